import json
from decimal import Decimal
from io import BytesIO

import docx
import pytest
from django.core.management import call_command

from assurance.actions import findings, messages, outline, paragraphs, scores
from peerchallenge.actions import challenges
from reports.actions import runs
from reports.writers.docx.template import prepared


@pytest.fixture(autouse=True)
def lease_that_lasts(settings):
    """What renews a lease looks from a connection of its own, which sees no row of a test's open transaction.

    On a busy machine a report may take as long as that, and would be lost.
    """
    settings.REPORT_LEASE = 600


@pytest.fixture
def council_file():
    """A Word file with a head of its own."""
    file, out = docx.Document(), BytesIO()
    file.sections[0].header.paragraphs[0].text = "Exampleshire"
    file.save(out)
    return out.getvalue()


@pytest.fixture
def council_template(council_file):
    return prepared(council_file)


@pytest.fixture
def told(peer_challenge, manager, peer, record_finding):
    """The peer challenge with something of everything: one agreed strength, one draft, one withdrawn finding."""
    review = peer_challenge
    agreed = record_finding(
        review, by=manager, heading="Staff stay with a problem", narrative="<p>All said so.</p>", impact="<p>Trust.</p>"
    )
    findings.agree(finding=agreed, by=peer)
    draft = record_finding(
        review,
        by=peer,
        kind="consideration",
        heading="Who hears?",
        narrative="<p>Nobody.</p>",
        statements=peer_challenge.framework.themes.get(number=1).statements.all(),
    )
    gone = record_finding(review, by=peer, heading="Taken back", narrative="<p>Withdrawn words.</p>")
    paragraph = {"review": review, "kind": "strength", "theme": agreed.theme, "by": peer}
    paragraphs.add(**paragraph, text="<p>Expands nothing in particular.</p>")
    paragraphs.add(**paragraph, text="<p>Expands what was taken back.</p>", finding=gone)
    paragraphs.add(**paragraph | {"kind": "consideration"}, text="<p>Expands the draft.</p>", finding=draft)
    findings.withdraw(finding=gone, by=peer)
    messages.add_key_message(review=review, text="<p>Remember the staff.</p>", findings=[agreed, gone], by=peer)
    messages.add_recommendation(review=review, text="<p>Write to people.</p>", findings=[draft], by=peer)
    outline.ask_about(review=review, text="How people wait", by=manager)
    challenge = challenges.set_up(review=review, hours_per_day=Decimal("7.5"), by=manager)
    challenges.name_team(challenge=challenge, members=[{"name": "Rowan Ashby", "role": "lead_peer"}], by=manager)
    challenges.count_activity(challenge=challenge, kind="hours", value=190, qualifier="about", by=manager)
    challenges.count_activity(challenge=challenge, kind="documents", value=60, by=manager)
    challenges.set_key_facts(challenge=challenge, facts=[{"value": "£1m", "label": "Budget"}], by=manager)
    challenges.set_contacts(challenge=challenge, contacts=[{"name": "Jo Winterbourne"}], by=manager)
    return review


@pytest.fixture
def scored(self_assessment, lead):
    """The self-assessment with all statements scored, none of them agreed."""
    for theme in self_assessment.framework.themes.all():
        for statement in theme.statements.all():
            scores.set_score(review=self_assessment, statement=statement, value=3, rationale="Seen.", by=lead)
    return self_assessment


@pytest.fixture
def ask(told, manager):
    """Asks for a report of the peer challenge; no worker hears of it unless a test queues it."""

    def request(*formats, review=told, by=manager, is_draft=True):
        return runs.request(review=review, formats=formats or ["json"], is_draft=is_draft, by=by)

    return request


@pytest.fixture
def take_in(council, framework, tmp_path, capsys):
    """Imports a text and gives the JSON that the command prints."""

    def run(text, *options):
        file = tmp_path / "report.txt"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        call_command("import_report", str(file), "--council", council.slug, "--json", *options)
        return json.loads(capsys.readouterr().out)

    return run
