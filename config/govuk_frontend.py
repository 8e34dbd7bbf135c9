"""Serves the built part of GOV.UK Frontend, as npm installed it, under `govuk-frontend/`."""

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.checks import Warning as CheckWarning
from django.core.files.storage import FileSystemStorage

SERVED = ("govuk-frontend.min.css", "govuk-frontend.min.css.map", "govuk-frontend.min.js", "govuk-frontend.min.js.map")


class GovukFrontendFinder(BaseFinder):
    """Stylesheet, script and assets. The other nine hundred files of the package are for other tools."""

    prefix = "govuk-frontend"

    def __init__(self, *args, **kwargs):
        self.storage = FileSystemStorage(settings.BASE_DIR / "node_modules" / "govuk-frontend" / "dist" / "govuk")
        self.storage.prefix = self.prefix
        super().__init__(*args, **kwargs)

    def check(self, **kwargs):
        if self.storage.exists(SERVED[0]):
            return []
        return [CheckWarning("GOV.UK Frontend is not installed.", hint="Run npm ci.", id="config.W001")]

    def find(self, path, find_all=False, **kwargs):
        name = path.removeprefix(f"{self.prefix}/")
        is_ours = name != path and (name in SERVED or name.startswith("assets/")) and self.storage.exists(name)
        found = self.storage.path(name) if is_ours else None
        return [found] if found and find_all else found or []

    def list(self, ignore_patterns):
        assets = [f"assets/{folder}/{name}" for folder in ("fonts", "images") for name in self._names(folder)]
        for name in [*SERVED, "assets/manifest.json", *assets]:
            yield name, self.storage

    def _names(self, folder):
        return self.storage.listdir(f"assets/{folder}")[1]
