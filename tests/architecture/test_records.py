"""Every table is part of a council's record, or says why not: what is new is not forgotten."""

from django.apps import apps
from django.db.models import FileField

from councils.models import Council, User
from councils.records.tables import is_key, keys, left_out, tables

ROOMS = ("assurance", "casefiles", "peerchallenge")


def models():
    return {
        model
        for room in ROOMS
        for model in apps.get_app_config(room).get_models()
        if not model._meta.label.endswith("Event") or not hasattr(model, "pgh_obj")
    }


def test_every_model_is_in_the_record_or_left_out_with_a_reason():
    in_record = {table.model for table in tables()}
    assert in_record.isdisjoint(left_out())
    assert all(left_out().values())
    assert models() == in_record | left_out().keys()


def test_every_key_leads_to_what_was_read_before():
    known = {Council, User, *keys()}
    for table in tables():
        known.add(table.model)
        assert [field.name for field in table.fields if is_key(field) and field.related_model not in known] == []


def test_every_file_field_is_known_as_such():
    for table in tables():
        assert [f.name for f in table.fields if isinstance(f, FileField)] == ([table.file] if table.file else [])
