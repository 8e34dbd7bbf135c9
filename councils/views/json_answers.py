"""Requests that a page's script makes on its own, and whose answer it reads."""

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, JsonResponse


def wants_json(request: HttpRequest) -> bool:
    return request.get_preferred_type(["text/html", "application/json"]) == "application/json"


def sign_in_first(request: HttpRequest, sentence: str) -> JsonResponse:
    """401 with the sentence to show, and where to sign in so that one comes back to the same address."""
    return JsonResponse({"sentence": sentence, "sign_in": redirect_to_login(request.path).url}, status=401)
