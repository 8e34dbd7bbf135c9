"""The page of two versions of what one form holds.

Made from the form alone, so that every page on which two people can meet has the same one. The page sends everything
back that it needs, so that going on from it never depends on what others do meanwhile.
"""

from collections.abc import Collection, Mapping
from datetime import date

from django.forms import (
    BaseForm,
    BooleanField,
    ChoiceField,
    Field,
    ModelChoiceField,
    ModelMultipleChoiceField,
    Textarea,
)
from django.forms.widgets import Input
from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.safestring import SafeString

from assurance.differences import Side
from assurance.forms.narrative import NarrativeField, NarrativeWidget
from assurance.fragments import canonical
from assurance.presenters.comparisons import PickComparison, TextComparison
from assurance.presenters.history import Save
from assurance.richtext import clean, from_plain, to_plain
from councils.forms.dates import DayMonthYearField


class Conflict:
    """`base` is the version that one began from, `version` the one that stands; `save` says who saved that, and when.

    `mine` and `theirs` give a value for every field that is seen: HTML for a text, a list of keys as strings for a
    choice, and of the line itself for a line.
    """

    def __init__(self, form: BaseForm, mine: Mapping, theirs: Mapping, *, base, version, save: Save, sent=None):
        self.base, self.version, self.save = base, version, save
        self.fields = [_compared(name, field, mine[name], theirs[name], sent) for name, field in seen_fields(form)]
        self._days = {name for name, field in seen_fields(form) if isinstance(field, DayMonthYearField)}

    @property
    def differences(self) -> list[TextComparison | PickComparison]:
        return [field for field in self.fields if field.differs]

    @property
    def has_texts(self) -> bool:
        """Whether a text is put together here; choices and lines are kept whole."""
        return any(field.is_text for field in self.differences)

    @property
    def is_open(self) -> bool:
        """Whether somebody must look again: choices and text were both changed and say different things."""
        return any(field.is_text and field.differs and field.settlement.is_open for field in self.fields)

    def take_theirs(self, names: Collection[str]) -> None:
        """Choose theirs first of what is kept whole and was not touched here; texts are put together as ever."""
        for field in self.differences:
            if field.name in names and not field.is_text:
                field.side = Side.THEIRS

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
        return self._as_sent({field.name: _settled(field) for field in self.fields}, self.version)

    def as_typed(self) -> QueryDict:
        """What one had typed, still over the version that one began from."""
        return self._as_sent({field.name: field.mine for field in self.fields}, self.base)

    def _as_sent(self, values: Mapping, version) -> QueryDict:
        data = QueryDict(mutable=True)
        data["version"] = version
        for field in self.fields:
            value = values[field.name]
            if field.name in self._days:
                data.update({f"{field.name}_{at}": part for at, part in enumerate(_parts_of_day(value))})
            elif not field.is_text:
                data.setlist(field.name, value)
            elif field.is_rich:
                data[field.name], data[f"{field.name}-as"] = value, "html"
            else:
                data[field.name] = _typed(value)
        return data


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
    if _is_whole(field):
        return [] if value in (None, "") else [str(value)]
    return canonical(value or "") if isinstance(field, NarrativeField) else from_plain(value or "")


def _is_whole(field: Field) -> bool:
    """A choice, a number, a day or one line: it is kept as one has it or as the other has it, never put together."""
    return isinstance(field, ChoiceField | DayMonthYearField) or isinstance(field.widget, Input)


def _read_value(field: Field, sent: QueryDict, name: str) -> str | list[str]:
    if isinstance(field, ModelChoiceField):
        return [key for key in sent.getlist(name) if key.isdecimal() and len(key) < 18]
    if _is_whole(field):
        return [value for value in sent.getlist(name) if value]
    return canonical(clean(sent.get(name, "")))


def _compared(name: str, field: Field, mine, theirs, sent: QueryDict | None) -> TextComparison | PickComparison:
    if isinstance(field, ModelChoiceField):
        labels = {str(row.pk): field.label_from_instance(row) for row in field.queryset.filter(pk__in=[*mine, *theirs])}
        return PickComparison(name, field.label, mine, theirs, labels=labels, sent=sent)
    if _is_whole(field):
        labels = dict(getattr(field, "choices", [(value, _label(field, value)) for value in [*mine, *theirs]]))
        return PickComparison(name, field.label, mine, theirs, labels=labels, sent=sent)
    box = NarrativeBox() if isinstance(field, NarrativeField) else LineBox()
    return TextComparison(name, field.label, mine, theirs, box=box, sent=sent)


class NarrativeBox:
    is_rich = True

    def draw(self, name: str, text: str) -> SafeString:
        return NarrativeWidget().render(name, text, {**_attributes(name), "rows": 10})

    def read(self, sent: QueryDict, name: str) -> str:
        return NarrativeWidget().value_from_datadict(sent, {}, name)


class LineBox:
    is_rich = False

    def draw(self, name: str, text: str) -> SafeString:
        return Textarea().render(name, _typed(text), {**_attributes(name), "rows": 2})

    def read(self, sent: QueryDict, name: str) -> str:
        return from_plain(sent.get(name, ""))


def _typed(text: str) -> str:
    """Plain text as it was typed, with its blank lines."""
    return "\n\n".join(to_plain(paragraph) for paragraph in text.split("</p><p>"))


def _attributes(name: str) -> dict[str, str]:
    return {"id": name, "class": "govuk-textarea cf-input", "aria-describedby": f"{name}-hint"}


def _settled(field: TextComparison | PickComparison) -> str | list[str]:
    if not field.differs:
        return field.mine
    return field.settlement.text if field.is_text else field.kept


def _parts_of_day(value: list[str]) -> list[str]:
    """Day, month and year as one types them into their boxes."""
    return [part.lstrip("0") for part in "".join(value).split("-")[::-1][:3]]


def _label(field: Field, value: str) -> str:
    """What a value that is kept whole is called; a day by its name, whatever a browser made of it as it is."""
    if isinstance(field, BooleanField):
        return {"True": "Yes", "False": "No"}.get(value, value)
    if not isinstance(field, DayMonthYearField):
        return value
    try:
        return date_format(date.fromisoformat(value), "j F Y")
    except ValueError:
        return value
