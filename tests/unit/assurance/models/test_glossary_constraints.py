"""What the database holds of a glossary, each shown with a row that passes and one that does not."""

import pytest

from assurance.models import GlossaryEntry


@pytest.fixture
def entry(self_assessment):
    return GlossaryEntry.objects.create(review=self_assessment, acronym="DoLS", meaning="Ours")


def test_an_acronym_is_decided_about_once(entry, peer_challenge, refused):
    GlossaryEntry.objects.create(review=peer_challenge, acronym="DoLS")
    with refused("assurance_glossaryentry_once"):
        GlossaryEntry.objects.create(review=entry.review, acronym="DoLS")


@pytest.mark.parametrize("acronym", ["", "A B", "<b>", "A/B", "DASS\n", "A&", "&E", "A&&E"])
def test_an_acronym_is_letters_and_digits_with_signs_between(entry, refused, acronym):
    for passes in ("S117", "A&E", "R&Q&S"):
        GlossaryEntry.objects.create(review=entry.review, acronym=passes)
    with refused("assurance_glossaryentry_is_an_acronym"):
        GlossaryEntry.objects.create(review=entry.review, acronym=acronym)


def test_it_is_called_by_its_acronym(entry):
    assert str(entry) == "DoLS"
