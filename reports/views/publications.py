from django.contrib import messages
from django.shortcuts import redirect
from django.views.generic import FormView, TemplateView

from councils.permissions import Permission
from reports.actions import publications
from reports.actions.publications import NotToBePublished
from reports.forms.publications import WithdrawForm
from reports.models import ReportRun
from reports.rules import why_not_published
from reports.views.runs import RunScope


class PublishingScope(RunScope):
    """Says what a step means (GET), and takes it (POST); a step that cannot be taken any more leads back to the run."""

    permission = Permission.REPORT_PUBLISH

    def get(self, request, **kwargs):
        reason = self.why_not()
        return self.refuse(reason) if reason else super().get(request, **kwargs)

    def refuse(self, reason: str):
        messages.error(self.request, reason)
        return redirect(self.run)


class Publish(PublishingScope, TemplateView):
    template_name = "reports/publish.html"

    @property
    def runs(self):
        """Whether it can be published depends on the facts, which lists of versions leave out."""
        visible = ReportRun.objects.visible_to(self.request.user).of_review(self.review)
        return visible.with_number().with_publication().without_files()

    def why_not(self) -> str:
        return why_not_published(self.run, review=self.review)

    def post(self, request, **kwargs):
        try:
            publication = publications.publish(run=self.run, by=request.user)
        except NotToBePublished as reason:
            return self.refuse(str(reason))
        messages.success(request, f"{publication} is out. Its files never change again.")
        return redirect(self.run)


class Withdraw(PublishingScope, FormView):
    template_name = "reports/withdraw.html"
    form_class = WithdrawForm

    def why_not(self) -> str:
        published = self.present(self.run).publishing
        return "" if published.is_current else "This version is not published, so there is nothing to withdraw."

    def post(self, request, **kwargs):
        reason = self.why_not()
        return self.refuse(reason) if reason else super().post(request, **kwargs)

    def form_valid(self, form):
        try:
            withdrawn = publications.withdraw(
                publication=self.run.publication, by=self.request.user, **form.cleaned_data
            )
        except NotToBePublished as reason:
            return self.refuse(str(reason))
        messages.success(self.request, f"{withdrawn} is withdrawn. It stays in the record with the reason.")
        return redirect(self.run)
