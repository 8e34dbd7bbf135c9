"""One row of the team, of the key facts or of the contacts."""

from django import forms

from assurance.forms.findings import version_field
from councils.forms import GovForm
from peerchallenge.forms.lines import line
from peerchallenge.models.challenge import PeerRole


class TeamMemberForm(GovForm):
    name = line("Full name", 120, noun="name", required="Enter the person’s full name")
    role = forms.ChoiceField(
        label="Role in the team",
        required=False,
        choices=[("", "No role named"), *PeerRole.choices],
        error_messages={"invalid_choice": "Choose one of the roles in the list"},
    )
    job_title = line("Job title", 300)
    organisation = line("Organisation", 200)
    version = version_field()


class KeyFactForm(GovForm):
    value = line("Figure", 60, required="Enter the figure", help_text="As the report prints it: £287.4m, 642,300, 24%.")
    qualifier = line("Words before the figure", 40, help_text="Such as “around” or “more than”.")
    label = line(
        "What it says", 300, noun="words", required="Enter what the figure says", help_text="Such as “Residents”."
    )
    period = line("When", 60, noun="time", help_text="Such as “2026–27” or “mid-2025”.")
    comparator = line("To compare with", 300, noun="comparison", help_text="Such as “England: 19%”.")
    panel = line(
        "Caption of its table",
        200,
        noun="caption",
        help_text="Facts that stand together under one caption are one table. Without a caption it is “Key facts”.",
    )
    version = version_field()


class ContactForm(GovForm):
    name = line("Full name", 120, noun="name", required="Enter the person’s full name")
    job_title = line("Job title", 300)
    organisation = line("Organisation", 200)
    email = line("E-mail address", 254, noun="e-mail address", help_text="Printed as it is typed.")
    phone = line("Telephone", 40, noun="telephone number")
    version = version_field()
