"""django-allauth's forms in our wording. allauth checks the passwords; these say what is asked and what is wrong."""

from allauth.account import forms as allauth_forms

from councils.forms.base import GovFormMixin

NEW_HINT = "At least 12 characters. Three words of your own choice make a good one."


def _reword(field, label: str, required: str, help_text: str = "", invalid: str = "") -> None:
    field.label, field.help_text = label, help_text
    field.error_messages |= {"required": required} | ({"invalid": invalid} if invalid else {})
    for validator in field.validators if invalid else ():
        validator.message = invalid
    field.widget.attrs.pop("placeholder", None)


class EmailWording(GovFormMixin):
    email_field = "email"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _reword(
            self.fields[self.email_field],
            "E-mail address",
            "Enter your e-mail address",
            invalid="Enter an e-mail address like name@example.gov.uk",
        )


class NewPasswordWording(GovFormMixin):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _reword(self.fields["password1"], "New password", "Enter a new password", NEW_HINT)
        _reword(self.fields["password2"], "New password again", "Type the new password a second time")

    def add_error(self, field, error):
        """allauth has one error of its own here: the two passwords differ."""
        if field == "password2":
            error = "The two passwords differ. Type the same one twice."
        super().add_error(field, error)


class SignInForm(EmailWording, allauth_forms.LoginForm):
    email_field = "login"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _reword(self.fields["password"], "Password", "Enter your password")


class PasswordChangeForm(NewPasswordWording, allauth_forms.ChangePasswordForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _reword(self.fields["oldpassword"], "Present password", "Enter your present password")


class PasswordResetForm(EmailWording, allauth_forms.ResetPasswordForm):
    pass


class NewPasswordForm(NewPasswordWording, allauth_forms.ResetPasswordKeyForm):
    pass
