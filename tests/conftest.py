import os
from collections import defaultdict
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
    """One module begins the database; while that is made, the others at its side have those that need none.

    Modules of tests in a browser are spread among the rest, up to its last fifth. They wait much: while one does,
    another has work. None begins so late that all wait for it.
    """
    modules = defaultdict(list)
    for item in items:
        modules[item.path].append(item)
    in_browser = [path for path in modules if path.is_relative_to(BROWSER)]
    without = [path for path in modules if not any(map(_needs_database, modules[path]))]
    rest = [path for path in modules if path not in {*in_browser, *without}]
    order = rest[:1] + without + _spread(in_browser, rest[1:])
    items[:] = [item for path in order for item in modules[path]]


def _needs_database(item) -> bool:
    return "django_db_setup" in item.fixturenames or item.get_closest_marker("django_db") is not None


def _spread(some: list, others: list) -> list:
    """All in one list, in which the first comes from `some`, and the last fifth from `others` alone."""
    distance = 0.8 * len(others) / max(1, len(some))
    places = [(number * distance, 0, path) for number, path in enumerate(some)]
    places += [(number, 1, path) for number, path in enumerate(others)]
    return [path for *_, path in sorted(places)]
