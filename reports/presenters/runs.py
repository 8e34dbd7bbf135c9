from dataclasses import dataclass
from functools import cached_property

from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils import timezone

from assurance.models import Review
from councils.words import counted
from reports.formats import FORMATS
from reports.house_styles import name_of_style
from reports.leases import TAKEN_UP_WITHIN
from reports.models import Artefact, ReportRun
from reports.models.run import RunState
from reports.pipeline import COMPOSING
from reports.presenters.checks import Panel, read_back
from reports.presenters.moments import moment
from reports.presenters.publications import Publishing


@dataclass(frozen=True, slots=True)
class File:
    name: str
    size: str
    file_name: str
    sha256: str
    url: str


@dataclass(frozen=True, slots=True)
class Step:
    """`look` is done, now or wait; `icon` and `said` say the same without colour."""

    text: str
    look: str
    icon: str
    said: str


_LOOKS = {"done": ("tick", "done"), "now": ("wait", "being made"), "wait": ("wait", "waiting")}
_TAGS = {
    RunState.QUEUED: "draft",
    RunState.RUNNING: "review",
    RunState.DONE: "agreed",
    RunState.FAILED: "late",
    RunState.CANCELLED: "",
}


class RunPresenter:
    """One version of a report, from a run with its `number`. `is_writer` as the checks' panel takes it."""

    def __init__(self, run: ReportRun, *, review: Review, is_writer: bool) -> None:
        self.run = run
        self._review, self._is_writer = review, is_writer
        self._args = [review.council.slug, review.pk, run.pk]

    @property
    def name(self) -> str:
        return f"{'Draft' if self.run.is_draft else 'Final'} {self.run.number}"

    @property
    def name_and_moment(self) -> str:
        """ "Draft 2, 25 November, 11:20"."""
        return f"{self.name}, {self.requested}"

    @property
    def origin(self) -> str:
        """Whose words it says and as of when, and whether it went out."""
        said = f"{self.name} says what stood on {self.requested}, when {self.requested_by} asked for it."
        return f"{said} {self.publishing.name or 'Not published'}."

    @property
    def heading(self) -> str:
        match self.run.state:
            case RunState.DONE:
                return f"{self.name} is ready"
            case RunState.FAILED:
                return f"{self.name} was not made"
            case RunState.CANCELLED:
                return f"{self.name} was cancelled"
            case RunState.RUNNING:
                return f"{self.name} is being made"
            case _:
                return f"{self.name} is waiting"

    @property
    def url(self) -> str:
        return reverse("reports:run-detail", args=self._args)

    @property
    def status_url(self) -> str:
        """Asked every second while the run is unfinished; answers nothing new while `seen` is still true."""
        return f"{reverse('reports:run-status', args=self._args)}?seen={self.seen}"

    @property
    def seen(self) -> str:
        """Changes whenever the page has something new to say."""
        late = "-late" if self.is_kept_waiting else ""
        step = list(FORMATS).index(self._now) if self._now else 0
        return f"{self.run.state}-{self.run.attempts}-{step}-{self.before}{late}"

    @property
    def before(self) -> int:
        """How many reports are made before one that waits; 0 for all others, and where nobody asked for the number."""
        return getattr(self.run, "before", 0) if self.run.state == RunState.QUEUED else 0

    @property
    def place_in_queue(self) -> str:
        """Of one that waits; empty for all others."""
        if self.run.state != RunState.QUEUED:
            return ""
        return f"{counted(self.before, 'report')} before yours." if self.before else "Yours is next."

    @property
    def state(self) -> str:
        return self.run.get_state_display()

    @property
    def look(self) -> str:
        return _TAGS[self.run.state]

    @property
    def is_finished(self) -> bool:
        return self.run.is_finished

    @property
    def is_failed(self) -> bool:
        return self.run.state == RunState.FAILED

    @property
    def is_cancelled(self) -> bool:
        return self.run.state == RunState.CANCELLED

    @property
    def cancelled(self) -> str:
        """Who cancelled it and when; empty for all others."""
        return f"{self.run.cancelled_by.name}, {moment(self.run.finished_at)}" if self.is_cancelled else ""

    @property
    def cancel_url(self) -> str:
        return reverse("reports:run-cancel", args=self._args)

    @property
    def is_done(self) -> bool:
        return self.run.state == RunState.DONE

    @property
    def is_kept_waiting(self) -> bool:
        is_late = timezone.now() - self.run.requested_at > TAKEN_UP_WITHIN
        return self.run.state == RunState.QUEUED and is_late

    @cached_property
    def publishing(self) -> Publishing:
        return Publishing(self.run, self._args, review=self._review)

    @property
    def requested(self) -> str:
        return moment(self.run.requested_at)

    @property
    def requested_by(self) -> str:
        return self.run.requested_by.initials_and_surname

    @property
    def house_style(self) -> str:
        return name_of_style(self.run)

    @property
    def formats(self) -> str:
        return ", ".join(FORMATS[key].name for key in self.run.formats)

    @property
    def version(self) -> str:
        """As the form that asks for it again sends it."""
        return "draft" if self.run.is_draft else "final"

    @property
    def took(self) -> str:
        """ "made in 2.1 seconds", counted from the start of the attempt that finished it."""
        if not self.is_done:
            return ""
        return f"made in {(self.run.finished_at - self.run.started_at).total_seconds():.1f} seconds"

    @cached_property
    def files(self) -> list[File]:
        order = list(FORMATS)
        artefacts = sorted(self.run.artefacts.all(), key=lambda artefact: order.index(artefact.format))
        return [self._file(artefact) for artefact in artefacts]

    def _file(self, artefact: Artefact) -> File:
        url = reverse("reports:artefact-download", args=[*self._args, artefact.format])
        size = filesizeformat(artefact.size)
        return File(FORMATS[artefact.format].name, size, artefact.file_name, artefact.sha256[:8], url)

    @property
    def _now(self) -> str:
        """The format that is being written."""
        return next((key for key in self.run.formats if FORMATS[key].stage == self.run.stage), "")

    @property
    def steps(self) -> list[Step]:
        """What has to be done, with what is done already."""
        stages = [COMPOSING, *(FORMATS[key].stage for key in self.run.formats)]
        texts = ["Text put together", *(FORMATS[key].name for key in self.run.formats)]
        now = stages.index(self.run.stage) if self.run.stage in stages else -1
        steps = [_step("Facts gathered", "done")]
        for place, text in enumerate(texts):
            steps.append(_step(text, "done" if place < now else "now" if place == now else "wait"))
        return steps

    @property
    def done(self) -> int:
        return sum(step.look == "done" for step in self.steps)

    @cached_property
    def panel(self) -> Panel:
        """What is worth knowing before it is sent to anybody, each thing once however many files it is true of."""
        messages = (read_back(message) for artefact in self.run.artefacts.all() for message in artefact.messages)
        return Panel(messages, review=self._review, is_writer=self._is_writer)


def _step(text: str, look: str) -> Step:
    return Step(text, look, *_LOOKS[look])
