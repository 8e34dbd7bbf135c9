pytest_plugins = ["tests.plugins.engines", "tests.plugins.universe"]
