"""What is in the files is in the rows, tied together, and put there by the people whom the files name."""

from collections import Counter

import pytest
from django.apps import apps
from django.db import connection
from django.utils import timezone

from assurance.models import (
    Comment,
    EvidenceItem,
    EvidenceLink,
    Finding,
    InformationReturn,
    Part,
    Review,
    ReviewMember,
    Section,
    StatementIStatement,
)
from councils.models import Council, Membership, User
from peerchallenge.demonstration import files, loading
from peerchallenge.models import Challenge
from tests.plugins.universe import PASSWORD
from tests.unit.peerchallenge.demonstration.tables import count_rows

pytestmark = pytest.mark.slow


@pytest.fixture
def challenge(demonstration):
    return Challenge.objects.get(review=demonstration.review("peer_challenge"))


# Once and twice


def test_a_second_load_changes_nothing_and_asks_little(demonstration, django_assert_max_num_queries):
    before, passwords = count_rows(), list(User.objects.order_by("pk").values_list("password"))
    with django_assert_max_num_queries(15):
        assert loading.load(password=PASSWORD) == (demonstration.council, False)
    assert count_rows() == before
    assert list(User.objects.order_by("pk").values_list("password")) == passwords


def test_what_visitors_changed_stays(demonstration):
    review = demonstration.review("peer_challenge")
    Finding.objects.filter(review=review, state="draft").delete()
    Review.objects.filter(pk=review.pk).update(title="Renamed by a visitor")
    loading.load(password=PASSWORD)
    assert Review.objects.of_council(demonstration.council).count() == 5
    assert not Finding.objects.filter(review=review, state="draft").exists()


# Counts


@pytest.mark.parametrize(("file", "count"), [("peer_challenge", 52), ("self_assessment", 29)])
def test_every_finding_is_there_in_its_state(demonstration, file, count):
    rows = files.read(file)["findings"]
    found = Finding.objects.filter(review=demonstration.review(file))
    assert found.count() == len(rows) == count
    assert Counter(found.values_list("theme__number", "kind", "state", "heading")) == Counter(
        (row["theme"], row["kind"], row["state"], row["heading"]) for row in rows
    )


@pytest.mark.parametrize("file", ["peer_challenge", "self_assessment"])
def test_findings_are_in_the_order_of_the_file_with_all_their_words(demonstration, file):
    rows = sorted(files.read(file)["findings"], key=lambda row: (row["theme"], row["kind"]))
    found = Finding.objects.filter(review=demonstration.review(file)).order_by("theme__number", "kind", "position")
    assert [(finding.heading, finding.narrative) for finding in found] == [
        (row["heading"], row["narrative"]) for row in rows
    ]
    assert all(
        f"<p>{row['impact']}</p>" == finding.impact for row, finding in zip(rows, found, strict=True) if row["impact"]
    )


def test_reviews_and_their_statuses(demonstration):
    reviews = Review.objects.with_status().of_council(demonstration.council).order_by("starts_on")
    assert [(review.kind, str(review.starts_on), review.status) for review in reviews] == [
        ("self_assessment", "2024-02-05", "published"),
        ("cqc_assessment", "2024-10-14", "published"),
        ("self_assessment", "2026-02-09", "published"),
        ("peer_challenge", "2026-06-09", "shared"),
        ("self_assessment", "2026-09-14", "shared"),
    ]


def test_nine_scores_a_scored_review_and_one_waits_to_be_agreed(demonstration):
    reviews = Review.objects.of_council(demonstration.council).exclude(kind="peer_challenge").order_by("ends_on")
    assert [[score.value for score in review.scores.all()] for review in reviews] == [
        [2, 2, 2, 2, 2, 2, 2, 2, 2],
        [2, 2, 2, 3, 3, 2, 2, 2, 2],
        [2, 2, 2, 3, 3, 2, 2, 3, 2],
        [2, 3, 2, 3, 3, 2, 2, 3, 2],
    ]
    now = demonstration.review("self_assessment")
    assert [score.statement.number for score in now.scores.filter(agreed_at=None)] == [7]
    assert all(score.rationale for score in now.scores.all())


def test_the_regulators_result_is_kept_as_printed(demonstration):
    review = demonstration.review("cqc_assessment")
    result = review.published_result
    assert (result.rating, result.percent, str(result.published_on)) == ("Requires improvement", 56, "2025-02-21")
    assert [section.title for section in review.sections.all()] == [
        "People’s experiences",
        "What worked well and what needed to change",
    ]


# The challenge's own facts


def test_the_team_of_eight_and_the_accounts_behind_five_of_them(challenge):
    team = list(challenge.team.select_related("user"))
    assert [member.role for member in team] == [
        "lead_peer",
        "member_peer",
        "expert_by_experience",
        "expert_by_experience",
        "psw",
        "commissioning",
        "health",
        "challenge_manager",
    ]
    assert [member.user.name for member in team if member.user] == [
        member.name for member in team if member.name not in ("Tomasz Penhallow", "Alun Prydderch", "Dr Yetunde Falade")
    ]


def test_activity_facts_shares_and_contacts(challenge):
    assert {(count.kind, count.value, count.qualifier) for count in challenge.activity.all()} == {
        ("documents", 84, ""),
        ("case_files", 12, ""),
        ("meetings", 50, "more than"),
        ("people", 231, "at least"),
        ("hours", 403, ""),
        ("working_days", 58, "the equivalent of"),
    }
    panels = Counter(fact.panel for fact in challenge.key_facts.all())
    assert panels == {"": 8, "Where spending on care and support goes, 2025–26": 6}
    shares = challenge.key_facts.exclude(panel="")
    assert sum(int(share.value.removesuffix("%")) for share in shares) == 100
    assert challenge.contacts.count() == 2


def test_the_report_s_prose_is_the_challenge_s_own(challenge):
    data = files.read("peer_challenge")
    bodies = "".join(Part.objects.filter(section__review=challenge.review).values_list("body", flat=True))
    assert all(part["text"] in bodies for part in data["background"])
    assert data["next_steps"] in bodies
    assert "asked for an adult social care preparation" not in bodies
    titles = Section.objects.filter(review=challenge.review).values_list("title", flat=True)
    assert list(titles)[:3] + list(titles)[-3:] == [
        "Summary of key findings",
        "Background",
        "Key facts",
        "Recommendations",
        "Next steps",
        "Glossary",
    ]
    assert len(titles) == 9


def test_focus_areas_are_asked_and_answered(challenge):
    lines = challenge.review.lines_of_enquiry.all()
    assert [line.text.partition(". ")[0] for line in lines] == [
        "Unpaid carers",
        "Preparing for adulthood",
        "Choice in rural and coastal places",
        "Acting on what people say",
    ]
    assert all(line.findings.filter(state="agreed").exists() for line in lines)


# Ties


@pytest.mark.parametrize("file", ["peer_challenge", "self_assessment"])
def test_findings_are_tied_as_the_file_says(demonstration, file):
    found = Finding.objects.filter(review=demonstration.review(file)).prefetch_related("statements", "i_statements")
    by_heading = {finding.heading: finding for finding in found}
    links = StatementIStatement.objects.select_related("statement", "i_statement")
    sentences = {(link.statement.number, link.position): link.i_statement.text for link in links}
    for row in files.read(file)["findings"]:
        finding = by_heading[row["heading"]]
        assert sorted(statement.number for statement in finding.statements.all()) == sorted(row["statements"])
        # One sentence may stand under several statements; it is one tie then.
        wanted = {sentences[tied["statement"], tied["position"]] for tied in row["i_statements"]}
        assert {i_statement.text for i_statement in finding.i_statements.all()} == wanted
        assert (finding.line_of_enquiry is None) == (row["line_of_enquiry"] is None)


def test_an_i_statement_belongs_to_a_statement_of_its_finding(demonstration):
    for finding in Finding.objects.prefetch_related("statements", "i_statements__statements"):
        tied = set(finding.statements.all())
        assert all(tied & set(i_statement.statements.all()) for i_statement in finding.i_statements.all())


@pytest.mark.parametrize(("name", "count"), [("key_messages", 12), ("recommendations", 6)])
def test_the_short_lists_point_at_their_findings(challenge, name, count):
    data = files.read("peer_challenge")
    headings = {row["ref"]: row["heading"] for row in data["findings"]}
    rows = list(getattr(challenge.review, name).prefetch_related("findings"))
    assert len(rows) == count
    for row, written in zip(rows, data[name], strict=True):
        assert {finding.heading for finding in row.findings.all()} == {headings[ref] for ref in written["findings"]}
        assert written["text"] in row.text


def test_a_recommendation_opens_with_its_heading(challenge):
    first = challenge.review.recommendations.first()
    assert first.text.startswith("<p><strong>Offer every carer a separate conversation")


# Evidence


def test_the_council_s_library_and_the_team_s(demonstration):
    data = files.read("evidence")
    council, review = demonstration.council, demonstration.review("peer_challenge")
    for shelf, rows in (((council, None), data["council"]), ((council, review), data["team"])):
        items = EvidenceItem.objects.of_shelf(*shelf).select_related("created_by", "category", "owner").order_by("pk")
        assert [(one.source, one.title, one.summary, one.text, one.occasion) for one in items] == [
            (row["source"], row["title"], row["summary"], row["text"], row["occasion"]) for row in rows
        ]
        for item, row in zip(items, rows, strict=True):
            assert [one.number for one in item.statements.all()] == row["statements"]
            assert (item.category and item.category.key) == row["category"]
            assert str(item.refers_on or "") == (row["refers_on"] or "")
            assert item.is_open_to_teams == row.get("is_open_to_teams", False)


def test_evidence_stands_behind_the_findings_that_the_file_names(demonstration):
    data = files.read("evidence")
    wanted = {(row["title"], link["note"]) for row in [*data["council"], *data["team"]] for link in row["findings"]}
    assert set(EvidenceLink.objects.values_list("item__title", "note")) == wanted
    headings = {
        row["ref"]: row["heading"]
        for name in ("peer_challenge", "self_assessment")
        for row in files.read(name)["findings"]
    }
    for link in EvidenceLink.objects.select_related("item", "finding"):
        row = next(row for row in [*data["council"], *data["team"]] if row["title"] == link.item.title)
        assert link.finding.heading in {headings[one["finding"]] for one in row["findings"]}


def test_comments_replies_and_what_is_settled(demonstration):
    rows = files.read("peer_challenge")["comments"]
    first = Comment.objects.filter(parent=None).order_by("pk")
    assert [(one.text, [reply.text for reply in one.replies.order_by("pk")]) for one in first] == [
        (row["text"], [reply["text"] for reply in row["replies"]]) for row in rows
    ]
    assert [one.resolved_by_id is not None for one in first] == [row["resolved_by"] is not None for row in rows]


def test_the_team_sees_of_the_council_s_library_what_is_open_to_it(demonstration):
    peer, reader = demonstration.person("peer"), demonstration.person("reader")
    seen = EvidenceItem.objects.visible_to(peer)
    opened = [row["title"] for row in files.read("evidence")["council"] if row["is_open_to_teams"]]
    assert set(seen.filter(review=None).values_list("title", flat=True)) == set(opened)
    assert seen.exclude(review=None).count() == 37
    assert not EvidenceItem.objects.visible_to(reader).exists()
    lead = demonstration.person("improvement_lead")
    assert EvidenceItem.objects.visible_to(lead).count() == 24


# Who did it, and who sees it


def test_findings_bear_the_names_of_their_author_and_of_who_agreed_them(demonstration):
    emails = {row["ref"]: row["email"] for row in files.read("people")["people"]}
    for file in ("peer_challenge", "self_assessment"):
        found = Finding.objects.filter(review=demonstration.review(file)).select_related("created_by", "agreed_by")
        by_heading = {finding.heading: finding for finding in found}
        for row in files.read(file)["findings"]:
            finding = by_heading[row["heading"]]
            assert finding.created_by.email == emails[row["author"]]
            assert (finding.agreed_by and finding.agreed_by.email) == emails.get(row["agreed_by"])


def test_histories_read_like_a_council_s_own(demonstration):
    finding = Finding.objects.filter(review=demonstration.review("peer_challenge"), state="agreed").first()
    events = apps.get_model("assurance", "FindingEvent").objects.filter(pgh_obj=finding).order_by("pgh_id")
    done = [(event.pgh_context.metadata["action"], event.pgh_context.metadata["user"]) for event in events]
    author, agreer = finding.created_by_id, finding.agreed_by_id
    assert done == [
        ("findings.record", author),
        ("findings.mark_for_review", author),
        ("findings.agree", agreer),
    ]


def test_peers_belong_to_the_review_and_not_to_the_council(demonstration):
    roles = Membership.objects.filter(council=demonstration.council).values_list("role", flat=True)
    assert sorted(roles) == ["contributor", "dass", "improvement_lead", "reader"]
    team = ReviewMember.objects.filter(review=demonstration.review("peer_challenge"))
    assert sorted(team.values_list("role", flat=True)) == ["challenge_manager", *["peer"] * 4]
    peer = demonstration.person("peer")
    assert [review.title for review in Review.objects.visible_to(peer)] == [files.read("peer_challenge")["title"]]
    assert not Council.objects.visible_to(peer).exists()


def test_the_council_s_reader_sees_the_shared_challenge_without_what_its_team_withdrew(demonstration):
    reader, review = demonstration.person("reader"), demonstration.review("peer_challenge")
    assert Review.objects.visible_to(reader).count() == 5
    assert Finding.objects.of_review(review).count() == 52
    assert Finding.objects.visible_to(reader).of_review(review).count() == 51


def test_a_stranger_sees_nothing(demonstration, stranger):
    assert not Review.objects.visible_to(stranger).exists()
    assert not Finding.objects.visible_to(stranger).exists()
    assert not Challenge.objects.visible_to(stranger).exists()


def test_every_deferred_rule_of_the_database_holds(demonstration):
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


# The information return


def test_the_information_return_is_half_answered(demonstration):
    data = files.read("information_return")
    place = InformationReturn.objects.get(council=demonstration.council)
    rows = place.requests.prefetch_related("item_links", "statements").order_by("position")
    assert place.title == data["title"]
    for request, row in zip(rows, data["requests"], strict=True):
        said = (request.reference, request.text, request.status, request.note, request.is_late_addition)
        wanted = tuple(row[name] for name in ("reference", "text", "status", "note", "is_added_later"))
        assert said == wanted
        assert [statement.number for statement in request.statements.all()] == sorted(row["statements"])
        assert len(request.item_links.all()) == len(row["items"])
    late = place.requests.with_due(today=timezone.localdate()).filter(is_late=True)
    assert [request.reference for request in late] == ["IR02", "IR08"]
