"""Two versions of what one form holds, side by side: what differs, whose words are where, what to keep.

Made from the form alone, so that every page on which two people can meet has the same one. The page sends everything
back that it needs, so that going on from it never depends on what others do meanwhile.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from django.forms import BaseForm, Field, ModelChoiceField, ModelMultipleChoiceField, Textarea
from django.http import QueryDict
from django.utils.safestring import SafeString

from assurance import settlements
from assurance.differences import Row, Side, combine, first_choices, rows, words
from assurance.forms.narrative import NarrativeField, NarrativeWidget
from assurance.fragments import canonical
from assurance.presenters.history import Save
from assurance.presenters.narrative import number_of_words, shown
from assurance.richtext import clean, from_plain, to_plain
from assurance.typed_text import HINT


@dataclass(frozen=True, slots=True)
class RowChoice:
    """A row on the page. `name` is its field there; `side` what is chosen now."""

    row: Row
    name: str
    legend: str
    side: Side | None

    @property
    def mine(self) -> SafeString:
        return _marked(self.row, Side.MINE)

    @property
    def theirs(self) -> SafeString:
        return _marked(self.row, Side.THEIRS)

    @property
    def start(self) -> str:
        """The first words of a row that both share."""
        text = to_plain(self.row.mine).replace("\n", " ")
        return text if len(text) < 60 else text[:60].rsplit(" ", 1)[0] + "…"

    @property
    def whole(self) -> SafeString:
        return shown(self.row.mine)


def _marked(row: Row, side: Side) -> SafeString:
    """One side's words, those that only it has marked; where the words are the same, its marks."""
    mine, theirs = to_plain(row.mine), to_plain(row.theirs)
    if mine == theirs:
        return shown(getattr(row, side))
    parts = words(mine, theirs)[0 if side == Side.MINE else 1]
    marked = (f'<span class="cf-only">{escape(p.text)}</span>' if p.is_only_here else escape(p.text) for p in parts)
    return SafeString("".join(marked).replace("\n", "<br>"))


class TextComparison:
    """One text in both versions. `sent` is what the page sent back, None when it is shown first."""

    is_text = True

    def __init__(self, name: str, field: Field, mine: str, theirs: str, sent: QueryDict | None):
        self.name, self.label = name, field.label
        self.is_rich = isinstance(field, NarrativeField)
        self.mine, self.theirs = mine, theirs
        self._rows = rows(mine, theirs)
        first = first_choices(self._rows)
        self.choices = self._sent_choices(sent) if sent else first
        self.built = (settlements.read(sent.get(f"built-{name}", ""), self._rows) if sent else None) or first
        self.kept = self._sent_text(sent) if sent else combine(self._rows, first)

    @property
    def differs(self) -> bool:
        return not all(row.is_same for row in self._rows)

    @property
    def rows(self) -> list[RowChoice]:
        numbered = enumerate(zip(self._rows, self.choices, strict=True))
        return [RowChoice(row, self._field(at), f"{self.label}, part {at + 1}", side) for at, (row, side) in numbered]

    @property
    def summary(self) -> str:
        changed = sum(row.is_choice for row in self._rows)
        alone = sum(not row.is_choice and not row.is_same for row in self._rows)
        same = len(self._rows) - changed - alone
        return f"{changed} in different words, {alone} in one version only, {same} the same."

    @property
    def lengths(self) -> tuple[int, int]:
        """Words in mine and in theirs."""
        return number_of_words(self.mine), number_of_words(self.theirs)

    @property
    def box(self) -> SafeString:
        """Where the text to keep can be changed."""
        name = f"keep-{self.name}"
        attrs = {"id": name, "class": "govuk-textarea cf-input", "aria-describedby": f"{name}-hint"}
        if self.is_rich:
            return NarrativeWidget().render(name, self.kept, {**attrs, "rows": 10})
        return Textarea().render(name, to_plain(self.kept), {**attrs, "rows": 2})

    @property
    def typed_hint(self) -> str:
        return HINT

    @property
    def built_letters(self) -> str:
        return settlements.spelled(self.built)

    @property
    def settlement(self) -> settlements.Settlement:
        return settlements.settle(self._rows, choices=self.choices, built=self.built, text=self.kept)

    def follow(self) -> None:
        """Put the text together from the choices."""
        self.kept, self.built = combine(self._rows, self.choices), self.choices

    def look_again(self) -> None:
        """The text that stands was changed by hand: from now on it goes with the choices as they are."""
        self.built = self.choices

    def _field(self, at: int) -> str:
        return f"pick-{self.name}-{at}"

    def _sent_choices(self, sent: QueryDict) -> list[Side | None]:
        return [_sent_side(row, sent.get(self._field(at), "")) for at, row in enumerate(self._rows)]

    def _sent_text(self, sent: QueryDict) -> str:
        name = f"keep-{self.name}"
        if self.is_rich:
            return NarrativeWidget().value_from_datadict(sent, {}, name)
        return from_plain(sent.get(name, ""))


def _sent_side(row: Row, sent: str) -> Side | None:
    """A box that is not ticked sends nothing; a row that is the same has no box."""
    if sent in list(Side) and getattr(row, sent):
        return Side(sent)
    return Side.MINE if row.is_same or row.is_choice else None


class PickComparison:
    """What is ticked or picked in both versions: one is kept whole."""

    is_text = False

    def __init__(self, name: str, field: ModelChoiceField, mine: list[str], theirs: list[str], sent: QueryDict | None):
        self.name, self.label = name, field.label
        self.mine, self.theirs = mine, theirs
        picked = sent.get(f"pick-{name}") if sent else Side.MINE
        self.side = Side(picked) if picked in list(Side) else Side.MINE
        self._labels = {str(row.pk): str(row) for row in field.queryset.filter(pk__in=[*mine, *theirs])}

    @property
    def differs(self) -> bool:
        return set(self.mine) != set(self.theirs)

    @property
    def mine_labels(self) -> list[str]:
        return [self._labels[key] for key in self.mine if key in self._labels]

    @property
    def theirs_labels(self) -> list[str]:
        return [self._labels[key] for key in self.theirs if key in self._labels]

    @property
    def kept(self) -> list[str]:
        return getattr(self, self.side)


class Conflict:
    """`base` is the version that one began from, `version` the one that stands; `save` says who saved that, and when.

    `mine` and `theirs` give a value for every field that is seen: HTML for a text, keys as strings for a choice.
    """

    def __init__(self, form: BaseForm, mine: Mapping, theirs: Mapping, *, base, version, save: Save, sent=None):
        self.base, self.version, self.save = base, version, save
        self.fields = [
            _kind_of(field)(name, field, mine[name], theirs[name], sent) for name, field in seen_fields(form)
        ]

    @property
    def differences(self) -> list[TextComparison | PickComparison]:
        return [field for field in self.fields if field.differs]

    @property
    def is_open(self) -> bool:
        """Whether somebody must look again: choices and text were both changed and say different things."""
        return any(field.is_text and field.differs and field.settlement.is_open for field in self.fields)

    def look_again(self) -> None:
        for field in self.differences:
            if field.is_text:
                field.look_again()

    def combined(self) -> "Conflict":
        for field in self.differences:
            if field.is_text:
                field.follow()
        return self

    def settled(self) -> QueryDict:
        """What the form would have sent, had one typed it over the version that stands."""
        return _as_sent({field.name: _settled(field) for field in self.fields}, self.fields, self.version)

    def as_typed(self) -> QueryDict:
        """What one had typed, still over the version that one began from."""
        return _as_sent({field.name: field.mine for field in self.fields}, self.fields, self.base)


def read(form: BaseForm, sent: QueryDict, *, save: Save) -> Conflict:
    """The page of two versions as it was sent back."""
    mine, theirs = (
        {name: _read_value(field, sent, f"{side}-{name}") for name, field in seen_fields(form)} for side in Side
    )
    return Conflict(
        form, mine, theirs, base=sent.get("base", ""), version=sent.get("version", ""), save=save, sent=sent
    )


def seen_fields(form: BaseForm) -> list[tuple[str, Field]]:
    return [(name, field) for name, field in form.fields.items() if not field.widget.is_hidden]


def values_of(form: BaseForm, values: Mapping) -> dict:
    """Cleaned or initial values of a form as this page compares them."""
    return {name: _plain_value(field, values.get(name)) for name, field in seen_fields(form)}


def _plain_value(field: Field, value) -> str | list[str]:
    if isinstance(field, ModelMultipleChoiceField):
        return sorted(str(row.pk) for row in value or [])
    if isinstance(field, ModelChoiceField):
        return [str(value.pk)] if value else []
    return canonical(value or "") if isinstance(field, NarrativeField) else from_plain(value or "")


def _read_value(field: Field, sent: QueryDict, name: str) -> str | list[str]:
    if isinstance(field, ModelChoiceField):
        return [key for key in sent.getlist(name) if key.isdecimal() and len(key) < 18]
    return canonical(clean(sent.get(name, "")))


def _kind_of(field: Field) -> type[TextComparison | PickComparison]:
    return PickComparison if isinstance(field, ModelChoiceField) else TextComparison


def _settled(field: TextComparison | PickComparison) -> str | list[str]:
    if not field.differs:
        return field.mine
    return field.settlement.text if field.is_text else field.kept


def _as_sent(values: Mapping, fields: list, version) -> QueryDict:
    data = QueryDict(mutable=True)
    data["version"] = version
    for field in fields:
        value = values[field.name]
        if not field.is_text:
            data.setlist(field.name, value)
        elif field.is_rich:
            data[field.name], data[f"{field.name}-as"] = value, "html"
        else:
            data[field.name] = to_plain(value)
    return data
