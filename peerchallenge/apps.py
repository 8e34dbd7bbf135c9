from django.apps import AppConfig


class PeerChallengeConfig(AppConfig):
    name = "peerchallenge"
    default_auto_field = "django.db.models.BigAutoField"
    record = "peerchallenge.records"
