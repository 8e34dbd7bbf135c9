import json
from dataclasses import dataclass

import pytest
from django.db import transaction

from assurance.actions import frameworks
from assurance.models import Review
from councils.actions.service import service_account
from councils.models import Council, User
from peerchallenge.demonstration import files, loading
from tests.plugins.universe import FRAMEWORK_FILE, PASSWORD


@dataclass(frozen=True)
class Demonstration:
    council: Council

    def review(self, file: str) -> Review:
        return Review.objects.with_status().get(title=files.read(file)["title"])

    def person(self, role: str) -> User:
        """The first with a role."""
        email = next(row["email"] for row in files.read("people")["people"] if row["role"] == role)
        return User.objects.get(email=email)


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """Loaded once for a module's tests. What one of them changes is undone after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        frameworks.load(data=json.loads(FRAMEWORK_FILE.read_text("utf-8")), by=service_account())
        council, _ = loading.load(password=PASSWORD)
        yield Demonstration(council)
        transaction.set_rollback(True)


@pytest.fixture
def demonstration(loaded, db):
    return loaded
