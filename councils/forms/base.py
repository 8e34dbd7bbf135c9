"""The one place where forms meet the GOV.UK Design System."""

from dataclasses import dataclass

from crispy_forms_gds.helper import FormHelper
from django import forms


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and the id of the input where it is mended (empty where there is none to see)."""

    text: str
    place: str


class GovFormMixin:
    """Renders fields only: the template writes the form tag, the token and the buttons.

    Labels are bold and small, browser validation is off (the server's sentences are better), and the page's error
    summary comes from base.html, which looks at `form` in the context.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False
        self.helper = FormHelper(self)
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.label_size = "s"
        self.helper.legend_size = "s"
        self.helper.radios_small = self.helper.checkboxes_small = True

    @property
    def problems(self) -> list[Problem]:
        """All errors in the order of the page, for the summary above its heading."""
        visible = self.visible_fields()
        first = _place_of(visible[0]) if visible else ""
        found = [Problem(text, first) for text in self.non_field_errors()]
        found += [Problem(text, "") for field in self.hidden_fields() for text in field.errors]
        return found + [Problem(text, _place_of(field)) for field in visible for text in field.errors]


def _place_of(field: forms.BoundField) -> str:
    """Groups have an id of their own in no browser: their first input is where to go."""
    if isinstance(field.field.widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return f"id_{field.html_name}_1"
    if isinstance(field.field.widget, forms.MultiWidget):
        return f"{field.auto_id}_0"
    return field.id_for_label


class GovForm(GovFormMixin, forms.Form):
    """A form that cleans and never saves. Its `cleaned_data` goes to an action.

    Every required field brings its own `required` sentence, such as "Enter a title for the review".
    """
