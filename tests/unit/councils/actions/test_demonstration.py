import pytest
from django.contrib.auth.hashers import check_password

from councils.actions import councils, demonstration
from councils.actions.service import service_account
from councils.models import Council, Membership, User
from tests.plugins.universe import PASSWORD


@pytest.fixture
def by(db):
    return service_account()


@pytest.fixture
def ada(by):
    return demonstration.open_account(email="ada@example.org", name="Ada Adeyemi", by=by)


def test_an_account_is_opened_once_and_cannot_sign_in_yet(ada, by):
    again = demonstration.open_account(email="ada@example.org", name="Ada Adeyemi", by=by)
    assert again == ada
    assert not again.has_usable_password()


def test_a_role_is_given_once(ada, council, by):
    first = demonstration.give_role(user=ada, council=council, role="reader", by=by)
    assert demonstration.give_role(user=ada, council=council, role="reader", by=by) == first
    assert Membership.objects.get() == first


def test_accounts_share_a_password_and_are_hashed_only_when_it_is_another(ada, by):
    ben = demonstration.open_account(email="ben@example.org", name="Ben Okri", by=by)
    assert demonstration.set_password(users=[ada, ben], password=PASSWORD, by=by) == 2
    hashes = set(User.objects.filter(pk__in=[ada.pk, ben.pk]).values_list("password", flat=True))
    assert len(hashes) == 1
    assert check_password(PASSWORD, hashes.pop())
    users = User.objects.filter(email__endswith="@example.org")
    assert demonstration.set_password(users=users, password=PASSWORD, by=by) == 0


def test_only_who_has_another_password_gets_a_new_hash(ada, by):
    ben = demonstration.open_account(email="ben@example.org", name="Ben Okri", by=by)
    demonstration.set_password(users=[ada], password=PASSWORD, by=by)
    demonstration.set_password(users=[ben], password="three other words", by=by)
    ada.refresh_from_db()
    ben.refresh_from_db()
    before = ada.password
    assert demonstration.set_password(users=[ada, ben], password=PASSWORD, by=by) == 1
    ada.refresh_from_db()
    assert ada.password == before


def test_real_councils_and_addresses_are_refused(ada, by, db):
    row = {
        "name": "Barnet", "official_name": "London Borough of Barnet", "slug": "barnet", "gss_code": "E09000003",
        "register_code": "BNE", "kind": "London borough", "region": "London", "population_2020": "399007",
    }  # fmt: skip
    councils.load(rows=[row], by=by)
    with pytest.raises(demonstration.NotADemonstration):
        demonstration.give_role(user=ada, council=Council.objects.get(), role="dass", by=by)
    with pytest.raises(demonstration.NotADemonstration):
        demonstration.open_account(email="ada@barnet.gov.uk", name="Ada Adeyemi", by=by)
    real = User.objects.create_user("ben@barnet.gov.uk", name="Ben Okri", password="three words of mine")
    with pytest.raises(demonstration.NotADemonstration):
        demonstration.set_password(users=[ada, real], password=PASSWORD, by=by)
    with pytest.raises(demonstration.NotADemonstration):
        demonstration.give_role(user=real, council=Council.objects.get(), role="dass", by=by)
    real.refresh_from_db()
    assert real.check_password("three words of mine")
    assert not Membership.objects.exists()
