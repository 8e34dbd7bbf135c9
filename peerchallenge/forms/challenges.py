"""What a peer challenge is, and how one begins."""

from decimal import Decimal

from django import forms

from assurance.forms.findings import version_field
from assurance.forms.reviews import ReviewStartForm
from councils.forms import GovForm
from peerchallenge.forms.lines import line
from peerchallenge.working_days import plain

_HOURS = "Enter the hours of a working day, such as 7 or 7.5"


class ChallengeForm(GovForm):
    sponsor = line("Sponsor", 200, help_text="Who in the council answers for the challenge.")
    commissioner = line("Commissioner", 200, help_text="Who asked for it and pays for it.")
    mode = line(
        "How the team worked",
        100,
        noun="way of working",
        help_text="Such as “On site”, or “On site and by video call”.",
    )
    hours_per_day = forms.DecimalField(
        label="Hours in a working day",
        help_text="Turns the team’s hours into working days.",
        max_digits=4,
        decimal_places=2,
        min_value=Decimal("0.25"),
        max_value=24,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "govuk-input--width-4"}),
        error_messages=dict.fromkeys(
            ("required", "invalid", "max_digits", "max_decimal_places", "max_whole_digits", "min_value", "max_value"),
            _HOURS,
        ),
    )
    version = version_field()

    def clean_hours_per_day(self) -> Decimal:
        """As people write it, so that 7 and 7.00 are not two versions of one text."""
        return Decimal(plain(self.cleaned_data["hours_per_day"]))


class ChallengeCreateForm(ReviewStartForm):
    """A challenge and who is to run it."""

    manager_name = line(
        "Challenge manager’s full name",
        120,
        noun="name",
        required="Enter the challenge manager’s full name",
        help_text="Runs the challenge and admits its team.",
    )
    manager_email = forms.EmailField(
        label="Challenge manager’s work e-mail address",
        help_text="The invitation goes there. Check it: only this person can open the challenge and let others in.",
        max_length=254,
        error_messages={
            "required": "Enter the challenge manager’s work e-mail address",
            "invalid": "Enter an e-mail address like name@example.gov.uk",
            "max_length": "Shorten the e-mail address to 254 characters or fewer",
        },
        widget=forms.EmailInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    field_order = ["title", "starts_on", "ends_on", "framework", "manager_name", "manager_email"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["title"].help_text = "Stands on the report’s cover, such as “Peer challenge, June 2027”."
