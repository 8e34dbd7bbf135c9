"""Every invariant that the database holds, each shown with a row that passes and one that does not."""

from datetime import date

import pytest
from django.utils import timezone

from assurance.actions import evidence_links, findings, messages
from assurance.models import (
    Band,
    FindingStatement,
    KeyMessage,
    LineOfEnquiry,
    Paragraph,
    Part,
    PublishedResult,
    QualityStatement,
    Review,
    ReviewMember,
    ReviewStatus,
    ScalePoint,
    Score,
    Section,
    StatementIStatement,
    Theme,
)


def test_one_framework_a_version(framework, refused):
    with refused("assurance_framework_one_a_version"):
        type(framework).objects.create(
            key=framework.key, version=framework.version, name="Twin", published_on=date(2024, 1, 1)
        )


def test_a_scale_point_stands_once(framework, refused):
    ScalePoint.objects.create(framework=framework, value=9, meaning="Beyond")
    with refused("assurance_scalepoint_once"):
        ScalePoint.objects.create(framework=framework, value=9, meaning="Again")


def test_a_band_runs_upwards_within_a_hundred(framework, refused):
    Band.objects.create(framework=framework, rating="Narrow", min_percent=10, max_percent=10)
    with refused("assurance_band_in_order"):
        Band.objects.create(framework=framework, rating="Backwards", min_percent=12, max_percent=11)
    with refused("assurance_band_in_order"):
        Band.objects.create(framework=framework, rating="Too far", min_percent=12, max_percent=101)
    with refused("assurance_band_once"):
        Band.objects.create(framework=framework, rating="Twice", min_percent=10, max_percent=11)


def test_theme_and_statement_numbers_stand_once(framework, refused):
    theme = framework.themes.first()
    with refused("assurance_theme_once"):
        Theme.objects.create(framework=framework, number=theme.number, key="x", name="x", short_name="x")
    statement = theme.statements.first()
    with refused("assurance_qualitystatement_once"):
        QualityStatement.objects.create(theme=theme, number=statement.number, key="x", name="x", we_statement="x")


def test_a_review_starts_before_it_ends(self_assessment, refused):
    Review.objects.filter(pk=self_assessment.pk).update(starts_on=date(2026, 6, 9), ends_on=date(2026, 6, 9))
    with refused("assurance_review_starts_before_it_ends"):
        Review.objects.filter(pk=self_assessment.pk).update(starts_on=date(2026, 6, 10))


def test_kinds_and_statuses_are_known(self_assessment, lead, refused):
    with refused("assurance_review_kind_known"):
        Review.objects.filter(pk=self_assessment.pk).update(kind="party")
    with refused("assurance_reviewstatus_name_known"):
        ReviewStatus.objects.create(review=self_assessment, name="asleep", created_by=lead)


def test_a_person_has_one_known_role_in_a_review(peer_challenge, peer, lead, refused):
    with refused("assurance_reviewmember_once"):
        ReviewMember.objects.create(review=peer_challenge, user=peer, role="peer")
    with refused("assurance_reviewmember_role_known"):
        ReviewMember.objects.create(review=peer_challenge, user=lead, role="dass")


def test_positions_stand_once_in_their_list(peer_challenge, refused):
    theme = peer_challenge.framework.themes.first()
    section = Section.objects.filter(review=peer_challenge).first()
    LineOfEnquiry.objects.create(review=peer_challenge, position=1, text="Waiting")
    KeyMessage.objects.create(review=peer_challenge, position=1, text="<p>One</p>")
    Paragraph.objects.create(review=peer_challenge, theme=theme, kind="strength", position=1, text="<p>One</p>")
    with refused("assurance_lineofenquiry_one_a_position"):
        LineOfEnquiry.objects.create(review=peer_challenge, position=1, text="Twice")
    with refused("assurance_keymessage_one_a_position"):
        KeyMessage.objects.create(review=peer_challenge, position=1, text="<p>Twice</p>")
    with refused("assurance_paragraph_one_a_position"):
        Paragraph.objects.create(review=peer_challenge, theme=theme, kind="strength", position=1, text="<p>Two</p>")
    with refused("assurance_section_one_a_position"):
        Section.objects.create(review=peer_challenge, kind="prose", title="Twice", position=section.position)
    with refused("assurance_part_one_a_position"):
        Part.objects.create(section=section, kind="text", position=1)


def test_a_theme_has_one_section_and_only_theme_like_sections_have_a_theme(self_assessment, refused):
    theme = self_assessment.framework.themes.first()
    Section.objects.create(review=self_assessment, kind="focus_area", theme=theme, title="Carers", position=90)
    with refused("assurance_section_one_a_theme"):
        Section.objects.create(review=self_assessment, kind="theme", theme=theme, title="Again", position=91)
    with refused("assurance_section_theme_fits_kind"):
        Section.objects.create(review=self_assessment, kind="prose", theme=theme, title="Prose", position=92)
    with refused("assurance_section_theme_fits_kind"):
        Section.objects.create(review=self_assessment, kind="theme", title="No theme", position=93)


def test_only_prose_has_a_body(self_assessment, refused):
    section = Section.objects.filter(review=self_assessment).first()
    Part.objects.create(section=section, kind="text", position=90, body="<p>Words</p>")
    with refused("assurance_part_body_only_in_prose"):
        Part.objects.create(section=section, kind="team", position=91, body="<p>Words</p>")


def test_a_finding_says_something_of_a_known_kind_in_a_known_state(self_assessment, lead, record_finding, refused):
    finding = record_finding(self_assessment, by=lead)
    other = record_finding(self_assessment, by=lead)
    rows = type(finding).objects.filter(pk=finding.pk)
    rows.update(heading="", narrative="<p>Words</p>")
    with refused("assurance_finding_says_something"):
        rows.update(heading="", narrative="")
    with refused("assurance_finding_kind_known"):
        rows.update(kind="rumour")
    with refused("assurance_finding_state_known"):
        rows.update(state="lost")
    with refused("assurance_finding_one_a_position"):
        rows.update(position=other.position)


@pytest.mark.parametrize("verb", ["agreed", "withdrawn"])
def test_a_step_has_its_time_and_its_person_or_neither(self_assessment, lead, record_finding, refused, verb):
    finding = record_finding(self_assessment, by=lead)
    rows = type(finding).objects.filter(pk=finding.pk)
    name = f"assurance_finding_{verb}_at_and_by"
    now = timezone.now()
    rows.update(state=verb, **{f"{verb}_at": now, f"{verb}_by": lead})
    with refused(name):
        rows.update(**{f"{verb}_by": None})
    with refused(name):
        rows.update(state="draft")
    rows.update(state="draft", **{f"{verb}_at": None, f"{verb}_by": None})
    with refused(name):
        rows.update(state=verb)


def test_a_statement_is_tied_once(self_assessment, lead, record_finding, refused):
    statement = QualityStatement.objects.filter(theme__framework=self_assessment.framework).first()
    finding = record_finding(self_assessment, by=lead, statements=[statement])
    with refused("assurance_findingstatement_once"):
        FindingStatement.objects.create(finding=finding, statement=statement)


def test_an_item_stands_behind_a_finding_once(self_assessment, lead, record_finding, add_evidence, twice):
    finding = record_finding(self_assessment, by=lead)
    link = evidence_links.link(finding=finding, item=add_evidence(self_assessment.council, by=lead), by=lead)
    twice(link, "assurance_evidencelink_once")


def test_paragraphs_and_parts_are_of_a_known_kind(self_assessment, refused):
    paragraph = Paragraph.objects.create(review=self_assessment, kind="strength", position=1, text="<p>One</p>")
    with refused("assurance_paragraph_kind_known"):
        Paragraph.objects.filter(pk=paragraph.pk).update(kind="weakness")
    part = Part.objects.filter(section__review=self_assessment, body="").first()
    with refused("assurance_part_kind_known"):
        Part.objects.filter(pk=part.pk).update(kind="annex")


def test_short_texts_say_something(self_assessment, refused):
    with refused("assurance_keymessage_says_something"):
        KeyMessage.objects.create(review=self_assessment, position=1, text="")
    with refused("assurance_paragraph_says_something"):
        Paragraph.objects.create(review=self_assessment, kind="strength", position=1, text="")


def test_a_printed_percent_stays_within_a_hundred(self_assessment, refused):
    with refused("assurance_publishedresult_percent_within_100"):
        PublishedResult.objects.create(review=self_assessment, rating="Good", percent=101)
    PublishedResult.objects.create(review=self_assessment, rating="Good", percent=100)


def test_the_database_holds_scores_to_the_frameworks_scale(
    self_assessment, peer_challenge, lead, second_framework, refused
):
    statement = QualityStatement.objects.filter(theme__framework=self_assessment.framework).first()
    foreign = QualityStatement.objects.filter(theme__framework=second_framework).first()
    score = Score.objects.create(review=self_assessment, statement=statement, value=4, scored_by=lead)
    for row in (
        {"review": self_assessment, "statement": foreign, "value": 2},
        {"review": peer_challenge, "statement": statement, "value": 2},
    ):
        with refused("assurance_score_fits_framework"):
            Score.objects.create(**row, scored_by=lead)
    with refused("assurance_score_fits_framework"):
        Score.objects.filter(pk=score.pk).update(value=5)
    with refused("assurance_score_one_a_statement"):
        Score.objects.create(review=self_assessment, statement=statement, value=3, scored_by=lead)
    with refused("assurance_score_agreed_at_and_by"):
        Score.objects.filter(pk=score.pk).update(agreed_by=lead)


def test_findings_are_agreed_and_withdrawn_by_somebody_at_some_time(self_assessment, lead, dass, record_finding):
    agreed = findings.agree(finding=record_finding(self_assessment, by=lead), by=dass)
    withdrawn = findings.withdraw(finding=record_finding(self_assessment, by=lead), by=dass)
    assert (agreed.agreed_by, withdrawn.withdrawn_by) == (dass, dass)


@pytest.mark.parametrize("verb", ["agreed", "withdrawn"])
def test_a_finding_cannot_be_agreed_or_withdrawn_by_nobody(self_assessment, lead, record_finding, refused, verb):
    finding = record_finding(self_assessment, by=lead)
    for half in ({"state": verb}, {f"{verb}_at": timezone.now()}, {"state": verb, f"{verb}_by": lead}):
        with refused(f"assurance_finding_{verb}_at_and_by"):
            type(finding).objects.filter(pk=finding.pk).update(**half)


def test_ties_are_there_once(self_assessment, framework, lead, record_finding, refused, twice):
    """Each of these rows stands; its twin does not."""
    finding = record_finding(self_assessment, by=lead, i_statements=framework.i_statements.all()[:1])
    ties = {"review": self_assessment, "findings": [finding], "by": lead}
    message = messages.add_key_message(text="<p>Words.</p>", **ties)
    recommendation = messages.add_recommendation(text="<p>Words.</p>", **ties)
    twice(finding.i_statement_links.get(), "assurance_findingistatement_once")
    twice(message.finding_links.get(), "assurance_keymessagefinding_once")
    twice(recommendation.finding_links.get(), "assurance_recommendationfinding_once")
    twice(recommendation, "assurance_recommendation_one_a_position")
    with refused("assurance_recommendation_says_something"):
        type(recommendation).objects.filter(pk=recommendation.pk).update(text="")


def test_the_framework_s_own_lists_have_no_doubles(framework, twice):
    twice(framework.evidence_categories.first(), "assurance_evidencecategory_once")
    twice(framework.i_statements.first(), "assurance_istatement_once")
    twice(StatementIStatement.objects.first(), "assurance_statementistatement_once")
