"""Foreign keys point the way imports do. A key named as text hides from the import contracts."""

from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db.models import CheckConstraint, Q

from tests.architecture.source import RANK

KNOWN_BY_ANOTHER = {
    "assurance.Section.kind": "assurance_section_theme_fits_kind",
    "peerchallenge.AccuracyComment.outcome": "peerchallenge_accuracycomment_answer_is_whole",
    "reports.ReportRun.state": "reports_reportrun_unfinished_has_a_lease",
}
"""Fields whose values are listed in a constraint that says more than "known"."""


def _keys():
    """Every relation of our own models, with the rooms it leads from and to (None for Django's and other packages')."""
    for model in apps.get_models(include_auto_created=True):
        if model._meta.app_label in RANK:
            for field in model._meta.get_fields():
                if field.is_relation and not field.auto_created and field.related_model:
                    yield field, model._meta.app_label, field.related_model._meta.app_label


def test_keys_point_to_the_same_room_or_a_lower_one():
    upwards = [
        f"{field} leads from {source} up to {target}"
        for field, source, target in _keys()
        if target in RANK and target != source and RANK[target] >= RANK[source]
    ]
    assert upwards == []


def test_keys_between_rooms_have_no_way_back():
    accessors = [
        f"{field} gives {target} an accessor to {source}"
        for field, source, target in _keys()
        if target in RANK and target != source and not field.remote_field.hidden
    ]
    assert accessors == []


@pytest.mark.django_db
def test_every_change_of_a_model_has_its_migration():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_every_constraint_is_shown_to_hold():
    """By name, in a test that lets a good row pass and sees a bad one refused."""
    tests = Path(settings.BASE_DIR, "tests", "unit").glob("*/models/test_*constraints.py")
    shown = "".join(path.read_text() for path in tests)
    # Two constraints of one shape share a test that fills in the verb.
    shown = shown + shown.replace("{verb}", "agreed") + shown.replace("{verb}", "withdrawn")
    constraints = [
        one.name for model in apps.get_models() if model._meta.app_label in RANK for one in model._meta.constraints
    ]
    assert constraints
    assert [name for name in constraints if name not in shown] == []


def test_every_choice_is_one_that_the_database_knows():
    unknown = []
    for model in apps.get_models():
        if model._meta.app_label not in RANK or hasattr(model, "pgh_tracked_model"):
            continue
        constraints = {one.name: one for one in model._meta.constraints if isinstance(one, CheckConstraint)}
        for field in model._meta.get_fields():
            if values := [value for value, _ in getattr(field, "flatchoices", [])]:
                known = constraints.get(KNOWN_BY_ANOTHER.get(str(field), f"{model._meta.db_table}_{field.name}_known"))
                allowed = Q(**{f"{field.name}__in": [*([""] if field.blank else []), *values]})
                if known is None or (str(field) not in KNOWN_BY_ANOTHER and known.condition != allowed):
                    unknown.append(str(field))
    assert unknown == []
