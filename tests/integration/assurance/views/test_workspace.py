import pytest
from django.urls import reverse

from assurance.actions import findings, outline, paragraphs, reviews
from assurance.models import Finding
from assurance.presenters.reviews import url_of
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db


def add(client, review, heading="Carers say they are heard", kind="strength", place="theme-1", **more):
    return client.post(url_of("finding-create", review), {"heading": heading, "kind": kind, "place": place, **more})


def test_the_page_shows_both_lists_with_counts(signed_in, lead, self_assessment, record_finding):
    finding = record_finding(self_assessment, by=lead, heading="People wait less", narrative="<p>By <em>half</em>.</p>")
    record_finding(self_assessment, by=lead, kind="consideration", theme=2)
    page = signed_in(lead).get(url_of("workspace", self_assessment, 1)).content.decode()
    assert "People wait less" in page
    assert "By half." in page
    assert "1 strength, 0 to consider" in page
    assert "0 strengths, 1 to consider" in page
    assert "I. Leadbetter, today" in page
    assert f'id="finding-{finding.pk}"' in page


def test_findings_opens_the_first_theme(signed_in, lead, self_assessment):
    page = signed_in(lead).get(reverse("assurance:findings", args=["exampleshire", self_assessment.pk]))
    first = self_assessment.framework.themes.get(number=1)
    assert f"Findings: {first.name}" in page.content.decode()


def test_a_line_becomes_a_finding_at_the_end_of_its_list(signed_in, lead, self_assessment):
    client = signed_in(lead)
    answer = add(client, self_assessment)
    assert answer.url == url_of("workspace", self_assessment, 1) + "?added=strength#add-strength"
    assert add(
        client, self_assessment, "Second", next=url_of("workspace", self_assessment, 1) + "?state=draft"
    ).url == (url_of("workspace", self_assessment, 1) + "?state=draft&added=strength#add-strength")
    assert [finding.heading for finding in Finding.objects.in_order()] == ["Carers say they are heard", "Second"]
    page = client.get(answer.url).content.decode()
    assert "autofocus" in page


def test_a_line_across_themes_and_one_in_a_focus_area(signed_in, lead, self_assessment):
    theme = self_assessment.framework.themes.get(number=2)
    section = outline.add_section(review=self_assessment, kind="focus_area", title="Waiting well", theme=theme, by=lead)
    client = signed_in(lead)
    add(client, self_assessment, "Across", place="theme-0")
    add(client, self_assessment, "In the chapter", place=f"section-{section.pk}", kind="consideration")
    across, inside = Finding.objects.order_by("pk")
    assert (across.theme, across.section) == (None, None)
    assert (inside.theme, inside.section) == (theme, section)
    assert "Across" in client.get(url_of("workspace", self_assessment, 0)).content.decode()
    page = client.get(url_of("section-workspace", self_assessment, section.pk)).content.decode()
    assert "In the chapter" in page
    assert "Waiting well" in page


@pytest.mark.parametrize(
    ("heading", "sentence"), [("  ", "Enter a heading"), ("x" * 501, "Shorten the heading to 500 characters or fewer")]
)
def test_a_line_that_cannot_be_recorded_keeps_its_words(signed_in, lead, self_assessment, heading, sentence):
    page = add(signed_in(lead), self_assessment, heading)
    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert heading.strip() in page.content.decode()
    assert not Finding.objects.exists()


@pytest.mark.parametrize(
    "place", ["theme-9", "theme-", "section-99999999", "section-x", "", "shelf-1", "theme-" + "9" * 30]
)
def test_a_place_that_the_review_has_not_is_not_found(signed_in, lead, self_assessment, place):
    assert add(signed_in(lead), self_assessment, place=place).status_code == 404
    assert add(signed_in(lead), self_assessment, kind="weakness").status_code == 404


def test_a_line_sent_to_a_frozen_review_is_shown_back(signed_in, lead, self_assessment, freeze):
    freeze(self_assessment)
    page = add(signed_in(lead), self_assessment, "Words not to lose")
    assert page.status_code == 409
    assert "You had typed: Words not to lose" in page.content.decode()
    assert "Nothing was saved" in page.content.decode()
    part = signed_in(lead).post(
        url_of("finding-create", self_assessment),
        {"heading": "Words", "kind": "strength", "place": "theme-1"},
        headers={"HX-Request": "true"},
    )
    assert (part.status_code, part["HX-Reswap"]) == (409, "none settle:0ms")
    assert "Nothing was saved" in part.content.decode()


def test_htmx_gets_the_parts_that_changed(signed_in, lead, self_assessment):
    part = (
        signed_in(lead)
        .post(
            url_of("finding-create", self_assessment),
            {"heading": "By the line", "kind": "strength", "place": "theme-1"},
            headers={"HX-Request": "true"},
        )
        .content.decode()
    )
    assert "<html" not in part
    assert 'id="list-strength" hx-swap-oob="true"' in part
    assert "1 strength, 0 to consider" in part
    assert "Added: By the line" in part


def test_others_see_no_controls_and_may_not_record(signed_in, lead, reader, self_assessment, record_finding):
    record_finding(self_assessment, by=lead)
    client = signed_in(reader)
    page = client.get(url_of("workspace", self_assessment, 1)).content.decode()
    assert "Finding" in page
    for control in ("Add a strength", "Move up", "Withdraw", "Agree<"):
        assert control not in page
    assert add(client, self_assessment).status_code == 403


def test_another_council_finds_nothing(signed_in, stranger, self_assessment):
    client = signed_in(stranger)
    for url in (url_of("workspace", self_assessment, 1), url_of("finding-csv", self_assessment)):
        assert client.get(url).status_code == 404
    assert add(client, self_assessment).status_code == 404


def test_a_teams_challenge_is_hidden_until_it_is_shared(signed_in, lead, peer, peer_challenge, manager):
    assert signed_in(lead).get(url_of("workspace", peer_challenge, 1)).status_code == 404
    assert add(signed_in(peer), peer_challenge).status_code == 302
    reviews.move(review=peer_challenge, to="shared", by=manager)
    page = signed_in(lead).get(url_of("workspace", peer_challenge, 1)).content.decode()
    assert "Carers say they are heard" in page
    assert "Add a strength" not in page


@pytest.mark.parametrize("number", [5, 99])
def test_a_theme_that_the_framework_has_not_is_not_found(signed_in, lead, self_assessment, number):
    assert signed_in(lead).get(url_of("workspace", self_assessment, number)).status_code == 404
    assert signed_in(lead).get(url_of("section-workspace", self_assessment, number)).status_code == 404


def test_a_frozen_review_says_so(signed_in, lead, self_assessment, freeze):
    freeze(self_assessment)
    page = signed_in(lead).get(url_of("workspace", self_assessment, 1)).content.decode()
    assert "This review is agreed: its words no longer change" in page
    assert "Add a strength" not in page


def test_filters_narrow_the_lists_and_stand_in_the_address(signed_in, lead, dass, self_assessment, record_finding):
    statement = self_assessment.framework.statements().get(number=1)
    focus = outline.ask_about(review=self_assessment, text="Unpaid carers", by=lead)
    tied = record_finding(
        self_assessment, by=lead, heading="Tied to one", statements=[statement], line_of_enquiry=focus,
        narrative="<p>Assessments wait.</p>",
    )  # fmt: skip
    other = record_finding(self_assessment, by=dass, heading="Of another author")
    findings.mark_for_review(finding=other, by=dass)
    client = signed_in(lead)

    def shown(**asked):
        return client.get(url_of("workspace", self_assessment, 1), asked).content.decode()

    for asked in ({"statement": statement.pk}, {"focus": focus.pk}, {"author": lead.pk}, {"state": "draft"},
                  {"words": "assessment"}, {"words": "tied to"}):  # fmt: skip
        page = shown(**asked)
        assert tied.heading in page, asked
        assert other.heading not in page, asked
        assert "1 of 2 shown." in page
        assert "Move up" not in page
    assert "0 of 2 shown." in shown(words="nowhere")
    assert "None matches the filter." in shown(words="nowhere")
    for nonsense in ({"statement": "x"}, {"author": "99999"}, {"state": "<b>"}):
        assert "2 shown." in shown(**nonsense)
    assert shown(words="'; drop & (broken | ").count("0 of 2 shown.") == 1


def test_withdrawn_findings_stand_folded_at_the_end(signed_in, lead, self_assessment, record_finding):
    finding = record_finding(self_assessment, by=lead, heading="Gone for now")
    findings.withdraw(finding=finding, by=lead)
    page = signed_in(lead).get(url_of("workspace", self_assessment, 1)).content.decode()
    assert "Withdrawn findings (1)" in page
    assert "0 strengths, 0 to consider" in page
    assert url_of("finding-restore", self_assessment, finding.pk) in page


def test_observations_have_a_list_where_there_are_any(signed_in, lead, self_assessment, record_finding):
    client = signed_in(lead)
    assert "Add an observation" not in client.get(url_of("workspace", self_assessment, 1)).content.decode()
    record_finding(self_assessment, by=lead, kind="observation", heading="Neither one nor the other")
    page = client.get(url_of("workspace", self_assessment, 1)).content.decode()
    assert "Add an observation" in page
    assert "0 strengths, 0 to consider, 1 observation" in page


def test_text_is_never_markup(signed_in, lead, self_assessment, record_finding):
    record_finding(
        self_assessment, by=lead, heading="<script>alert(1)</script>", narrative="<p>a <script>x</script>b</p>"
    )
    page = signed_in(lead).get(url_of("workspace", self_assessment, 1)).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_the_table_has_every_column_and_runs_no_formula(signed_in, lead, dass, self_assessment, record_finding):
    statement = self_assessment.framework.statements().get(number=2)
    finding = record_finding(
        self_assessment, by=lead, heading="=1+1", narrative="<p>One</p><ul><li>two</li></ul>", statements=[statement]
    )
    findings.agree(finding=finding, by=dass)
    answer = signed_in(lead).get(url_of("finding-csv", self_assessment))
    text = answer.content.decode()
    assert "exampleshire-findings" in answer["Content-Disposition"]
    assert "Theme number,Theme,Chapter,Kind" in text
    assert ",'=1+1," in text
    assert '"One\n\n- two"' in text
    assert "2 Supporting people to live healthier lives" in text
    assert "Imogen Leadbetter" in text
    assert ",Agreed," in text


def test_as_many_queries_for_twenty_as_for_one(signed_in, lead, self_assessment, record_finding):
    statements = list(self_assessment.framework.statements()[:2])
    client = signed_in(lead)

    def more(number):
        for kind in ("strength", "consideration"):
            for _ in range(number):
                finding = record_finding(self_assessment, by=lead, kind=kind, statements=statements)
                theme = finding.theme
                paragraphs.add(
                    review=self_assessment, kind=kind, text="<p>x</p>", theme=theme, finding=finding, by=lead
                )

    more(1)
    for name, args, asked in (("workspace", [1], {}), ("workspace", [1], {"state": "draft"}), ("finding-csv", [], {})):
        url = url_of(name, self_assessment, *args)
        same_number_of_queries(lambda url=url, asked=asked: client.get(url, asked), more=lambda: more(5))
