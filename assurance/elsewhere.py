"""What waits for somebody in the rooms above this one, of which this room knows nothing."""

from importlib import import_module

from django.apps import apps

from assurance.presenters.waiting import Waiting
from councils.models import User


def waiting_elsewhere(user: User) -> list[Waiting]:
    """From modules that app configurations name as `waiting`; each has a function `waiting_for(user)`."""
    names = (getattr(config, "waiting", "") for config in apps.get_app_configs())
    return [one for name in names if name for one in import_module(name).waiting_for(user)]
