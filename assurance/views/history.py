from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect
from django.views.generic import TemplateView, View

from assurance import rules
from assurance.actions import finding_versions, findings
from assurance.actions.holding import ReviewIsFrozen, Stale
from assurance.presenters.history import History, version_url
from assurance.presenters.reviews import url_of
from assurance.presenters.versions import VersionPage
from assurance.titles import title_of
from assurance.views.editing import FROZEN
from assurance.views.findings import FindingScope
from councils.permissions import Permission

PAGE_SIZE = 20
WITHDRAWN = "The finding is withdrawn. Restore it first, then bring the version back. Nothing was done."
CHANGED = (
    "Somebody saved the finding after you opened this page. Nothing was done. Read what it says now, then bring the "
    "version back if you still want it."
)


class VersionsScope(FindingScope):
    """Pages about how a finding came about, for those who may know."""

    def load(self):
        super().load()
        if not rules.sees_versions(self.request.user, review=self.review):
            raise PermissionDenied

    @property
    def trail(self):
        findings_url, own = url_of("findings", self.review), url_of("finding-edit", self.review, self.finding.pk)
        places = [("Findings", findings_url), (self.place.name, self.place.url), (title_of(self.finding), own)]
        return [*super().trail, *places]


class FindingHistory(VersionsScope, TemplateView):
    template_name = "assurance/finding_history.html"

    def get_context_data(self, **kwargs):
        history = History(self.finding)
        page = Paginator(history.spells, PAGE_SIZE).get_page(self.request.GET.get("page"))
        return super().get_context_data(
            history=history, page=page, entries=history.entries(list(page)), name=title_of(self.finding), **kwargs
        )


class FindingVersion(VersionsScope, TemplateView):
    template_name = "assurance/finding_version.html"

    def get_context_data(self, **kwargs):
        page = VersionPage(self.finding, self.kwargs["number"])
        if not page.exists:
            raise Http404
        return super().get_context_data(page=page, name=title_of(self.finding), viewer=self.viewer, **kwargs)


class FindingVersionRestore(VersionsScope, View):
    """`version` says which one stood when the page was read."""

    permission = Permission.FINDING_WRITE
    http_method_names = ["post"]

    def post(self, request, number, **kwargs):
        try:
            finding = finding_versions.restore(
                finding=self.finding, number=number, version=self.sent_version, by=request.user
            )
        except finding_versions.NoSuchVersion as error:
            raise Http404 from error
        except Stale:
            return self.refuse(CHANGED)
        except ReviewIsFrozen:
            return self.refuse(FROZEN)
        except findings.NotInThisState:
            return self.refuse(WITHDRAWN)
        messages.success(request, self.done(finding.version))
        return redirect(self.finding)

    def done(self, version: int) -> str:
        number = self.kwargs["number"]
        if version == self.finding.version:
            return f"The finding says already what version {number} said. Nothing was changed."
        return (
            f"The words of version {number} are back, as version {version}. "
            "What the finding is tied to stays as it was."
        )

    def refuse(self, sentence: str):
        messages.error(self.request, sentence)
        return redirect(version_url(self.finding, self.kwargs["number"]))
