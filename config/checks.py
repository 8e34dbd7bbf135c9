"""What `manage.py check` says about this server's own settings."""

import os
from pathlib import Path

from django.conf import settings
from django.core.checks import Error, register

from config import file_storage


@register("files")
def files_can_be_kept(app_configs, **kwargs) -> list[Error]:
    """Asks no server: a service that does not answer is a matter of the moment, not of the settings."""
    found = file_storage.troubles(os.environ)
    if settings.STORAGES["default"] == file_storage.FOLDER:
        found.append(file_storage.trouble_with_folder(Path(settings.MEDIA_ROOT)))
    return [Error(sentence, id="config.E001") for sentence in found if sentence]
