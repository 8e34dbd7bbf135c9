from csp.decorators import csp
from django.http import HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.decorators import method_decorator
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.generic import View

from assurance.views.scope import ReviewScope
from reports.builders.compose import compose
from reports.builders.gather import gather
from reports.house_styles import style_asked_for
from reports.writers.formats import WRITERS

# The page's own policy names its two stylesheets by hash; this one holds even if that were lost. Nothing runs.
POLICY = {
    "sandbox": True,
    "default-src": ["'none'"],
    "style-src": ["'unsafe-inline'"],
    "img-src": ["data:"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": ["'self'"],
}


@method_decorator([csp(POLICY), xframe_options_sameorigin], name="dispatch")
class Preview(ReviewScope, View):
    """What the report would say now, as the web page of it; shown in a frame of the report's page.

    `?style=` shows it in another house style than the review's own.
    """

    def get(self, request, **kwargs):
        facts = gather(self.review, include_unagreed=True)
        style = style_asked_for(self.review, request.GET.get("style", ""))
        written = WRITERS["html"].write(compose(facts, style), style=style, draft=True)
        response = HttpResponse(written.data, content_type="text/html; charset=utf-8")
        patch_cache_control(response, private=True, no_store=True)
        return response
