"""What nobody types: every form that takes words answers in words, and none of it is run or breaks the page."""

import pytest
from django.urls import reverse

from assurance.models import Finding
from tests.integration.access.world import client_of, furnish

pytestmark = pytest.mark.django_db
HOSTILE = {
    "a null character": "a\x00b",
    "no UTF-8": b"a\xff\xfeb",
    "markup": "<script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 }}{% load x %}",
    "a right-to-left override": "a\u202eb\u2028c",
    "very much": "word " * 20_000,
}
EDITS = {
    "finding-create": ({"place": "theme-1", "kind": "strength"}, ["heading"]),
    "finding-edit": ({"version": 1}, ["heading", "narrative", "impact"]),
    "paragraph-edit": ({"version": 1}, ["text"]),
    "message-edit": ({"version": 1}, ["text"]),
    "recommendation-create": ({"version": 0}, ["text"]),
    "focus-area-create": ({}, ["text"]),
    "part-edit": ({"version": 1}, ["title", "body"]),
    "section-rename": ({"version": "Chapter"}, ["title"]),
    "score-set": ({"s1-version": 1, "s1-value": 2}, ["s1-rationale"]),
    "review-create": ({"kind": "self_assessment"}, ["title"]),
}


@pytest.fixture
def furnished(self_assessment, lead, dass):
    return furnish(self_assessment, by=lead, agreed_by=dass)


def address(name: str, keys: dict) -> str:
    keys = keys | {"message_id": keys["key_message_id"]}
    wanted = {
        "finding-edit": "finding_id", "paragraph-edit": "paragraph_id", "message-edit": "message_id",
        "part-edit": "part_id", "section-rename": "section_id", "score-set": "number",
    }  # fmt: skip
    args = [keys["slug"]] if name == "review-create" else [keys["slug"], keys["review_id"]]
    return reverse(f"assurance:{name}", args=[*args, *([keys[wanted[name]]] if name in wanted else [])])


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("name", EDITS)
def test_a_form_answers(furnished, framework, lead, name, text):
    rest, fields = EDITS[name]
    sent = {**rest, "framework": framework.pk, **dict.fromkeys(fields, text), "narrative-as": "html", "text-as": "html"}
    client = client_of(lead)
    answer = client.post(address(name, furnished), sent, follow=True)
    assert answer.status_code in (200, 422)
    page = answer.content.decode()
    assert "<script>alert" not in page
    assert "<img src=x" not in page


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_filters_answer(furnished, lead, text):
    client = client_of(lead)
    for name in ("findings", "review-list"):
        keys = [furnished["slug"]] + ([furnished["review_id"]] if name == "findings" else [])
        asked = dict.fromkeys(("words", "q", "state", "statement", "author", "sort", "page"), text[:1000])
        assert client.get(reverse(f"assurance:{name}", args=keys), asked).status_code == 200


def test_words_of_another_review_or_framework_cannot_be_tied(
    furnished, lead, framework, second_framework, peer_challenge, manager
):
    """A form that names them is refused and nothing of it is saved."""
    foreign = furnish(peer_challenge, by=manager, agreed_by=manager)
    client, edit = client_of(lead), address("finding-edit", furnished)
    for field, key in (
        ("statements", second_framework.statements().first().pk),
        ("i_statements", second_framework.i_statements.first().pk),
        ("line_of_enquiry", 999_999),
    ):
        answer = client.post(edit, {"heading": "Tied elsewhere", "version": 1, field: key})
        assert answer.status_code == 422, field
    for name, field in (("message-edit", "findings"), ("paragraph-edit", "finding")):
        answer = client.post(address(name, furnished), {"text": "Words", "version": 1, field: foreign["finding_id"]})
        assert answer.status_code == 422, name
    place = {"place": f"section-{foreign['section_id']}", "kind": "strength", "heading": "Put elsewhere"}
    assert client.post(address("finding-create", furnished), place).status_code == 404
    assert not Finding.objects.filter(heading__contains="elsewhere").exists()


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"]
)
def test_nobody_is_sent_elsewhere(furnished, client, lead, elsewhere):
    sign_in = client.post(
        "/account/sign-in/", {"login": lead.email, "password": "correct horse battery staple", "next": elsewhere}
    )
    assert sign_in.url == "/"
    step = reverse("assurance:finding-withdraw", args=[furnished[key] for key in ("slug", "review_id", "finding_id")])
    assert client.post(step, {"next": elsewhere}).url.startswith("/councils/")
