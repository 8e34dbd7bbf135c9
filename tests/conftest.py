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
    """Modules of tests in a browser are spread among the others, up to the last fifth.

    They wait much: while one does, another run at its side has work. None begins so late that all wait for it.
    """
    modules = defaultdict(list)
    for item in items:
        modules[item.path].append(item)
    in_browser = [path for path in modules if path.is_relative_to(BROWSER)]
    places = {path: number for number, path in enumerate(path for path in modules if path not in in_browser)}
    distance = 0.8 * len(places) / max(1, len(in_browser))
    places |= {path: number * distance for number, path in enumerate(in_browser)}
    items[:] = [item for path in sorted(modules, key=places.get) for item in modules[path]]
