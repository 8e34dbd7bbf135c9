"""Requests that are too large are answered by what they say of themselves, before a byte of them is kept."""

from contextlib import suppress

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse, UnreadablePostError
from django.shortcuts import render

MEGABYTE = 1024 * 1024
USUAL_LIMIT = 10 * MEGABYTE
"""Bytes, for every page that takes no evidence."""
FORM = MEGABYTE
"""What a form adds to the files in it."""
LONGEST_DRAINED = 1024 * MEGABYTE
PIECE = 64 * 1024
TOO_LARGE = "This is larger than {most} MB, so nothing was added. Save a smaller copy or split it, and add that."
SIGNED_OUT = "You are signed out, so nothing was added. Sign in in another tab, then try again."


class RequestSize:
    """Middleware, before the one that looks for a form's token: that one reads the whole form.

    A view that takes evidence says so by `takes_files`.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view_func, view_args, view_kwargs) -> HttpResponse | None:
        size = int(request.META.get("CONTENT_LENGTH") or 0)
        if size <= USUAL_LIMIT:
            return None
        takes_files = getattr(getattr(view_func, "view_class", None), "takes_files", False)
        if takes_files and not request.user.is_authenticated:
            return _refuse(request, SIGNED_OUT, status=401)
        limit = settings.EVIDENCE_FILE_LIMIT if takes_files else USUAL_LIMIT
        if size <= limit + FORM:
            return None
        if request.user.is_authenticated and size <= LONGEST_DRAINED:
            _drain(request)
        return _refuse(request, TOO_LARGE.format(most=limit // MEGABYTE), status=413)


def _drain(request: HttpRequest) -> None:
    """Browsers read an answer only after they have sent all; what they send goes nowhere, piece by piece.

    Whoever goes away meanwhile needs no answer.
    """
    with suppress(UnreadablePostError):
        while request.read(PIECE):
            pass


def _refuse(request: HttpRequest, sentence: str, *, status: int) -> HttpResponse:
    if request.accepts("text/html"):
        return render(request, "413.html", {"sentence": sentence}, status=status)
    return JsonResponse({"sentence": sentence}, status=status)
