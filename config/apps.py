from django.apps import AppConfig


class Config(AppConfig):
    name = "config"

    def ready(self):
        """Tasks are queued through the project's own Celery app in every process that runs Django."""
        from config import celery  # noqa: F401 needs the settings, which exist from here on
