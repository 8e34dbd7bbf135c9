from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.cache import patch_cache_control
from django.views.generic import View

from assurance.views.scope import ReviewScope
from reports.models import ReportRun


class ArtefactDownload(ReviewScope, View):
    def get(self, request, *, run_id: int, format: str, **kwargs):
        runs = ReportRun.objects.visible_to(request.user).of_review(self.review).without_facts()
        run = get_object_or_404(runs, pk=run_id)
        artefact = get_object_or_404(run.artefacts, format=format)
        response = HttpResponse(
            bytes(artefact.data),
            content_type=artefact.media_type,
            headers={
                "Content-Disposition": f'attachment; filename="{artefact.file_name}"',
                "X-Content-Type-Options": "nosniff",
            },
        )
        patch_cache_control(response, private=True, no_store=True)
        return response
