import pytest

from councils.models import Council, Membership, User

pytestmark = pytest.mark.django_db


def test_one_council_a_gss_code_and_any_number_without(council, other_council, refused):
    Council.objects.filter(pk=council.pk).update(gss_code="E10000001")
    assert other_council.gss_code == ""
    with refused("councils_council_one_a_gss_code"):
        Council.objects.filter(pk=other_council.pk).update(gss_code="E10000001")


def test_one_account_an_address_however_it_is_written(lead, dass, refused):
    with refused("councils_user_one_an_email"):
        User.objects.filter(pk=dass.pk).update(email=lead.email.upper())


def test_a_role_is_held_once(lead, twice):
    twice(lead.memberships.get(), "councils_membership_once")


def test_a_role_of_a_council_is_one_that_the_code_knows(lead, refused):
    for role in ("wizard", "peer"):
        with refused("councils_membership_role_known"):
            Membership.objects.filter(user=lead).update(role=role)
