"""Taking a published report into the record."""

from dataclasses import asdict

from assurance.actions import findings, glossary, messages, outline, paragraphs, reviews, scores
from assurance.models import Finding, QualityStatement, Review, Section, Theme
from assurance.models.review import ReviewKind
from councils.history import recorded
from councils.models import Council, User
from peerchallenge.actions import challenges
from peerchallenge.models.challenge import PeerRole
from reports.actions import house_styles
from reports.document.style import HOUSE_STYLES
from reports.importing.prepared import Prepared
from reports.readers.reading import Found
from reports.readers.rows import FindingRow, ParagraphRow, Rows


@recorded
def absorb(*, council: Council, prepared: Prepared, kind: str, by: User) -> Review:
    """Write all that was read of a report as the rows of a new review of the council, or nothing.

    Whoever published the report agreed its findings, so they are agreed here; `by` may correct them until the review is
    moved on. Asks for no permission, as `reviews.record_published` asks for none: whoever calls it does.
    """
    found = prepared.reading.found
    starts_on, ends_on = found.on_site or (found.published, found.published)
    review = reviews.record_published(
        council=council,
        framework=prepared.framework,
        kind=kind,
        title=prepared.rows.title or ReviewKind(kind).label,
        starts_on=starts_on,
        ends_on=ends_on,
        by=by,
    )
    _Writer(review, prepared, by).write()
    if found.shape in HOUSE_STYLES:
        house_styles.choose(review=review, house_style=found.shape, by=by)
    return review


class _Writer:
    """Writes the rows of one report into its review."""

    def __init__(self, review: Review, prepared: Prepared, by: User) -> None:
        self.review = review
        self.rows: Rows = prepared.rows
        self.found: Found = prepared.reading.found
        self.vocabulary = prepared.vocabulary
        self.by = by
        self.glossary = prepared.glossary
        self.themes: dict[int | None, Theme | None] = {None: None}
        self.themes |= {theme.number: theme for theme in prepared.framework.themes.all()}
        statements = QualityStatement.objects.filter(theme__framework=prepared.framework)
        self.statements = {statement.key: statement for statement in statements}
        self.sections: list[Section] = []

    def write(self) -> None:
        self._write_sections()
        self._write_findings()
        for text in self.rows.key_messages:
            messages.add_key_message(review=self.review, text=text, by=self.by)
        for text in self.rows.recommendations:
            messages.add_recommendation(review=self.review, text=text, by=self.by)
        for text in self.rows.focus_areas:
            outline.ask_about(review=self.review, text=text, by=self.by)
        for acronym, meaning in self.glossary.items():
            glossary.explain(review=self.review, acronym=acronym, meaning=meaning, version=0, by=self.by)
        if self.review.kind == ReviewKind.PEER_CHALLENGE or self.rows.team or self.rows.key_facts:
            self._write_challenge()
        if self.review.is_scored:
            self._write_scores()

    def _write_sections(self) -> None:
        for row in self.rows.sections:
            parts = [asdict(part) for part in row.parts]
            section = outline.add_section(
                review=self.review,
                kind=row.kind,
                title=row.title,
                theme=self.themes[row.theme],
                parts=parts,
                by=self.by,
            )
            self.sections.append(section)

    def _section_of(self, row: FindingRow | ParagraphRow) -> Section | None:
        return None if row.section is None else self.sections[row.section]

    def _write_findings(self) -> None:
        written = [self._write_finding(row) for row in self.rows.findings]
        for row in self.rows.paragraphs:
            paragraphs.add(
                review=self.review,
                kind=row.kind,
                text=row.text,
                theme=self.themes[row.theme],
                section=self._section_of(row),
                finding=None if row.finding is None else written[row.finding],
                by=self.by,
            )

    def _write_finding(self, row: FindingRow) -> Finding:
        named = self.vocabulary.statement_named(row.statement)
        finding = findings.record(
            review=self.review,
            kind=row.kind,
            heading=row.heading,
            narrative=row.narrative,
            theme=self.themes[row.theme],
            section=self._section_of(row),
            statements=[self.statements[named.key]] if named else [],
            topic=row.topic,
            by=self.by,
        )
        return findings.agree(finding=finding, by=self.by)

    def _write_challenge(self) -> None:
        challenge = challenges.set_up(review=self.review, by=self.by)
        team = [
            {
                "name": member.name,
                "job_title": member.job_title,
                "organisation": member.organisation,
                "role": PeerRole.EXPERT_BY_EXPERIENCE if member.is_expert_by_experience else "",
            }
            for member in self.rows.team
        ]
        facts = [{"panel": row.panel, "value": row.value, "label": row.label} for row in self.rows.key_facts]
        challenges.name_team(challenge=challenge, members=team, by=self.by)
        challenges.set_key_facts(challenge=challenge, facts=facts, by=self.by)
        for kind, count in self.found.activity.items():
            challenges.count_activity(
                challenge=challenge, kind=kind, value=count.value, qualifier=count.qualifier or "", by=self.by
            )

    def _write_scores(self) -> None:
        for key, value in self.found.scores.items():
            score = scores.set_score(review=self.review, statement=self.statements[key], value=value, by=self.by)
            scores.agree(score=score, version=score.version, by=self.by)
        if self.found.rating:
            reviews.set_result(
                review=self.review,
                rating=self.found.rating,
                percent=self.found.percent,
                published_on=self.found.published,
                by=self.by,
            )
