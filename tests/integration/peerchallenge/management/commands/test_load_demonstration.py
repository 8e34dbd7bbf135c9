import json
import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from assurance.actions import frameworks
from assurance.models import Review
from councils.actions import councils
from councils.actions.service import service_account
from councils.models import Council, User
from peerchallenge.demonstration import password
from tests.plugins.universe import FRAMEWORK_FILE

SECRET = "kettle anchor meadow"


@pytest.fixture(autouse=True)
def _on_this_computer(settings, monkeypatch):
    settings.LOCAL = True
    monkeypatch.setenv(password.VARIABLE, SECRET)


@pytest.fixture
def load(framework):
    """Runs the command and gives what it printed."""

    def run(*arguments):
        out = StringIO()
        call_command("load_demonstration", *arguments, stdout=out)
        return out.getvalue()

    return run


@pytest.fixture
def hertfordshire(framework):
    row = {
        "name": "Hertfordshire", "official_name": "Hertfordshire County Council", "slug": "hertfordshire",
        "gss_code": "E10000015", "register_code": "HRT", "kind": "County", "region": "East of England",
        "population_2020": "1195672",
    }  # fmt: skip
    councils.load(rows=[row], by=service_account())
    published = json.loads(FRAMEWORK_FILE.read_text("utf-8"))["published_results"]
    results = [result for result in published if result["council"] == "Hertfordshire"]
    frameworks.load_published_results(framework=framework, results=results, by=service_account())
    return Council.objects.get(slug="hertfordshire")


@pytest.mark.slow
def test_its_people_sign_in_and_see_their_own_council_only(load, hertfordshire, client, settings):
    printed = load()
    assert printed.startswith("Exampleshire County Council: loaded.")
    assert printed.count(SECRET) == 1
    assert len([line for line in printed.splitlines() if "@example.org" in line]) == 9
    assert re.search(r"  Daniel Olorunfemi +daniel.olorunfemi@example.org +Improvement lead\n", printed)
    settings.LOCAL = False
    assert load("--yes-in-production").startswith("Exampleshire County Council: here already, left as it is.")

    form = {"login": "daniel.olorunfemi@example.org", "password": SECRET}
    assert client.post(reverse("account_login"), form | {"password": "not this one"}).status_code == 200
    assert client.get(reverse("assurance:home")).status_code == 302
    response = client.post(reverse("account_login"), form)
    assert (response.status_code, response.url) == (302, reverse("assurance:home"))
    home = client.get(reverse("assurance:home"), follow=True)
    assert home.status_code == 200
    assert "Daniel Olorunfemi" in home.content.decode()

    lead = User.objects.get(email="daniel.olorunfemi@example.org")
    assert [council.slug for council in Council.objects.visible_to(lead)] == ["exampleshire"]
    assert Review.objects.of_council(hertfordshire).count() == 1
    assert not Review.objects.visible_to(lead).of_council(hertfordshire).exists()


def test_a_real_server_refuses_unless_it_is_meant(load, settings):
    settings.LOCAL = False
    with pytest.raises(CommandError, match=r"This is a real server.*Nothing was loaded.*--yes-in-production"):
        load()
    assert not Council.objects.exists()


def test_a_password_that_would_not_do_is_refused(load, monkeypatch):
    monkeypatch.setenv(password.VARIABLE, "short")
    with pytest.raises(CommandError, match=r"DEMONSTRATION_PASSWORD will not do. .*at least 12 characters"):
        load()
    assert not Council.objects.exists()


def test_without_the_framework_it_says_what_to_run_first(framework):
    framework.delete()
    with pytest.raises(CommandError, match="Run load_framework first"):
        call_command("load_demonstration")
    assert not Council.objects.exists()
