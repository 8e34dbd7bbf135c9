from datetime import date

import pytest

from assurance.actions import evidence, evidence_links, findings, reviews
from assurance.presenters.reviews import url_of
from assurance.triangulation import RULE
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db

IN_PLACE = {"HX-Request": "true"}


@pytest.fixture
def finding(self_assessment, lead, record_finding):
    statements = self_assessment.framework.statements()[:1]
    return record_finding(self_assessment, by=lead, heading="People wait less", statements=statements)


@pytest.fixture
def item(council, lead, add_evidence):
    return add_evidence(council, by=lead, source="heard", title="Panel of carers", refers_on=date(2026, 3, 4))


@pytest.fixture
def tied(finding, item, lead):
    return evidence_links.link(finding=finding, item=item, note="All six agreed.", by=lead)


def url(finding, step="", *keys):
    return url_of(f"finding-evidence{step and '-' + step}", finding.review, finding.pk, *keys)


def send(client, finding, step, *keys, in_place=True, **words):
    return client.post(url(finding, step, *keys), words, headers=IN_PLACE if in_place else {})


def notes(finding):
    return list(finding.evidence_links.order_by("pk").values_list("item__title", "note"))


def test_the_findings_page_says_how_we_know(signed_in, lead, finding, tied):
    page = signed_in(lead).get(finding.get_absolute_url()).content.decode()
    assert "How do we know?" in page
    assert "One kind only: heard" in page
    assert "1 of 3 kinds" in page
    assert "Newest: 4 March 2026" in page
    assert all(sentence in page for sentence in RULE)
    assert "Panel of carers" in page
    assert "All six agreed." in page


def test_nothing_behind_it_is_said(signed_in, lead, finding):
    page = signed_in(lead).get(finding.get_absolute_url())
    assert "Nothing behind it yet" in page.content.decode()
    assert [mark.note for mark in page.context["evidence"].backing.marks] == ["none", "none", "none"]


def test_what_one_may_not_see_is_counted_and_not_named(signed_in, reader, finding, tied):
    page = signed_in(reader).get(finding.get_absolute_url()).content.decode()
    assert "Panel of carers" not in page
    assert "All six agreed" not in page
    assert "1 item that you may not see counts here too." in page
    assert "One kind only: heard" in page
    assert "Attach evidence" not in page


def test_what_was_taken_out_of_the_library_counts_no_more(signed_in, lead, finding, item, tied):
    evidence.remove(item=item, by=lead)
    page = signed_in(lead).get(url(finding)).content.decode()
    assert "Panel of carers" not in page
    assert "Nothing behind it yet" in page


def test_a_page_of_its_own_does_it_all_without_script(signed_in, lead, finding, item):
    client = signed_in(lead)
    page = client.get(url(finding), {"q": "carers pa"})
    assert [found.title for found in page.context["search"].results] == ["Panel of carers"]
    assert page.context["search"].said == "1 item found."
    answer = client.post(url(finding, "attach"), {"item": item.pk}, follow=True)
    assert "Attached: Panel of carers" in answer.content.decode()
    answer = client.post(url(finding, "note", item.pk), {"note": "All six.", "before": ""}, follow=True)
    assert "Note saved: Panel of carers" in answer.content.decode()
    answer = client.post(url(finding, "unlink", item.pk))
    assert "Unlinked: Panel of carers" in answer.content.decode()
    assert notes(finding) == []
    client.post(url(finding, "attach"), {"item": item.pk, "note": answer.context["gone"].note, "undo": "yes"})
    assert notes(finding) == [("Panel of carers", "All six.")]
    answer = client.post(url(finding, "create"), {"new-source": "seen", "new-title": "Visit"}, follow=True)
    assert "Added and attached: Visit" in answer.content.decode()
    assert "Heard and seen" in answer.content.decode()


def test_steps_in_place_draw_only_what_changed(signed_in, lead, finding, item):
    client = signed_in(lead)
    page = send(client, finding, "attach", item=item.pk)
    assert page.templates[0].name == "assurance/evidence_links/_update.html"
    text = page.content.decode()
    assert f'id="evidence-{item.pk}"' in text
    assert "One kind only: heard" in text
    assert "<html" not in text
    text = send(client, finding, "note", item.pk, note="All six.", before="").content.decode()
    assert "All six." in text
    text = send(client, finding, "unlink", item.pk).content.decode()
    assert 'name="note" value="All six."' in text
    assert "Nothing behind it yet" in text


def test_a_search_offers_what_is_not_tied_yet(
    signed_in, lead, finding, tied, council, other_council, stranger, add_evidence
):
    add_evidence(council, by=lead, title="Survey of carers", summary="A panel on waiting")
    add_evidence(other_council, by=stranger, title="Panel elsewhere")
    evidence.remove(item=add_evidence(council, by=lead, title="Panel taken out"), by=lead)
    options = signed_in(lead).get(url(finding), {"q": "panel"}, headers=IN_PLACE)
    assert [found.title for found in options.context["search"].results] == ["Survey of carers"]
    assert 'role="option"' in options.content.decode()


def test_words_in_the_title_come_first_and_half_words_are_found(signed_in, lead, finding, council, add_evidence):
    add_evidence(
        council, by=lead, title="Annual report", text="<p>The survey of carers.</p>", refers_on=date(2026, 5, 1)
    )
    add_evidence(council, by=lead, title="Survey of carers 2024", refers_on=date(2024, 5, 1))
    found = lambda words: [  # noqa: E731
        one.title for one in signed_in(lead).get(url(finding), {"q": words}).context["search"].results
    ]
    assert found("carers surv") == ["Survey of carers 2024", "Annual report"]
    assert found("nowhere") == []


@pytest.mark.parametrize("words", ["'", "a & | ! <->", "\\", "%", "(:*", "x" * 300, "\0", "’ –", "it's"])
def test_anything_can_be_typed_into_the_search(signed_in, lead, finding, item, words):
    answer = signed_in(lead).get(url(finding), {"q": words})
    assert (answer.status_code, answer.context["search"].results) == (200, [])


def test_no_more_than_twenty_are_offered(signed_in, lead, finding, council, add_evidence):
    for _ in range(21):
        add_evidence(council, by=lead, title="Minutes")
    search = signed_in(lead).get(url(finding), {"q": "minutes"}).context["search"]
    assert len(search.results) == 20
    assert search.said == "The first 20 are shown. Type another word to narrow them."


def test_a_team_finds_its_own_and_what_is_open_to_it(
    signed_in, council, peer_challenge, lead, manager, add_evidence, record_finding
):
    finding = record_finding(peer_challenge, by=manager)
    add_evidence(council, by=lead, title="Minutes, closed")
    add_evidence(council, by=lead, title="Minutes, open", is_open_to_teams=True)
    add_evidence(council, by=manager, title="Minutes, own", review=peer_challenge)
    search = signed_in(manager).get(url(finding), {"q": "minutes"}).context["search"]
    assert sorted(found.title for found in search.results) == ["Minutes, open", "Minutes, own"]


@pytest.mark.parametrize("in_place", [True, False])
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ({"new-title": "Visit"}, "Choose whether it was read, heard or seen"),
        ({"new-source": "tasted", "new-title": "Visit"}, "Choose read, heard or seen"),
        ({"new-source": "seen", "new-title": " "}, "Enter a title for the evidence"),
        ({"new-source": "seen", "new-title": "x" * 301}, "Shorten the title to 300 characters or fewer"),
        (
            {"new-source": "seen", "new-title": "V", "new-refers_on_0": "31", "new-refers_on_1": "2"},
            "Enter the date it refers to",
        ),
        ({"new-source": "seen", "new-title": "V", "new-category": "99999"}, "Select a valid choice"),
        ({"new-source": "seen", "new-title": "V", "new-note": "x" * 2001}, "Shorten what it shows to 2,000 characters"),
    ],
)
def test_new_evidence_that_cannot_be_added_is_kept_as_typed(signed_in, lead, finding, words, sentence, in_place):
    page = send(signed_in(lead), finding, "create", in_place=in_place, **{"new-occasion": "As typed", **words})
    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert "As typed" in page.content.decode()
    assert notes(finding) == []
    if in_place:
        assert page["HX-Retarget"] == "#evidence-new"


def test_new_evidence_stands_in_the_library_with_all_that_was_typed(signed_in, lead, finding):
    category = finding.review.framework.evidence_categories.get(key="peoples_experience")
    send(
        signed_in(lead), finding, "create",
        **{
            "new-source": "heard", "new-title": "Focus group", "new-category": category.pk, "new-occasion": "Day 2",
            "new-refers_on_0": "4", "new-refers_on_1": "3", "new-refers_on_2": "2026", "new-note": "All six.",
        },
    )  # fmt: skip
    item = finding.evidence.get()
    assert (item.category, item.occasion, item.refers_on) == (category, "Day 2", date(2026, 3, 4))
    assert list(item.statements.all()) == list(finding.statements.all())
    assert notes(finding) == [("Focus group", "All six.")]


@pytest.mark.parametrize("in_place", [True, False])
def test_a_note_over_somebody_elses_is_shown_beside_it(signed_in, lead, dass, finding, item, tied, in_place):
    evidence_links.describe(finding=finding, item=item, note="Five agreed.", before="All six agreed.", by=dass)
    client = signed_in(lead)
    page = send(client, finding, "note", item.pk, in_place=in_place, note="Mine", before="All six agreed.")
    assert page.status_code == 409
    assert "Somebody saved another note in the meantime: “Five agreed.”." in page.content.decode()
    assert ">Mine</textarea>" in page.content.decode()
    send(client, finding, "note", item.pk, in_place=in_place, note="Mine", before="Five agreed.")
    assert notes(finding) == [("Panel of carers", "Mine")]


@pytest.mark.parametrize("in_place", [True, False])
def test_a_note_that_is_too_long_is_kept_as_typed(signed_in, lead, finding, item, tied, in_place):
    page = send(signed_in(lead), finding, "note", item.pk, in_place=in_place, note="x" * 2001, before="All six agreed.")
    assert page.status_code == 422
    assert "Shorten what it shows to 2,000 characters or fewer" in page.content.decode()
    assert "x" * 2001 in page.content.decode()


def test_a_note_on_what_somebody_unlinked_comes_back(signed_in, lead, dass, finding, item, tied):
    evidence_links.unlink(finding=finding, item=item, by=dass)
    page = send(signed_in(lead), finding, "note", item.pk, note="My words", before="All six agreed.")
    assert page.status_code == 409
    assert "your note was not saved. You had typed: My words" in page.content.decode()
    page = signed_in(lead).post(url(finding, "note", item.pk), {"note": "My words"}, follow=True)
    assert "You had typed: My words" in page.content.decode()


@pytest.mark.parametrize("sent", [{}, {"item": "x"}, {"item": "-1"}, {"item": str(2**70)}])
def test_an_item_that_is_none_is_refused_with_a_sentence(signed_in, lead, finding, sent):
    page = send(signed_in(lead), finding, "attach", **sent)
    assert (page.status_code, page["HX-Reswap"]) == (409, "none")
    assert "Nothing was attached" in page.content.decode()


def test_a_note_that_is_too_long_attaches_nothing(signed_in, lead, finding, item):
    page = send(signed_in(lead), finding, "attach", item=item.pk, note="x" * 2001)
    assert "Shorten what it shows" in page.content.decode()
    assert notes(finding) == []


def test_an_item_taken_out_meanwhile_is_refused_with_a_sentence(signed_in, lead, finding, item):
    evidence.remove(item=item, by=lead)
    page = send(signed_in(lead), finding, "attach", item=item.pk)
    assert page.status_code == 409
    assert "it was taken out of the library" in page.content.decode()


def test_another_councils_item_does_not_exist(signed_in, lead, stranger, finding, other_council, add_evidence):
    theirs = add_evidence(other_council, by=stranger)
    for step, keys, words in [
        ("attach", (), {"item": theirs.pk}),
        ("note", (theirs.pk,), {}),
        ("unlink", (theirs.pk,), {}),
    ]:
        assert send(signed_in(lead), finding, step, *keys, **words).status_code == 404


@pytest.mark.parametrize("in_place", [True, False])
@pytest.mark.parametrize("step", ["attach", "create", "note", "unlink"])
def test_nothing_changes_once_the_review_is_agreed(signed_in, lead, finding, item, tied, freeze, step, in_place):
    freeze(finding.review)
    keys = (item.pk,) if step in ("note", "unlink") else ()
    words = {"item": item.pk, "note": "New", "before": tied.note, "new-source": "read", "new-title": "New"}
    client = signed_in(lead)
    page = send(client, finding, step, *keys, in_place=in_place, **words)
    if in_place:
        assert page.status_code == 409
    else:
        page = client.get(page.url)
    assert "what stands behind its findings no longer changes" in page.content.decode()
    assert notes(finding) == [("Panel of carers", "All six agreed.")]
    assert "Attach evidence" not in client.get(url(finding)).content.decode()


def test_a_withdrawn_finding_keeps_its_evidence_and_takes_no_more(signed_in, lead, finding, tied):
    findings.withdraw(finding=finding, by=lead)
    page = signed_in(lead).get(finding.get_absolute_url()).content.decode()
    assert "Panel of carers" in page
    assert "Unlink" not in page


def test_a_council_that_reads_a_shared_challenge_sees_the_figure_alone(
    signed_in, lead, manager, peer_challenge, council, add_evidence, record_finding
):
    finding = record_finding(peer_challenge, by=manager)
    own = add_evidence(council, by=manager, title="Of the team", review=peer_challenge)
    evidence_links.link(finding=finding, item=own, note="Said in confidence", by=manager)
    reviews.move(review=peer_challenge, to="shared", by=manager)
    page = signed_in(lead).get(finding.get_absolute_url()).content.decode()
    assert "One kind only: read" in page
    assert "Of the team" not in page
    assert "Said in confidence" not in page


def test_as_many_queries_for_twenty_items_as_for_one(signed_in, lead, finding, tied, council, add_evidence):
    def more():
        for _ in range(19):
            evidence_links.link(finding=finding, item=add_evidence(council, by=lead), by=lead)

    client = signed_in(lead)
    same_number_of_queries(lambda: client.get(url(finding), {"q": "d"}), more=more)


def test_each_item_carries_the_sign_of_its_source(signed_in, lead, finding, item, tied):
    page = signed_in(lead).get(url(finding), {"q": "x"})
    [row] = page.context["evidence"].items
    assert (row.kind, row.source, row.about) == ("heard", "Heard", "4 March 2026")
    evidence_links.unlink(finding=finding, item=item, by=lead)
    [found] = signed_in(lead).get(url(finding), {"q": "panel"}).context["search"].results
    assert (found.kind, found.source) == ("heard", "Heard")


def test_what_adds_nothing_and_what_has_no_day_is_said(signed_in, lead, finding, council, add_evidence):
    for source in ("heard", "seen"):
        item = add_evidence(council, by=lead, source=source, occasion="Visit")
        evidence_links.link(finding=finding, item=item, by=lead)
    page = signed_in(lead).get(url(finding)).content.decode()
    assert "1 item, adds no kind" in page
    assert "What was seen adds no kind: it comes from the same session or visit as another kind" in page
    assert "None of it has a date" in page
