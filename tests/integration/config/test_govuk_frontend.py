from django.contrib.staticfiles import finders

from config.govuk_frontend import GovukFrontendFinder


def test_stylesheet_script_and_icons_are_served():
    for name in ("govuk-frontend.min.css", "govuk-frontend.min.js", "assets/images/favicon.svg"):
        assert finders.find(f"govuk-frontend/{name}")


def test_sources_for_other_tools_are_not():
    assert finders.find("govuk-frontend/components/button/template.njk") is None
    assert finders.find("govuk-frontend.min.css") is None


def test_what_is_collected_can_be_found():
    listed = [name for name, _ in GovukFrontendFinder().list([])]
    assert len(listed) > 10
    assert all(finders.find(f"govuk-frontend/{name}") for name in listed)


def test_missing_package_is_a_warning_that_says_what_to_run(settings, tmp_path):
    settings.BASE_DIR = tmp_path
    assert [warning.hint for warning in GovukFrontendFinder().check()] == ["Run npm ci."]
    assert GovukFrontendFinder().find("govuk-frontend/govuk-frontend.min.css") == []
