"""What every page does to which files are sent: one a request with a script, many in a form without."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, JsonResponse
from django.shortcuts import redirect, render
from django.views.generic.base import ContextMixin

from assurance.file_kinds.refusals import NotAccepted
from assurance.models import FileRevision
from councils.words import counted

NONE_CHOSEN = "Choose at least one file."
TOO_MANY = "Choose one file: it becomes the next revision of this one."


@dataclass(frozen=True, slots=True)
class Refused:
    name: str
    sentence: str


class TakesFiles(ContextMixin):
    """Gives `post`; a subclass gives `take`, and `page_url` to go back to. `takes_files` lets large requests in."""

    takes_files = True
    most: int | None = None

    def take(self, upload) -> FileRevision:
        """Call the action. Raises NotAccepted."""
        raise NotImplementedError

    def url_of(self, revision: FileRevision) -> str:
        """Where what was added is seen; empty where that is this page."""
        return ""

    def post(self, request: HttpRequest, **kwargs):
        added, refused = self.take_all(request.FILES.getlist("files"))
        if not request.accepts("text/html"):
            return self.told(added, refused)
        if added:
            messages.success(request, f"{counted(len(added), 'file is', 'files are')} added.")
        if refused:
            return self.show(added, refused)
        return redirect(self.page_url)

    def take_all(self, uploads: list) -> tuple[list[FileRevision], list[Refused]]:
        if not uploads:
            return [], [Refused("", NONE_CHOSEN)]
        if self.most and len(uploads) > self.most:
            return [], [Refused("", TOO_MANY)]
        return take_each(self.take, uploads)

    def told(self, added, refused) -> JsonResponse:
        """For the script: the one file that it sent."""
        if refused:
            return JsonResponse({"sentence": refused[0].sentence}, status=422)
        return JsonResponse({"name": added[0].name, "url": self.url_of(added[0])}, status=201)

    def show(self, added, refused):
        context = self.get_context_data(refused=refused, added=len(added), page_url=self.page_url)
        return render(self.request, "assurance/evidence_refused.html", context, status=422)


def take_each(take: Callable, uploads: list) -> tuple[list[FileRevision], list[Refused]]:
    """Each by itself, so that one refusal costs nobody the others."""
    added, refused = [], []
    for upload in uploads:
        try:
            added.append(take(upload))
        except NotAccepted as reason:
            refused.append(Refused(upload.name, str(reason)))
    return added, refused
