from django import forms

from councils.forms.base import GovForm


class WithdrawForm(GovForm):
    because = forms.CharField(
        label="Why is it withdrawn?",
        help_text="One sentence. It stands in the record beside the publication.",
        max_length=500,
        error_messages={
            "required": "Say why it is withdrawn",
            "max_length": "Say it in 500 characters or fewer",
        },
    )
