"""Every table is part of a council's record, or says why not: what is new is not forgotten."""

from django.apps import apps
from django.db.models import BinaryField, FileField

from councils.models import Council, User
from councils.records.tables import is_key, keys, left_out, tables

ROOMS = ("assurance", "casefiles", "peerchallenge", "reports")


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


def test_every_field_with_a_content_is_known_as_such():
    """Its hash is in its row: by that a content is known when it comes back."""
    for table in tables():
        found = [field.name for field in table.fields if isinstance(field, FileField | BinaryField)]
        assert found == ([table.beside] if table.beside else [])
        assert not found or "sha256" in {field.name for field in table.fields}


def test_fields_that_are_named_are_there():
    for table in tables():
        names = {field.name for field in table.model._meta.concrete_fields}
        assert names >= {*table.marked, *table.named, *table.without, *table.for_programs}
        assert all(table.model._meta.get_field(name).has_default() for name in table.without)
