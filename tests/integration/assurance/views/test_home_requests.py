from datetime import timedelta

import pytest
from django.utils import timezone

from assurance.actions import evidence_requests
from councils.models import Membership
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting(signed_in):
    def ask(user):
        found = signed_in(user).get("/").context["page"].waiting
        return [(one.text, one.place, one.url) for one in found if "/returns/" in one.url]

    return ask


@pytest.fixture
def add(information_return, add_request, lead, contributor):
    def make(days, **words):
        due_on = timezone.localdate() + timedelta(days=days)
        return add_request(information_return, by=lead, due_on=due_on, **{"owner": contributor, **words})

    return make


def test_requests_that_i_own_and_that_are_due_within_a_week_or_late(
    waiting, add, lead, contributor, information_return
):
    add(-3)
    add(7)
    add(8)
    add(-3, owner=lead)
    add(-3, owner=None)
    answered = add(-9)
    evidence_requests.change(requests=[answered], versions={answered.pk: 1}, status="ready", by=lead)
    url = f"{information_return.get_absolute_url()}?show=open&owner={contributor.pk}"
    assert waiting(contributor) == [("Answer 2 requests, 1 of them late", "Information return 2026, Exampleshire", url)]
    assert waiting(lead)[0][0] == "Answer 1 request, 1 of them late"


def test_not_for_who_may_no_longer_answer(waiting, add, contributor):
    add(0)
    assert waiting(contributor)[0][0] == "Answer 1 request"
    Membership.objects.filter(user=contributor).update(role="reader")
    assert waiting(contributor) == []


def test_asks_as_often_for_twenty_as_for_one(signed_in, add, contributor):
    client = signed_in(contributor)
    add(0)
    same_number_of_queries(lambda: client.get("/"), more=lambda: [add(0) for _ in range(19)])
