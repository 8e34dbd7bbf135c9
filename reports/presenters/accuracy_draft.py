"""The draft as a page to comment on."""

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from assurance.models import Review
from councils.words import counted
from peerchallenge.models import AccuracyPassage
from reports.document.serialise import from_json
from reports.models import AccuracyDraft
from reports.presenters.accuracy_lines import shortened
from reports.presenters.accuracy_rounds import url_of
from reports.writers.reading import Reading

_NAMED = 50
"""Characters of a passage in the name of its link."""


class DraftPage:
    """`passages` by anchor; `numbers` of lines by passage; the links are for who `may_comment`."""

    def __init__(
        self,
        draft: AccuracyDraft,
        review: Review,
        passages: dict[str, AccuracyPassage],
        numbers: dict[int, int],
        *,
        may_comment: bool,
    ):
        self._document = from_json(draft.tree)
        self._review, self._passages, self._numbers = review, passages, numbers
        self._may_comment = may_comment

    @property
    def html(self) -> SafeString:
        return mark_safe(Reading(self._document, self._beside).html())  # noqa: S308 the writer escapes what it is given

    def _beside(self, anchor: str) -> str:
        passage = self._passages.get(anchor)
        if passage is None:
            return ""
        number = self._numbers.get(passage.pk, 0)
        count = format_html('<span class="count">{}</span>', counted(number, "comment")) if number else ""
        return format_html('<p class="beside">{}{}</p>', self._link(passage), count)

    def _link(self, passage: AccuracyPassage) -> str:
        if not self._may_comment:
            return ""
        words = f"paragraph {passage.number}" if passage.number else f"“{shortened(passage.text, _NAMED)}”"
        # Two passages may say the same; the names of their links do not.
        return format_html(
            '<a href="{}">Comment<span class="cf-hidden"> on {}, passage {}</span></a>',
            url_of("say", self._review, passage.round_id, passage.pk),
            words,
            passage.position,
        )
