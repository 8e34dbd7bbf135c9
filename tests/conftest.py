pytest_plugins = ["tests.plugins.engines", "tests.plugins.universe", "tests.plugins.constraints"]


def pytest_addoption(parser):
    parser.addoption("--write-goldens", action="store_true", help="Rewrite tests/golden from what the code makes now.")
