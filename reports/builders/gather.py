"""Rows to facts: queries only, and the same number of them however much a review holds."""

from __future__ import annotations

from collections.abc import Iterable

from assurance.models import (
    Finding,
    Framework,
    GlossaryEntry,
    KeyMessage,
    Paragraph,
    Part,
    Recommendation,
    Review,
    Score,
    Section,
    StatementIStatement,
    Theme,
)
from assurance.models.finding import FindingState
from assurance.models.review import ReviewKind
from peerchallenge.models import Challenge
from peerchallenge.models.challenge import ActivityKind
from reports.builders import accuracy, dates
from reports.builders.facts import (
    ActivityFacts,
    BandFacts,
    ChallengeFacts,
    ContactFacts,
    Facts,
    FindingFacts,
    FrameworkFacts,
    GlossaryFacts,
    KeyFactFacts,
    LeftOutFacts,
    ListedFacts,
    MemberFacts,
    ParagraphFacts,
    PartFacts,
    PublishedFacts,
    ScalePointFacts,
    ScoreFacts,
    SectionFacts,
    StatementFacts,
    ThemeFacts,
)


def gather(review: Review, *, include_unagreed: bool) -> Facts:
    """Everything that a report of this review says. What was withdrawn is never in it.

    Without `include_unagreed` (a final report) only agreed findings and scores are, and `left_out` says how many are
    not. `review` must come from the queryset's `with_status`.
    """
    findings, unprinted = _chosen(review, include_unagreed)
    paragraphs, paragraphs_left_out = _paragraphs_without(unprinted, review)
    scores, scores_left_out = _scores(review, include_unagreed)
    return Facts(
        council=review.council.official_name,
        kind=review.kind,
        title=review.title,
        starts_on=review.starts_on,
        ends_on=review.ends_on,
        status=review.status,
        is_team_owned=review.is_team_owned,
        is_draft=include_unagreed,
        framework=_framework(review.framework),
        sections=_sections(review),
        findings=tuple(map(_finding_facts, findings)),
        paragraphs=tuple(map(_paragraph_facts, paragraphs)),
        key_messages=_listed(KeyMessage, review, findings),
        recommendations=_listed(Recommendation, review, findings),
        lines_of_enquiry=tuple(review.lines_of_enquiry.values_list("text", flat=True)),
        scores=scores,
        published=_published(review),
        challenge=_challenge(review),
        left_out=LeftOutFacts(len(unprinted), paragraphs_left_out, scores_left_out),
        accuracy=accuracy.of_review(review),
        glossary=_glossary(review),
        accuracy_due_on=accuracy.due_on(review),
    )


def _chosen(review: Review, include_unagreed: bool) -> tuple[list[Finding], set[int]]:
    """The findings to print, and the keys of those that stand but are not printed."""
    standing = list(_findings(review))
    chosen = [finding for finding in standing if include_unagreed or finding.state == FindingState.AGREED]
    return chosen, {finding.pk for finding in standing} - {finding.pk for finding in chosen}


def _paragraphs_without(unprinted: set[int], review: Review) -> tuple[list[Paragraph], int]:
    """The paragraphs to print, and how many go with the findings that are not."""
    standing = list(_paragraphs(review))
    printed = [paragraph for paragraph in standing if paragraph.finding_id not in unprinted]
    return printed, len(standing) - len(printed)


def _findings(review: Review) -> Iterable[Finding]:
    findings = Finding.objects.of_review(review).standing().in_order().select_related("theme")
    return findings.with_evidence_count().prefetch_related("statement_links__statement")


def _finding_facts(finding: Finding) -> FindingFacts:
    return FindingFacts(
        ref=finding.pk,
        kind=finding.kind,
        theme=finding.theme and finding.theme.number,
        section=finding.section_id,
        heading=finding.heading,
        narrative=finding.narrative,
        impact=finding.impact,
        statements=tuple(link.statement.number for link in finding.statement_links.all()),
        state=finding.state,
        topic=finding.topic,
        evidence=finding.evidence_count,
    )


def _paragraphs(review: Review) -> Iterable[Paragraph]:
    """In their lists' order; one whose finding was withdrawn goes with it."""
    paragraphs = Paragraph.objects.filter(review=review).exclude(finding__state=FindingState.WITHDRAWN)
    return paragraphs.select_related("theme").order_by("theme__number", "section__position", "kind", "position")


def _paragraph_facts(paragraph: Paragraph) -> ParagraphFacts:
    theme = paragraph.theme and paragraph.theme.number
    return ParagraphFacts(
        paragraph.kind, theme, paragraph.section_id, paragraph.text, paragraph.finding_id, ref=paragraph.pk
    )


def _listed(
    model: type[KeyMessage | Recommendation], review: Review, findings: list[Finding]
) -> tuple[ListedFacts, ...]:
    printed = {finding.pk for finding in findings}
    return tuple(
        ListedFacts(
            row.text,
            tuple(link.finding_id for link in row.finding_links.all() if link.finding_id in printed),
            ref=row.pk,
        )
        for row in model.objects.filter(review=review).prefetch_related("finding_links")
    )


def _sections(review: Review) -> tuple[SectionFacts, ...]:
    sections = Section.objects.filter(review=review).select_related("theme").prefetch_related("parts")
    return tuple(
        SectionFacts(
            section.pk,
            section.kind,
            section.title,
            section.theme and section.theme.number,
            tuple(map(_part_facts, section.parts.all())),
        )
        for section in sections
    )


def _part_facts(part: Part) -> PartFacts:
    return PartFacts(part.kind, part.title, part.body, part.is_numbered, ref=part.pk)


def _framework(framework: Framework) -> FrameworkFacts:
    return FrameworkFacts(
        framework.name,
        framework.version,
        framework.attribution,
        themes=tuple(map(_theme, framework.themes.prefetch_related("statements__i_statement_links__i_statement"))),
        scale=tuple(ScalePointFacts(point.value, point.meaning) for point in framework.scale.all()),
        bands=tuple(BandFacts(band.rating, band.min_percent, band.max_percent) for band in framework.bands.all()),
    )


def _theme(theme: Theme) -> ThemeFacts:
    statements = theme.statements.all()
    links: Iterable[StatementIStatement] = (link for row in statements for link in row.i_statement_links.all())
    return ThemeFacts(
        theme.number,
        theme.name,
        theme.lead_sentence,
        tuple(StatementFacts(statement.number, statement.name, statement.we_statement) for statement in statements),
        tuple(dict.fromkeys(link.i_statement.text for link in links)),
    )


def _scores(review: Review, include_unagreed: bool) -> tuple[tuple[ScoreFacts, ...], int]:
    """The scores to print, and how many are left out. The record of what a regulator published is agreed as it is."""
    if not review.is_scored:
        return (), 0
    rows = list(Score.objects.filter(review=review).select_related("statement"))
    is_agreed_already = include_unagreed or not review.is_agreed_by_another
    printed = [row for row in rows if is_agreed_already or row.agreed_at]
    return tuple(ScoreFacts(row.statement.number, row.value, row.rationale) for row in printed), len(rows) - len(
        printed
    )


def _glossary(review: Review) -> tuple[GlossaryFacts, ...]:
    entries = GlossaryEntry.objects.filter(review=review)
    return tuple(GlossaryFacts(*row) for row in entries.values_list("acronym", "meaning", "is_left_out"))


def _published(review: Review) -> PublishedFacts | None:
    result = getattr(review, "published_result", None) if review.kind == ReviewKind.CQC_ASSESSMENT else None
    if result is None:
        return None
    return PublishedFacts(
        result.rating, result.percent, result.date_printed or dates.in_words(result.published_on, result.published_on)
    )


def _challenge(review: Review) -> ChallengeFacts | None:
    related = ("team", "activity", "key_facts", "contacts")
    challenge = Challenge.objects.filter(review=review).prefetch_related(*related).first()
    if challenge is None:
        return None
    return ChallengeFacts(
        challenge.sponsor,
        challenge.commissioner,
        challenge.mode,
        challenge.hours_per_day,
        team=tuple(
            MemberFacts(member.name, member.get_role_display(), member.job_title, member.organisation)
            for member in challenge.team.all()
        ),
        activity=_activity(challenge),
        key_facts=tuple(
            KeyFactFacts(fact.panel, fact.qualifier, fact.value, fact.label, fact.period, fact.comparator)
            for fact in challenge.key_facts.all()
        ),
        contacts=tuple(
            ContactFacts(contact.name, contact.job_title, contact.organisation, contact.email, contact.phone)
            for contact in challenge.contacts.all()
        ),
    )


def _activity(challenge: Challenge) -> tuple[ActivityFacts, ...]:
    """In the order in which reports name them."""
    order = list(ActivityKind)
    counts = sorted(challenge.activity.all(), key=lambda count: order.index(count.kind))
    return tuple(ActivityFacts(count.kind, count.get_kind_display(), count.value, count.qualifier) for count in counts)
