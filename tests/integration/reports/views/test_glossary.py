"""The glossary's page: what was found, what was typed, what is left out, and the chapter that prints it."""

import pytest
from django.urls import reverse

from assurance.actions import findings, glossary, reviews
from assurance.models import GlossaryEntry

pytestmark = pytest.mark.django_db
SAYS = (
    "<p>The Zonal Quality Board (ZQB) met the CQC and the XQJ.</p>"
    "<p>Adult social care (ASC) is not an autism spectrum condition (ASC).</p>"
)


@pytest.fixture
def at(self_assessment):
    def url(name="", *args):
        name = f"reports:glossary-{name}" if name else "reports:glossary"
        return reverse(name, args=[self_assessment.council.slug, self_assessment.pk, *args])

    return url


@pytest.fixture(autouse=True)
def finding(self_assessment, lead):
    theme = self_assessment.framework.themes.get(number=1)
    return findings.record(
        review=self_assessment, kind="strength", theme=theme, heading="They meet", narrative=SAYS, by=lead
    )


def text(answer):
    return " ".join(answer.content.decode().split())


def preview(client, review):
    return text(client.get(reverse("reports:preview", args=[review.council.slug, review.pk])))


def test_what_was_found_and_where_it_comes_from(signed_in, lead, at):
    page = text(signed_in(lead).get(at()))
    assert 'Zonal Quality Board <span class="cf-meta cf-block">the report’s own text' in page
    assert 'Care Quality Commission <span class="cf-meta cf-block">how adult social care uses it' in page
    assert page.index("Without a meaning") < page.index("XQJ") < page.index("In the glossary")
    assert "The text says both “Adult social care” and “autism spectrum condition”." in page
    assert "3 acronyms are listed, 1 waits for a meaning" in page


def test_a_meaning_is_typed_printed_and_taken_back(signed_in, lead, at, self_assessment):
    client = signed_in(lead)
    assert "Neither the report’s text nor the list" in text(client.get(at("edit", "XQJ")))
    answer = client.post(at("edit", "XQJ"), {"meaning": "Exact queue judge", "version": 0})
    assert answer.url == f"{at()}#acronym-XQJ"
    assert 'Exact queue judge <span class="cf-meta cf-block">typed here' in text(client.get(at()))
    assert "Exact queue judge" in preview(client, self_assessment)
    client.post(at("edit", "XQJ"), {"meaning": "", "version": 1})
    assert "Exact queue judge" not in preview(client, self_assessment)


def test_the_hint_says_what_stands_there_without_a_typed_meaning(signed_in, lead, at, self_assessment):
    glossary.explain(review=self_assessment, acronym="CQC", meaning="Ours", version=0, by=lead)
    page = text(signed_in(lead).get(at("edit", "CQC")))
    assert "Left blank, the glossary says “Care Quality Commission” (how adult social care uses it)." in page
    assert 'value="Ours"' in page


def test_two_people_at_once(signed_in, lead, dass, at, self_assessment):
    glossary.explain(review=self_assessment, acronym="XQJ", meaning="Ruth’s words", version=0, by=dass)
    client = signed_in(lead)
    page = client.post(at("edit", "XQJ"), {"meaning": "My words", "version": 0})
    assert page.status_code == 409
    assert "Ruth’s words" in text(page)
    assert "My words" in text(page)
    settled = {"settle": "save", "base": 0, "version": 1, "mine-meaning": "My words",
               "theirs-meaning": "Ruth’s words", "keep-meaning": "mine"}  # fmt: skip
    assert client.post(at("edit", "XQJ"), settled).status_code == 302
    assert GlossaryEntry.objects.get().meaning in ("My words", "Ruth’s words")


def test_left_out_and_put_back(signed_in, lead, at, self_assessment):
    client = signed_in(lead)
    assert client.post(at("leave-out", "CQC")).url == at()
    page = text(client.get(at()))
    assert "CQC is left out of the glossary." in page
    assert page.index("Left out") < page.index("acronym-CQC")
    assert "<td>Care Quality Commission</td>" not in preview(client, self_assessment)
    client.post(at("put-back", "CQC"))
    assert "<td>Care Quality Commission</td>" in preview(client, self_assessment)


def test_the_chapter_is_taken_out_and_added_again(signed_in, lead, at, self_assessment):
    client = signed_in(lead)
    assert "The report prints this glossary" in text(client.get(at()))
    client.post(at("stop"))
    assert "Acronyms used in this report" not in preview(client, self_assessment)
    assert "The report prints no glossary." in text(client.get(at()))
    client.post(at("print"))
    assert "Acronyms used in this report" in preview(client, self_assessment)


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"meaning": "x" * 301, "version": 0}, "Shorten the meaning to 300 characters or fewer"),
        ({"meaning": "Words", "version": "x"}, "Reload"),
    ],
)
def test_what_is_not_right(signed_in, lead, at, sent, sentence):
    answer = signed_in(lead).post(at("edit", "XQJ"), sent)
    assert answer.status_code == 422
    assert sentence.lower() in text(answer).lower()
    assert not GlossaryEntry.objects.exists()


@pytest.mark.parametrize("acronym", ["NONE", "zqb", "A_B", "A&", "A&&B", "Q" * 21])
def test_an_acronym_that_the_report_does_not_use(signed_in, lead, at, acronym):
    assert signed_in(lead).get(f"{at()}{acronym}/").status_code == 404


@pytest.mark.parametrize("acronym", ["A_B", "A&", "A&&B", "A%0A", "Q" * 21])
def test_what_cannot_be_an_acronym_is_left_out_nowhere(signed_in, lead, at, acronym):
    assert signed_in(lead).post(f"{at()}{acronym}/leave-out/").status_code == 404
    assert not GlossaryEntry.objects.exists()


def test_an_acronym_with_a_sign(signed_in, lead, at, self_assessment):
    theme = self_assessment.framework.themes.get(number=1)
    findings.record(review=self_assessment, kind="strength", theme=theme, heading="The P&V team", by=lead)
    client = signed_in(lead)
    checks = text(client.get(reverse("reports:run-list", args=[self_assessment.council.slug, self_assessment.pk])))
    assert f'<a href="{at()}#acronym-P&amp;V">“P&amp;V” is used once and explained nowhere.</a>' in checks
    assert f'href="{at("edit", "P&V").replace("&", "&amp;")}"' in text(client.get(at()))
    answer = client.post(at("edit", "P&V"), {"meaning": "Prevention and voice", "version": 0})
    assert answer.url == f"{at()}#acronym-P&V"
    assert "<td>Prevention and voice</td>" in preview(client, self_assessment)
    client.post(at("leave-out", "P&V"))
    assert "<td>Prevention and voice</td>" not in preview(client, self_assessment)


def test_two_versions_of_what_nobody_decided(signed_in, lead, at):
    assert signed_in(lead).post(at("edit", "XQJ"), {"settle": "save"}).status_code == 404


def test_a_reader_reads(signed_in, reader, at):
    client = signed_in(reader)
    page = text(client.get(at()))
    assert "Zonal Quality Board" in page
    assert at("leave-out", "ZQB") not in page
    assert at("stop") not in page


def test_a_frozen_review_keeps_its_words(signed_in, lead, dass, at, self_assessment):
    for to in ("shared", "agreed"):
        reviews.move(review=self_assessment, to=to, by=dass)
    client = signed_in(lead)
    assert at("leave-out", "ZQB") not in text(client.get(at()))
    assert client.post(at("edit", "XQJ"), {"meaning": "Words", "version": 0}).status_code == 409
    client.post(at("leave-out", "ZQB"))
    assert "its words no longer change" in text(client.get(at()))
    assert not GlossaryEntry.objects.exists()


def test_checks_lead_here(signed_in, lead, at, self_assessment):
    page = text(
        signed_in(lead).get(reverse("reports:run-list", args=[self_assessment.council.slug, self_assessment.pk]))
    )
    assert f'<a href="{at()}#acronym-XQJ">“XQJ” is used once and explained nowhere.</a>' in page
    assert f'<a href="{at()}#acronym-ASC">“ASC” is explained as' in page
    assert "“CQC” is used" not in page
