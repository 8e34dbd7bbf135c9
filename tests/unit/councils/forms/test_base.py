from importlib import import_module

import pytest
from django import forms

from councils.forms import GovForm
from councils.forms.base import Problem
from councils.forms.dates import DayMonthYearField

DJANGOS_OWN = {"This field is required.", "Select a valid choice. %(value)s is not one of the available choices."}


class Everything(GovForm):
    name = forms.CharField(error_messages={"required": "Enter a name"})
    kind = forms.ChoiceField(
        widget=forms.RadioSelect, choices=[("a", "A")], error_messages={"required": "Choose a kind"}
    )
    on = DayMonthYearField(invalid="Enter the day as 1 2 2026")
    secret = forms.CharField(widget=forms.HiddenInput, error_messages={"required": "Reload the page"})

    def clean(self):
        raise forms.ValidationError("They do not fit together")


def test_every_problem_leads_to_an_input_of_the_page():
    form = Everything({})
    assert form.problems == [
        Problem("They do not fit together", "id_name"),
        Problem("Reload the page", ""),
        Problem("Enter a name", "id_name"),
        Problem("Choose a kind", "id_kind_1"),
        Problem("Enter the day as 1 2 2026", "id_on_0"),
    ]


def test_a_form_without_fields_can_still_say_what_is_wrong():
    class Bare(GovForm):
        def clean(self):
            raise forms.ValidationError("Nothing was chosen")

    assert Bare({}).problems == [Problem("Nothing was chosen", "")]


NO_DAYS = ["31 2 2026", "1 13 2026", "1  2026", "x 1 2026", "1 1 0", "1 1 99999999999", "-1 1 2026", "1.5 1 2026"]


@pytest.mark.parametrize("parts", NO_DAYS)
def test_a_day_that_is_none_gets_one_sentence(parts):
    form = Everything({f"on_{place}": part for place, part in enumerate(parts.split(" "))})
    assert form.errors["on"] == ["Enter the day as 1 2 2026"]


def test_a_day_is_read():
    form = Everything({"on_0": "01", "on_1": "2", "on_2": "2026"})
    assert form.is_valid() is False
    assert "on" not in form.errors
    assert form.cleaned_data["on"].isoformat() == "2026-02-01"


def every_form():
    """All forms of the project, however deep; config.urls imports whatever a page uses."""
    import_module("config.urls")
    waiting, found = [GovForm], []
    while waiting:
        subclasses = waiting.pop().__subclasses__()
        found += [form for form in subclasses if not form.__module__.startswith("tests.")]
        waiting += subclasses
    return found


@pytest.mark.parametrize("form", every_form(), ids=lambda form: form.__name__)
def test_every_form_words_its_own_errors(form):
    for name, field in form.base_fields.items():
        used = ["required"] if field.required else []
        used += ["invalid_choice"] if isinstance(field, forms.ChoiceField) and field.required else []
        for code in used:
            assert str(field.error_messages[code]) not in DJANGOS_OWN, f"{form.__name__}.{name}: {code}"
