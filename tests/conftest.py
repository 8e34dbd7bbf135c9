import os
from pathlib import Path

import pytest
from hypothesis import settings

BROWSER = Path(__file__).parent / "browser"
# How long an example takes says what else the machine does; times are measured in script/bench. The suite tries the
# same examples every time, so that a change is judged by itself; HYPOTHESIS_PROFILE=exploring looks for new ones.
settings.register_profile("suite", deadline=None, derandomize=True)
settings.register_profile("exploring", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))

pytest_plugins = [
    "tests.plugins.engines",
    "tests.plugins.files",
    "tests.plugins.universe",
    "tests.plugins.accuracy",
    "tests.plugins.constraints",
    "tests.plugins.office",
    "tests.plugins.accessible",
]


def pytest_addoption(parser):
    parser.addoption("--write-goldens", action="store_true", help="Rewrite tests/golden from what the code makes now.")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Tests in a browser commit, and so empty the tables that the others share: they come last.

    One browser for the whole run has otherwise drawn them to the front.
    """
    items.sort(key=lambda item: item.path.is_relative_to(BROWSER))
