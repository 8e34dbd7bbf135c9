"""Whether a version went out, and how."""

from django.urls import reverse

from assurance import rules
from assurance.models import Review
from reports.models import ReportRun
from reports.models.run import RunState
from reports.presenters.moments import moment


class Publishing:
    """Of one run, which comes with its publication; `review` with its status; `args` are those of its addresses."""

    def __init__(self, run: ReportRun, args: list, *, review: Review) -> None:
        self.publication = getattr(run, "publication", None)
        self._run, self._args, self._review = run, args, review

    @property
    def name(self) -> str:
        """ "Publication 1", with "withdrawn" where it is; empty for a version that was never published."""
        if self.publication is None:
            return ""
        return f"{self.publication}{'' if self.publication.is_current else ', withdrawn'}"

    @property
    def how(self) -> str:
        """When and by whom, and how it ended."""
        published = self.publication
        said = f"Published on {moment(published.published_at)} by {published.published_by.initials_and_surname}."
        if not published.is_current:
            said += f" Withdrawn on {moment(published.withdrawn_at)}: {published.withdrawn_because}"
        return said

    @property
    def is_current(self) -> bool:
        return self.publication is not None and self.publication.is_current

    @property
    def is_offered(self) -> bool:
        """Whether the version can be published; the next page says what else is in the way."""
        return self._is_fit and rules.is_frozen(self._review)

    @property
    def is_early(self) -> bool:
        """Whether it was made before its review was agreed, which comes first."""
        return self._is_fit and not rules.is_frozen(self._review)

    @property
    def _is_fit(self) -> bool:
        return self._run.state == RunState.DONE and not self._run.is_draft and self.publication is None

    @property
    def publish_url(self) -> str:
        return reverse("reports:publish", args=self._args)

    @property
    def withdraw_url(self) -> str:
        return reverse("reports:withdraw", args=self._args)
