"""Who works in a challenge."""

from crispy_forms_gds.choices import Choice
from django import forms

from councils.forms.people import InviteForm, RoleForm
from councils.roles import CHALLENGE_MANAGER, PEER


def role_choices() -> list[Choice]:
    return [Choice(role.key, role.name, hint=role.description) for role in (PEER, CHALLENGE_MANAGER)]


class TeamRoleForm(RoleForm):
    role = forms.ChoiceField(
        label="Role",
        choices=role_choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose what the person may do",
            "invalid_choice": "Choose one of the roles in the list",
        },
    )


class TeamInviteForm(TeamRoleForm, InviteForm):
    pass
