from django.http import StreamingHttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.text import slugify
from django.views.generic import View

from assurance.returns.folder import answers_in
from assurance.returns.writing import write
from assurance.views.return_scope import ReturnScope
from councils.permissions import Permission


class ReturnFolder(ReturnScope, View):
    """The whole return as one ZIP, sent while it is written."""

    permission = Permission.EVIDENCE_WRITE

    def get(self, request, **kwargs):
        now = timezone.localtime()
        pieces = write(self.place, answers_in(self.place), at=now)
        name = f"{self.council.slug}-{slugify(self.place.title)[:60] or 'information-return'}-{now:%Y-%m-%d}.zip"
        headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
        response = StreamingHttpResponse(pieces, content_type="application/zip", headers=headers)
        patch_cache_control(response, private=True, no_store=True)
        return response
