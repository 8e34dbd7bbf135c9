"""After a test that commits, the next one finds what every test finds."""

import pytest
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.test import TransactionTestCase

from assurance.models import Framework, Review, Theme
from councils.models import Council, User

SHARED = (Framework, Theme, ContentType, Permission)


@pytest.mark.django_db(transaction=True)
def test_what_was_committed_is_gone_and_what_all_share_is_there(engines, self_assessment, record_finding, lead):
    if not engines.are_ours:
        pytest.skip("On a server that is not ours, Django's own way empties every table.")
    record_finding(self_assessment, by=lead)
    shared = [model.objects.count() for model in SHARED]
    TransactionTestCase("run")._fixture_teardown()
    assert [model.objects.count() for model in SHARED] == shared
    assert not Council.objects.exists()
    assert not Review.objects.exists()
    assert not User.objects.filter(pk=lead.pk).exists()


@pytest.mark.django_db
def test_the_framework_is_there_without_being_asked_for():
    assert Framework.objects.count() == 1
