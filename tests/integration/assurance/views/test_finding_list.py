import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from assurance.actions import evidence_links, findings, outline, reviews
from assurance.presenters.reviews import url_of
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def shown(client, lead, self_assessment):
    """The list as the improvement lead sees it: ``shown(state="draft")``."""
    client.force_login(lead)

    def page(**asked) -> str:
        return client.get(url_of("finding-list", self_assessment), asked).content.decode()

    return page


@pytest.fixture
def two(self_assessment, lead, dass, record_finding):
    """A strength of the first theme, and somebody else's consideration of the second."""
    statement = self_assessment.framework.statements()[0]
    strength = record_finding(
        self_assessment, by=lead, heading="Staff stay", narrative="<p>Carers wait.</p>", statements=[statement]
    )
    other = record_finding(self_assessment, by=dass, kind="consideration", theme=2, heading="People wait")
    return strength, other


def search(client, council, **asked) -> str:
    return client.get(reverse("assurance:finding-search", args=[council.slug]), asked).content.decode()


class TestList:
    def test_a_row_says_what_a_finding_is(self, shown, two, self_assessment, council, lead, add_evidence):
        evidence_links.link(finding=two[0], item=add_evidence(council, by=lead, source="heard"), by=lead)
        page = shown()
        for text in ("Staff stay", "1 Assessing needs", "For consideration", "Draft", "I. Leadbetter", "R. Okonjo",
                     "today", "2 findings", ">Heard</span>", "Read: none"):  # fmt: skip
            assert text in page, text
        assert url_of("finding-edit", self_assessment, two[0].pk) in page
        assert url_of("workspace", self_assessment, 2) in page

    def test_filters_stand_in_the_address(self, shown, two, dass):
        for asked in ({"author": dass.pk}, {"kind": "consideration"}, {"place": "theme-2"}, {"words": "people"}):
            page = shown(**asked)
            assert "People wait" in page.replace('<mark class="cf-found">People</mark>', "People"), asked
            assert "Staff stay" not in page, asked
            assert "1 of 2 findings" in page

    @pytest.mark.parametrize(
        "asked",
        [
            {"statement": "x"},
            {"author": "99999"},
            {"state": "<b>"},
            {"place": "theme-77"},
            {"place": "shelf"},
            {"evidence": "some"},
            {"kind": "weakness"},
            {"i_statement": "9" * 40},
            {"words": "\0"},
            {"sort": "password"},
            {"page": "0"},
            {"page": "x"},
        ],
    )
    def test_an_unknown_value_filters_nothing(self, shown, two, asked):
        page = shown(**asked)
        assert "Staff stay" in page
        assert "People wait" in page

    def test_withdrawn_findings_are_shown_where_they_are_asked_for(self, shown, two, lead):
        findings.withdraw(finding=two[0], by=lead)
        assert "Staff stay" not in shown()
        page = shown(state="withdrawn")
        assert "Staff stay" in page
        assert "People wait" not in page

    @pytest.mark.parametrize(
        ("sort", "first"),
        [("", "Staff"), ("place", "Staff"), ("-place", "People"), ("heading", "People"), ("-heading", "Staff"),
         ("kind", "Staff"), ("-kind", "People"), ("author", "Staff"), ("-changed", "People"), ("state", "People")],
    )  # fmt: skip
    def test_every_column_sorts(self, shown, two, dass, sort, first):
        findings.agree(finding=two[0], by=dass)
        page = shown(sort=sort)
        assert (page.index("Staff stay") < page.index("People wait")) == (first == "Staff")

    def test_a_sorted_column_says_so_and_keeps_the_filter(self, shown, two):
        page = shown(sort="heading", words="wait")
        assert 'aria-sort="ascending"><a href="?sort=-heading&amp;words=wait"' in page
        assert '<input type="hidden" name="sort" value="heading">' in page

    def test_found_words_are_marked_and_nothing_else_is_markup(self, shown, self_assessment, lead, record_finding):
        record_finding(
            self_assessment,
            by=lead,
            heading="<b>carers</b> & co",
            narrative="<p>Long before. &lt;img src=x&gt; Carers <em>said</em> so \ue000here\ue001.</p>",
        )
        page = shown(words="carer")
        assert '&lt;b&gt;<mark class="cf-found">carers</mark>&lt;/b&gt; &amp; co' in page
        assert '&lt;img src=x&gt; <mark class="cf-found">Carers</mark> said so' in page
        assert "<img src=x" not in page
        assert shown(words="<script>").count("<script>") == shown().count("<script>")

    def test_words_that_stand_as_typed_are_marked_too(self, shown, two):
        assert 'S<mark class="cf-found">taf</mark>f stay' in shown(words="taf")

    def test_fifty_a_page(self, shown, self_assessment, lead, record_finding):
        for number in range(51):
            record_finding(self_assessment, by=lead, heading=f"Finding number {number:02}.")
        assert "51 findings, 1 to 50 shown" in shown()
        page = shown(page=2, sort="heading")
        assert "51 findings, 51 to 51 shown" in page
        assert "Finding number 50." in page
        assert "Finding number 49." not in page
        assert "?page=1&amp;sort=heading" in page

    def test_a_list_without_findings_and_a_filter_that_leaves_none(self, shown, two):
        assert "No finding matches." in shown(words="nowhere")
        for finding in two:
            findings.withdraw(finding=finding, by=finding.created_by)
        assert "Nothing is recorded yet." in shown()

    def test_chapters_are_places_too(self, shown, self_assessment, lead, record_finding):
        theme = self_assessment.framework.themes.get(number=1)
        chapter = outline.add_section(review=self_assessment, kind="focus_area", title="Waiting", theme=theme, by=lead)
        record_finding(self_assessment, by=lead, heading="Inside", section=chapter)
        record_finding(self_assessment, by=lead, heading="Outside")
        page = shown(place=f"section-{chapter.pk}")
        assert "Inside" in page
        assert "Outside" not in page

    def test_who_does_not_see_the_library_is_not_told_of_evidence(self, signed_in, reader, two, self_assessment):
        page = signed_in(reader).get(url_of("finding-list", self_assessment), {"evidence": "without"}).content.decode()
        assert "Staff stay" in page
        assert "Evidence" not in page

    def test_others_find_nothing(self, signed_in, stranger, lead, self_assessment, peer_challenge):
        for name in ("finding-list", "finding-csv", "finding-xlsx"):
            assert signed_in(stranger).get(url_of(name, self_assessment)).status_code == 404
            assert signed_in(lead).get(url_of(name, peer_challenge)).status_code == 404


class TestDownloads:
    def test_exactly_what_the_filter_shows(self, signed_in, lead, two, self_assessment):
        client, asked = signed_in(lead), {"kind": "consideration", "sort": "-heading"}
        text = client.get(url_of("finding-csv", self_assessment), asked).content.decode()
        assert "People wait" in text
        assert "Staff stay" not in text
        book = load_workbook(io.BytesIO(client.get(url_of("finding-xlsx", self_assessment), asked).content))
        [head, row] = list(book.active.iter_rows(values_only=True))
        assert dict(zip(head, row, strict=True))["Heading"] == "People wait"
        assert book.properties.title == "Findings: Self-assessment 2026"

    def test_sorted_as_the_list_is(self, signed_in, lead, two, self_assessment):
        text = signed_in(lead).get(url_of("finding-csv", self_assessment), {"sort": "heading"}).content.decode()
        assert text.index("People wait") < text.index("Staff stay")

    def test_a_heading_like_a_formula_is_text(self, signed_in, lead, self_assessment, record_finding):
        record_finding(self_assessment, by=lead, heading="=1+1")
        answer = signed_in(lead).get(url_of("finding-xlsx", self_assessment))
        cells = [cell for row in load_workbook(io.BytesIO(answer.content)).active for cell in row]
        assert ("=1+1", "s") in [(cell.value, cell.data_type) for cell in cells]

    def test_links_keep_the_filter(self, shown, two, self_assessment):
        page = shown(words="wait", page="1")
        for name in ("finding-csv", "finding-xlsx"):
            assert f'{url_of(name, self_assessment)}?words=wait"' in page


class TestSearch:
    def test_over_all_reviews_that_are_open(
        self, signed_in, lead, reader, manager, council, framework, two, peer_challenge, record_finding
    ):
        another = reviews.create(
            council=council, framework=framework, kind="self_assessment", title="An older one", by=lead
        )
        record_finding(another, by=lead, heading="Others wait")
        record_finding(peer_challenge, by=manager, heading="Only the team knows who waits")
        page = search(signed_in(reader), council, words="waiting")
        assert "3 findings" in page
        for text in ("An older one", "Self-assessment 2026", "For consideration, ", 'Others <mark class="cf-found">'):
            assert text in page, text
        assert "Only the team" not in page
        reviews.move(review=peer_challenge, to="shared", by=manager)
        assert "4 findings" in search(signed_in(reader), council, words="waiting")

    def test_withdrawn_findings_and_those_of_other_councils_are_not_found(
        self, signed_in, lead, stranger, council, other_council, two
    ):
        findings.withdraw(finding=two[1], by=lead)
        assert "1 finding<" in search(signed_in(lead), council, words="wait")
        assert "No finding in the reviews" in search(signed_in(stranger), other_council, words="wait")
        answer = signed_in(stranger).get(reverse("assurance:finding-search", args=[council.slug]))
        assert answer.status_code == 404

    def test_without_words_nothing_is_listed(self, signed_in, lead, council, two):
        for words in ("", "  "):
            page = search(signed_in(lead), council, words=words)
            assert "Words are found in headings" in page
            assert "Staff stay" not in page

    def test_what_was_searched_for_is_shown_as_text(self, signed_in, lead, council):
        page = search(signed_in(lead), council, words="<b>x</b>")
        assert "“&lt;b&gt;x&lt;/b&gt;”" in page
        assert "<b>x" not in page


def test_as_many_queries_for_twenty_as_for_one(signed_in, lead, council, self_assessment, record_finding, add_evidence):
    statements = list(self_assessment.framework.statements()[:2])
    client = signed_in(lead)

    def more(number):
        for _ in range(number):
            finding = record_finding(self_assessment, by=lead, heading="Carers wait", statements=statements)
            evidence_links.link(finding=finding, item=add_evidence(council, by=lead), by=lead)

    more(1)
    urls = [url_of("finding-list", self_assessment), reverse("assurance:finding-search", args=[council.slug])]
    for url in (*urls, url_of("finding-xlsx", self_assessment)):
        for asked in ({"words": "wait"}, {"evidence": "with", "statement": statements[0].pk}):
            same_number_of_queries(lambda url=url, asked=asked: client.get(url, asked), more=lambda: more(5))
