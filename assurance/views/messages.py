from django.contrib import messages
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import FormView, TemplateView, View

from assurance.actions import messages as actions
from assurance.actions.findings import SaysNothing
from assurance.actions.holding import ReviewIsFrozen
from assurance.forms.texts import MessageForm, findings_to_tie
from assurance.models import Finding
from assurance.presenters.messages import KEY_MESSAGES, Kind, finding_groups, rows_of
from assurance.presenters.narrative import shown
from assurance.views.editing import FROZEN, FROZEN_KEPT, StaleSafeEdit
from assurance.views.scope import ReviewScope
from councils.permissions import Permission


class ListScope(ReviewScope):
    """Pages of one of the review's two short lists, which `kind` says. The URLs give it."""

    kind: Kind = KEY_MESSAGES

    @property
    def rows(self):
        return self.review.key_messages if self.kind is KEY_MESSAGES else self.review.recommendations

    def findings(self):
        return Finding.objects.visible_to(self.request.user).of_review(self.review)

    @property
    def list_url(self) -> str:
        return self.kind.url(self.review)

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "findings": findings_to_tie(self.review, self.request.user)}

    def get_context_data(self, **kwargs):
        context = super().get_context_data(kind=self.kind, list_url=self.list_url, **kwargs)
        if form := context.get("form"):
            context["groups"] = finding_groups(form["findings"], self.review)
        return context


class MessageList(ListScope, TemplateView):
    template_name = "assurance/message_list.html"

    def get_context_data(self, **kwargs):
        rows = rows_of(
            self.rows.prefetch_related(Prefetch("findings", self.findings())), kind=self.kind, review=self.review
        )
        add_url = self.kind.url(self.review, "create")
        return super().get_context_data(rows=rows, add_url=add_url, **kwargs)


class MessageCreate(ListScope, FormView):
    permission = Permission.FINDING_WRITE
    form_class = MessageForm
    template_name = "assurance/message_edit.html"

    def get_initial(self):
        return {"version": 0}

    def form_valid(self, form):
        add = actions.add_key_message if self.kind is KEY_MESSAGES else actions.add_recommendation
        text, findings = form.cleaned_data["text"], form.cleaned_data["findings"]
        try:
            add(review=self.review, text=text, findings=findings, by=self.request.user)
        except ReviewIsFrozen:
            form.add_error(None, FROZEN_KEPT)
            return self.render_to_response(self.get_context_data(form=form), status=409)
        except SaysNothing:
            form.add_error("text", "Enter the text")
            return self.form_invalid(form)
        messages.success(self.request, f"The {self.kind.noun} is added at the end.")
        return redirect(self.list_url)


class MessageScope(ListScope):
    def load(self):
        super().load()
        self.message = get_object_or_404(self.rows.select_related("review"), pk=self.kwargs["message_id"])

    @property
    def trail(self):
        return [*super().trail, (self.kind.title, self.list_url)]


class MessageEdit(MessageScope, StaleSafeEdit):
    form_class = MessageForm
    template_name = "assurance/message_edit.html"

    @property
    def row(self):
        return self.message

    @property
    def name(self):
        return f"A {self.kind.noun}"

    def initial_of(self, row):
        return {"text": row.text, "findings": list(row.findings.all()), "version": row.version}

    def save(self, cleaned):
        actions.edit(message=self.message, **cleaned, by=self.request.user)
        return f"The {self.kind.noun} is saved."

    def done(self):
        return f"{self.list_url}#message-{self.message.pk}"

    def get_context_data(self, **kwargs):
        return super().get_context_data(message=self.message, text=shown(self.message.text), **kwargs)


class MessageMove(MessageScope, View):
    http_method_names = ["post"]
    permission = Permission.FINDING_WRITE

    def post(self, request, **kwargs):
        try:
            actions.move(message=self.message, up=request.POST.get("way") == "up", by=request.user)
        except ReviewIsFrozen:
            messages.error(request, FROZEN)
        return redirect(f"{self.list_url}#message-{self.message.pk}")


class MessageRemove(MessageScope, TemplateView):
    """Asks first (GET), then removes (POST)."""

    permission = Permission.FINDING_WRITE
    template_name = "assurance/remove.html"

    def get_context_data(self, **kwargs):
        context = {"noun": self.kind.noun, "text": shown(self.message.text), "cancel_url": self.list_url}
        return super().get_context_data(**context, **kwargs)

    def post(self, request, **kwargs):
        try:
            actions.remove(message=self.message, by=request.user)
        except ReviewIsFrozen:
            messages.error(request, FROZEN)
        else:
            messages.success(request, f"The {self.kind.noun} is removed. Its text is kept in the history.")
        return redirect(self.list_url)
