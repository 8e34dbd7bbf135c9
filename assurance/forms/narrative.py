"""Marked words in a form: an editor where there is script, readable text where there is none."""

from django import forms
from django.utils.html import format_html

from assurance import richtext
from assurance.fragments import canonical
from assurance.typed_text import HINT, html_of_typed, typed_of

MOST = 50_000
MOST_MARKUP = 4 * MOST


class NarrativeWidget(forms.Textarea):
    """Shows text as people type it; the page's script turns it into an editor and says so in ``<name>-as``.

    Its value, both ways, is HTML.
    """

    def value_from_datadict(self, data, files, name):
        text = super().value_from_datadict(data, files, name) or ""
        return richtext.clean(text if data.get(f"{name}-as") == "html" else html_of_typed(text))

    def value_omitted_from_data(self, data, files, name):
        return name not in data

    def render(self, name, value, attrs=None, renderer=None):
        fragment = richtext.clean(value or "")
        attrs = {**(attrs or {}), "data-narrative": fragment}
        box = super().render(name, typed_of(fragment), attrs, renderer)
        return format_html('{}<input type="hidden" name="{}-as" value="typed">', box, name)


class NarrativeField(forms.CharField):
    """Cleaned value: sanitised HTML, empty where nothing is said. `too_long` names the text in the error."""

    widget = NarrativeWidget

    def __init__(self, *, noun: str, rows: int = 10, **kwargs):
        kwargs.setdefault("widget", NarrativeWidget(attrs={"rows": rows, "class": "govuk-textarea"}))
        super().__init__(strip=False, **kwargs)
        self.noun = noun
        self.typed_hint = HINT

    def validate(self, value):
        super().validate(value)
        if len(richtext.to_plain(value)) > MOST or len(value) > MOST_MARKUP:
            raise forms.ValidationError(f"Shorten {self.noun} to {MOST:,} characters or fewer")

    def has_changed(self, initial, data):
        return canonical(initial or "") != canonical(data or "")


class KeepsUnchanged:
    """A form with narratives: a text that reads as it did stays as it was stored, whatever an editor made of it."""

    def clean(self):
        cleaned = super().clean()
        for name, field in self.fields.items():
            before = self.initial.get(name) or ""
            if isinstance(field, NarrativeField) and name in cleaned and not field.has_changed(before, cleaned[name]):
                cleaned[name] = before
        return cleaned
