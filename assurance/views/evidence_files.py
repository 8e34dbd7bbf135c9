"""Files of one item of evidence: adding, revising, removing and downloading them."""

import structlog
from django.contrib import messages
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.cache import patch_cache_control
from django.views.generic import View

from assurance.actions import evidence_files
from assurance.models import FileRevision
from assurance.views.shelf_scope import ItemScope, OpenItemScope
from assurance.views.uploading import TakesFiles
from councils.permissions import Permission

log = structlog.get_logger(__name__)
SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""Even a browser that shows a file in spite of all runs nothing that is in it."""


class FileWriting(ItemScope):
    """What is done to an item's files. An item that was taken out is put back before it changes."""

    permission = Permission.EVIDENCE_WRITE
    http_method_names = ("post",)

    def load(self):
        super().load()
        if self.item.removed_at:
            raise Http404

    @property
    def page_url(self) -> str:
        return self.shelf.url("evidence-detail", self.item.pk) + "#files"


class FileAttach(FileWriting, TakesFiles, View):
    """One file or many; each stands or falls by itself."""

    def take(self, upload):
        return evidence_files.attach(item=self.item, upload=upload, by=self.request.user)


class FileStep(FileWriting):
    """What is done to one file, named by `<int:file_id>`."""

    def load(self):
        super().load()
        self.file = get_object_or_404(self.item.files.select_related("item__council"), pk=self.kwargs["file_id"])


class FileRevise(FileStep, TakesFiles, View):
    most = 1

    def load(self):
        super().load()
        if self.file.removed_at:
            raise Http404

    def take(self, upload):
        return evidence_files.revise(file=self.file, upload=upload, by=self.request.user)


class FileRemove(FileStep, View):
    def post(self, request, **kwargs):
        evidence_files.remove(file=self.file, by=request.user)
        name = self.file.revisions.last().name
        messages.success(request, f"“{name}” is removed. It is kept below, and can be put back.")
        return redirect(self.page_url)


class FileRestore(FileStep, View):
    def post(self, request, **kwargs):
        evidence_files.restore(file=self.file, by=request.user)
        messages.success(request, f"“{self.file.revisions.last().name}” is back.")
        return redirect(self.page_url)


class FileDownload(OpenItemScope, View):
    """Any revision, always as a download. A guest of the library gets only files that stand."""

    def get(self, request, **kwargs):
        files = self.item.files.filter(removed_at=None) if self.guest_in else self.item.files
        file = get_object_or_404(files, pk=kwargs["file_id"])
        return _download(get_object_or_404(file.revisions, number=kwargs["number"]))


def _download(revision: FileRevision) -> FileResponse:
    try:
        content = revision.stored.open("rb")
    except FileNotFoundError as error:
        log.exception("stored_file_is_missing", revision=revision.pk)
        raise Http404 from error
    response = FileResponse(
        content, as_attachment=True, filename=revision.name, content_type=revision.media_type, headers=SAFE
    )
    response["Content-Length"] = revision.size
    patch_cache_control(response, private=True, no_store=True)
    return response
