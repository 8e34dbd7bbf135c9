from django.apps import AppConfig


class Config(AppConfig):
    name = "config"

    def ready(self):
        """Tasks are queued through the project's own Celery app in every process that runs Django; checks are known."""
        from config import celery, checks  # noqa: F401 both need the settings, which exist from here on
