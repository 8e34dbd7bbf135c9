"""All of the demonstration, or nothing of it."""

from django.db import transaction

from assurance.models import Framework, Review
from councils.actions import councils
from councils.actions.service import service_account
from councils.models import Council
from peerchallenge.demonstration import assessments, challenge, evidence, files, information_return, people
from peerchallenge.demonstration.framework import numbered


class NoFramework(Exception):
    """The version of the framework that the demonstration was written for is not loaded."""


@transaction.atomic
def load(*, password: str) -> tuple[Council, bool]:
    """The council and whether it is new. Everybody in it signs in with `password` afterwards.

    Once there it is left as visitors have made it: a second load only sets the password. A load that is cut off
    leaves nothing behind, and two at once follow each other. Raises NoFramework.
    """
    data = files.read("council")
    council = _found(data)
    is_new = not Review.objects.of_council(council).exists()
    if is_new:
        _load_content(council, _framework(data))
    people.let_in(password)
    return council, is_new


def _found(data: dict) -> Council:
    named = {key: data[key] for key in ("name", "official_name", "slug", "kind", "region")}
    council = councils.found_demonstration(**named, by=service_account())
    return Council.objects.select_for_update().get(pk=council.pk)


def _framework(data: dict) -> Framework:
    framework = Framework.objects.filter(**data["framework"]).first()
    if framework is None:
        raise NoFramework
    return framework


def _load_content(council: Council, framework: Framework) -> None:
    """In the order of the story, because rows bear the time at which they were put in."""
    cast, numbers = people.open_accounts(council), numbered(framework)
    assessments.load_regulator_s(council, people=cast, numbers=numbers)
    assessments.load_earlier(council, people=cast, numbers=numbers)
    items = evidence.add_councils(council, people=cast, numbers=numbers)
    challenge.load(council, people=cast, numbers=numbers, opened=items)
    assessments.load_current(council, people=cast, numbers=numbers, items=items)
    information_return.load(council, people=cast, numbers=numbers, items=items)
