"""A folder of the run's own for uploaded files, gone with the run's other temporary files."""

import pytest
from django.test import override_settings


@pytest.fixture(scope="session", autouse=True)
def _folder_for_files(tmp_path_factory):
    with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")):
        yield
