from crispy_forms_gds.choices import Choice
from django import forms
from django.contrib.auth.password_validation import validate_password

from councils.forms.account import NEW_HINT
from councils.forms.base import GovForm
from councils.roles import COUNCIL, ROLES

_TOO_LONG = "Shorten the {0} to {1} characters or fewer"


def role_choices() -> list[Choice]:
    return [Choice(role.key, role.name, hint=role.description) for role in ROLES.values() if role.scope == COUNCIL]


class RoleForm(GovForm):
    role = forms.ChoiceField(
        label="Role",
        choices=role_choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose what the person may do",
            "invalid_choice": "Choose one of the roles in the list",
        },
    )


class InviteForm(RoleForm):
    name = forms.CharField(
        label="Full name",
        help_text="Stands by what the person writes or agrees.",
        max_length=120,
        error_messages={"required": "Enter the person’s full name", "max_length": _TOO_LONG.format("name", 120)},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    email = forms.EmailField(
        label="Work e-mail address",
        help_text="The invitation goes there, and the person signs in with it.",
        max_length=254,
        error_messages={
            "required": "Enter the person’s work e-mail address",
            "invalid": "Enter an e-mail address like name@example.gov.uk",
            "max_length": _TOO_LONG.format("e-mail address", 254),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    field_order = ["name", "email", "role"]


class FirstPasswordForm(GovForm):
    """`user` is the invited person: a password may not be like their name."""

    password = forms.CharField(
        label="Password",
        help_text=NEW_HINT,
        strip=False,
        max_length=1000,
        error_messages={"required": "Enter a password", "max_length": _TOO_LONG.format("password", 1000)},
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password(self):
        password = self.cleaned_data["password"]
        validate_password(password, self.user)
        return password
