from allauth.account.adapter import DefaultAccountAdapter


class InvitationOnly(DefaultAccountAdapter):
    """Sign-in for invited people: nobody signs up, and every refusal says what to do next."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": "This account has been closed. Ask whoever runs assurance in your council.",
        "email_password_mismatch": "The e-mail address or the password is wrong. Check both and try again.",
        "enter_current_password": "That is not your present password. Type it again.",
        "too_many_login_attempts": (
            "There were too many tries with a wrong password. Wait five minutes, or reset your password."
        ),
        "rate_limited": "That was too often in a short time. Wait five minutes and try again.",
    }

    def is_open_for_signup(self, request):
        return False
