pytest_plugins = ["tests.plugins.engines"]
