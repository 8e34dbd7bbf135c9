"""A form that arrives after its sender was signed out: what was typed is kept, and can be sent after signing in."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, resolve_url
from django.views.csrf import csrf_failure as too_old
from django.views.generic import TemplateView

from councils import sent
from councils.views.json_answers import sign_in_first, wants_json

SEND_AGAIN = "councils:send-again"
LAST_PERSON = "last-person"
"""A signed cookie: whose browser this was, after the session that said so has ended."""
KEPT = "You were signed out, so nothing is saved yet. What you sent is kept: sign in, and you can send it again."
IN_BROWSER = "You are signed out. Sign in to save your words."
NOT_KEPT = "You were signed out, so nothing was saved. Go back in your browser and copy what you typed, then sign in."


class SignInFirst(LoginRequiredMiddleware):
    """Sends strangers to sign in, and keeps what they sent, as they may be people whose session has ended."""

    def handle_no_permission(self, request, view_func):
        if wants_json(request):
            return sign_in_first(request, IN_BROWSER)
        if request.method == "POST":
            return _sign_in_and_send_again(request)
        if request.htmx:
            return HttpResponse(status=403, headers={"HX-Refresh": "true"})
        return super().handle_no_permission(request, view_func)

    def process_response(self, request, response):
        if request.user.is_authenticated and _last_person(request) != request.user.pk:
            options = {"httponly": True, "samesite": "Lax", "secure": settings.SESSION_COOKIE_SECURE}
            response.set_signed_cookie(LAST_PERSON, str(request.user.pk), **options)
        return response


def csrf_failure(request, reason=""):
    """A page that is older than its reader's sign-in has an old token. From our own page, it is asked for again."""
    if wants_json(request) and not request.user.is_authenticated:
        return sign_in_first(request, IN_BROWSER)
    if wants_json(request) or not _is_from_our_page(request):
        return too_old(request, reason=reason)
    if request.user.is_authenticated:
        is_kept = _keep(request)
        return _go(request, resolve_url(SEND_AGAIN)) if is_kept else too_old(request, reason=reason)
    return _sign_in_and_send_again(request)


def _is_from_our_page(request) -> bool:
    """By the browser's own word; pages that anybody may open send nothing worth keeping."""
    is_open = not getattr(request.resolver_match.func, "login_required", True)
    return not is_open and request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"


def _sign_in_and_send_again(request):
    is_kept = _keep(request)
    if is_kept:
        request.session.set_expiry(sent.KEPT_FOR)
    messages.warning(request, KEPT if is_kept else NOT_KEPT)
    return _go(request, redirect_to_login(resolve_url(SEND_AGAIN)).url)


def _keep(request) -> bool:
    found = sent.read(request.get_full_path(), request.POST, person=request.user.pk or _last_person(request))
    return sent.keep(found, request.session)


def _last_person(request) -> int:
    return int(request.get_signed_cookie(LAST_PERSON, default="0"))


def _go(request, url: str):
    return HttpResponse(status=403, headers={"HX-Redirect": url}) if request.htmx else redirect(url)


class SendAgain(TemplateView):
    """Shows what was kept (GET), and sends it on to where it was going (POST)."""

    template_name = "councils/send_again.html"

    def get(self, request, **kwargs):
        kept = sent.kept(request.session, person=request.user.pk)
        return self.render_to_response({"sent": kept}) if kept else redirect("assurance:home")

    def post(self, request, **kwargs):
        """The browser sends the same form once more to the first address, whose view decides as ever."""
        kept = sent.kept(request.session, person=request.user.pk)
        if kept is None:
            return redirect("assurance:home")
        sent.let_go(request.session)
        return HttpResponseRedirect(kept.path, preserve_request=True)
