import pytest

from assurance.actions import findings, outline
from assurance.models import Finding
from assurance.presenters.reviews import url_of
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db

STEPS = ["move", "review", "agree", "take-back", "withdraw", "restore"]


@pytest.fixture
def finding(self_assessment, lead, record_finding):
    return record_finding(
        self_assessment, by=lead, heading="People wait less", narrative="<p>By <strong>half</strong>.</p>"
    )


@pytest.fixture
def edit(finding):
    """Sends the form of the finding; its fields as they stand, but for those given."""

    def send(client, **fields):
        present = {"heading": finding.heading, "narrative": "By **half**.", "impact": "", "version": 1}
        return client.post(url_of("finding-edit", finding.review, finding.pk), {**present, **fields})

    return send


def step(client, finding, name, **data):
    return client.post(url_of(f"finding-{name}", finding.review, finding.pk), data)


def test_the_page_shows_text_as_people_type_it(signed_in, lead, finding):
    page = signed_in(lead).get(finding.get_absolute_url()).content.decode()
    assert "Strength 1 of 1" in page
    assert ">\nBy **half**.</textarea>" in page
    assert "&lt;strong&gt;half&lt;/strong&gt;" in page
    assert "At most 500 characters" in page
    assert "What difference did it make to people?" in page


def test_a_consideration_is_asked_what_should_change(signed_in, lead, self_assessment, record_finding):
    page = signed_in(lead).get(record_finding(self_assessment, by=lead, kind="consideration").get_absolute_url())
    assert "What should change, and who would notice?" in page.content.decode()


def test_everything_about_a_finding_is_saved(signed_in, lead, finding, edit):
    framework = finding.review.framework
    statements = list(framework.statements()[:2])
    i_statement = framework.i_statements.first()
    focus = outline.ask_about(review=finding.review, text="Waiting well", by=lead)
    answer = edit(
        signed_in(lead),
        heading="People wait  much less",
        narrative="One\n\n- two\n- three",
        impact="They are __safe__.",
        statements=[one.pk for one in statements],
        i_statements=[i_statement.pk],
        line_of_enquiry=focus.pk,
    )
    assert answer.url == finding.get_absolute_url()
    finding.refresh_from_db()
    assert finding.heading == "People wait much less"
    assert finding.narrative == "<p>One</p><ul><li>two</li><li>three</li></ul>"
    assert finding.impact == "<p>They are <em>safe</em>.</p>"
    assert list(finding.statements.all()) == statements
    assert list(finding.i_statements.all()) == [i_statement]
    assert (finding.line_of_enquiry, finding.version) == (focus, 2)


def test_what_an_editor_sends_is_cleaned(signed_in, lead, finding, edit):
    edit(signed_in(lead), narrative="<p onclick=x>a<script>b</script></p><h1>c</h1>", **{"narrative-as": "html"})
    finding.refresh_from_db()
    assert finding.narrative == "<p>a</p><p>c</p>"


def test_saving_unchanged_words_changes_nothing(signed_in, lead, dass, finding, edit):
    findings.agree(finding=finding, by=dass)
    edit(signed_in(lead), narrative="<p>By <b>half</b>.</p>", **{"narrative-as": "html"})
    finding.refresh_from_db()
    assert (finding.state, finding.version) == ("agreed", 1)
    edit(signed_in(lead), narrative="By **half** and more.")
    finding.refresh_from_db()
    assert (finding.state, finding.version) == ("for_review", 2)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"heading": " ", "narrative": " \n "}, "Enter a heading or some narrative"),
        ({"heading": "x" * 501}, "Shorten the heading to 500 characters or fewer"),
        ({"narrative": "x" * 50_001}, "Shorten the narrative to 50,000 characters or fewer"),
        ({"statements": ["99999"]}, "Select a valid choice"),
        ({"version": ""}, "Reload the page and try again"),
        ({"version": "x"}, "Reload the page and try again"),
    ],
)
def test_what_cannot_be_saved_is_said_and_kept(signed_in, lead, finding, edit, fields, sentence):
    page = edit(signed_in(lead), **{"impact": "Kept as typed", **fields})
    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert "Kept as typed" in page.content.decode()
    finding.refresh_from_db()
    assert (finding.heading, finding.version) == ("People wait less", 1)


def test_neighbours_are_in_the_lists_order(signed_in, lead, finding, record_finding):
    second = record_finding(finding.review, by=lead, heading="The second")
    page = signed_in(lead).get(second.get_absolute_url()).content.decode()
    assert "Strength 2 of 2" in page
    assert "Previous<span" in page
    assert "Next<span" not in page


def test_history_tells_every_version_and_step(signed_in, lead, dass, finding, record_finding):
    other = record_finding(finding.review, by=lead)
    findings.move(finding=finding, up=False, by=lead)
    findings.edit(finding=finding, version=1, heading="Second words", narrative="<p>New.</p>", by=dass)
    findings.mark_for_review(finding=finding, by=dass)
    findings.withdraw(finding=other, by=lead)
    page = signed_in(lead).get(finding.get_absolute_url()).content.decode()
    assert "version 2" in page
    assert "I. Leadbetter</strong>" in page
    assert page.index(": marked it for review") < page.index(": edited it") < page.index(": recorded it")
    assert "<p><strong>People wait less</strong></p>" in page
    assert "Version 2" in page


def test_a_reader_reads(signed_in, reader, finding, edit):
    client = signed_in(reader)
    page = client.get(finding.get_absolute_url()).content.decode()
    assert "By <strong>half</strong>." in page
    assert "<textarea" not in page
    assert edit(client).status_code == 403
    for name in STEPS:
        assert step(client, finding, name).status_code == 403


def test_a_contributor_writes_but_does_not_agree(signed_in, contributor, finding, edit):
    client = signed_in(contributor)
    assert edit(client, heading="Mine").status_code == 302
    assert step(client, finding, "agree", version=2).status_code == 403


def test_another_council_and_another_review_find_nothing(
    signed_in, stranger, lead, finding, edit, peer_challenge, peer
):
    client = signed_in(stranger)
    assert client.get(finding.get_absolute_url()).status_code == 404
    assert edit(client).status_code == 404
    for name in STEPS:
        assert step(client, finding, name).status_code == 404
    client = signed_in(peer)
    for name in STEPS:
        assert client.post(url_of(f"finding-{name}", peer_challenge, finding.pk)).status_code == 404
    assert client.get(url_of("finding-edit", peer_challenge, finding.pk)).status_code == 404


def test_steps_lead_back_to_the_page_that_asked(signed_in, lead, dass, finding):
    client = signed_in(dass)
    here = url_of("workspace", finding.review, 1) + "?state=draft"
    for name, state, data in (
        ("review", "for_review", {}),
        ("agree", "agreed", {"version": 1}),
        ("take-back", "for_review", {}),
        ("withdraw", "withdrawn", {}),
        ("restore", "draft", {}),
    ):
        assert step(client, finding, name, next=here, **data).url == here
        finding.refresh_from_db()
        assert finding.state == state


@pytest.mark.parametrize("address", ["https://elsewhere.example/", "//elsewhere.example", "javascript:x", ""])
def test_a_step_leads_nowhere_else(signed_in, lead, finding, address):
    assert step(signed_in(lead), finding, "review", next=address).url == finding.get_absolute_url()


def test_moving_changes_the_order_and_says_where_it_is(signed_in, lead, finding, record_finding):
    second = record_finding(finding.review, by=lead, heading="Second")
    client = signed_in(lead)
    part = client.post(
        url_of("finding-move", finding.review, second.pk),
        {"way": "up", "next": url_of("workspace", finding.review, 1)},
        headers={"HX-Request": "true"},
    ).content.decode()
    assert "“Second” is now 1 of 2 strengths." in part
    assert part.index("Second") < part.index("People wait less")
    step(client, finding, "move", way="up")
    assert list(Finding.objects.in_order()) == [finding, second]


def test_the_author_does_not_agree_and_is_told_why(signed_in, lead, finding):
    client = signed_in(lead)
    page = client.get(finding.get_absolute_url()).content.decode()
    assert "Agreeing needs a second person" in page
    assert "Mark as agreed" not in page
    page = client.post(
        url_of("finding-agree", finding.review, finding.pk), {"version": 1}, follow=True
    ).content.decode()
    assert "somebody else agrees it" in page
    finding.refresh_from_db()
    assert finding.state == "draft"


@pytest.mark.parametrize("version", ["1", "", "x", "9" * 30])
def test_nobody_agrees_words_they_have_not_read(signed_in, lead, dass, finding, version):
    findings.edit(finding=finding, version=1, heading="Other words", narrative="", by=lead)
    page = (
        signed_in(dass)
        .post(url_of("finding-agree", finding.review, finding.pk), {"version": version}, follow=True)
        .content.decode()
    )
    assert "has changed since you read it" in page
    finding.refresh_from_db()
    assert finding.state == "draft"


def test_a_step_that_no_longer_fits_is_refused(signed_in, lead, finding):
    client = signed_in(lead)
    step(client, finding, "withdraw")
    page = client.post(url_of("finding-review", finding.review, finding.pk), follow=True).content.decode()
    assert "it is withdrawn now" in page
    part = client.post(url_of("finding-withdraw", finding.review, finding.pk), headers={"HX-Request": "true"})
    assert part.status_code == 409
    assert "it is withdrawn now" in part.content.decode()


def test_words_for_a_finding_withdrawn_meanwhile_are_kept(signed_in, lead, finding, edit):
    client = signed_in(lead)
    step(client, finding, "withdraw")
    page = edit(client, heading="Typed meanwhile")
    assert page.status_code == 409
    assert "Typed meanwhile" in page.content.decode()
    assert "withdrawn while you were typing" in page.content.decode()
    assert 'name="heading"' not in client.get(finding.get_absolute_url()).content.decode()


def test_a_frozen_review_keeps_words_on_the_page(signed_in, lead, finding, edit, freeze):
    freeze(finding.review)
    client = signed_in(lead)
    page = edit(client, heading="Typed too late")
    assert page.status_code == 409
    assert "Typed too late" in page.content.decode()
    assert "could not be saved" in page.content.decode()
    for name in STEPS:
        answer = step(client, finding, name, version=1)
        assert answer.status_code == 302
    finding.refresh_from_db()
    assert (finding.heading, finding.state) == ("People wait less", "draft")
    assert "This review is agreed" in client.get(finding.get_absolute_url()).content.decode()


def test_as_many_queries_for_twenty_versions_as_for_two(signed_in, lead, dass, finding):
    findings.edit(finding=finding, version=1, heading="Words 1", narrative="", by=dass)
    client = signed_in(lead)

    def more():
        for number in range(2, 20):
            findings.edit(finding=finding, version=number, heading=f"Words {number}", narrative="", by=dass)

    same_number_of_queries(lambda: client.get(finding.get_absolute_url()), more=more)


def test_a_heading_over_neighbours_is_typed_and_its_history_told(signed_in, lead, self_assessment, record_finding):
    finding = record_finding(self_assessment, by=lead)
    client, url = signed_in(lead), url_of("finding-edit", self_assessment, finding.pk)
    sent = {"heading": finding.heading, "narrative": finding.narrative, "topic": "Waiting well", "version": 1}
    assert client.post(url, sent).status_code == 302
    finding.refresh_from_db()
    assert finding.topic == "Waiting well"
    assert 'value="Waiting well"' in client.get(url).content.decode()
    version = client.get(url_of("finding-version", self_assessment, finding.pk, 2)).content.decode()
    assert "Under “Waiting well”" in version
    assert "Heading over it and its neighbours" in version
    assert client.post(url, {**sent, "topic": "x" * 301, "version": 2}).status_code == 422
