import csv

import pytest
from django.core.management import call_command

from councils.actions import councils
from councils.actions.service import service_account
from councils.management.commands.load_councils import REGISTER
from councils.models import Council


@pytest.fixture
def rows():
    with REGISTER.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.django_db
def test_every_council_is_loaded_once_and_can_be_addressed(rows):
    by = service_account()
    assert councils.load(rows=rows, by=by) == (153, 0)
    assert councils.load(rows=rows, by=by) == (0, 0)
    assert not Council.objects.filter(slug="").exists()
    assert Council.objects.get(name="Somerset").slug == "somerset"


@pytest.mark.django_db
def test_a_changed_register_is_followed(rows):
    by = service_account()
    councils.load(rows=rows[:2], by=by)
    assert councils.load(rows=[rows[0] | {"population_2020": "1"}, rows[1]], by=by) == (0, 1)


@pytest.mark.django_db
def test_the_command_says_what_it_did(capsys):
    call_command("load_councils")
    assert capsys.readouterr().out == "Councils: 153 new, 0 changed.\n"


@pytest.mark.django_db
def test_the_service_account_cannot_sign_in():
    account = service_account()
    assert not account.is_active
    assert not account.has_usable_password()
    assert service_account() == account
