"""How allauth is bent: accounts come by invitation only."""

from allauth.account.adapter import DefaultAccountAdapter


class InvitationOnly(DefaultAccountAdapter):
    """Nobody makes an account of their own; an administrator invites people."""

    def is_open_for_signup(self, request):
        return False
