"""A council's own house style in the browser: copied, changed part by part, looked at, chosen, put away."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from reports.actions import own_styles
from reports.forms import own_styles as forms
from reports.house_styles import style_of
from reports.models import OwnStyle, ReportRun
from reports.views.own_style_parts import SEEN_ELSEWHERE
from reports.views.own_style_scope import TAKEN
from tests import samples
from tests.integration.reports.views.pages import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def style(council, lead):
    return own_styles.copy(council=council, name="Exampleshire blue", like="bullets", by=lead)


@pytest.fixture
def url(style):
    def make(page):
        args = [style.council.slug] if page == "list" else [style.council.slug, style.pk]
        return reverse(f"reports:house-style-{page}", args=args)

    return make


@pytest.fixture
def visitor(signed_in, lead):
    return signed_in(lead)


def words(style, **changed):
    return {"version": style.version, "name": style.name, **changed}


def looks(style, **changed):
    return {"version": style.version, **changed}


def test_it_is_copied_from_ours_and_from_one_of_its_own(visitor, url, style):
    page = visitor.get(url("list"))
    assert "Exampleshire blue</a>" in text(page)
    answer = visitor.post(url("list"), {"like": style.key, "name": "Exampleshire green"}, follow=True)
    assert "“Exampleshire green” is yours." in text(answer)
    assert OwnStyle.objects.get(name="Exampleshire green").base == "bullets"


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({}, "Choose what the house style begins as"),
        ({"like": "own-999", "name": "New"}, "Choose a house style from the list"),
        ({"like": "titled"}, "Enter a name for the house style"),
        ({"like": "titled", "name": "x" * 61}, "Shorten the name to 60 characters or fewer"),
        ({"like": "titled", "name": "exampleshire BLUE"}, TAKEN),
    ],
)
def test_what_is_wrong_with_a_copy_is_told(visitor, url, sent, said):
    assert said in text(visitor.post(url("list"), sent))
    assert OwnStyle.objects.count() == 1


def test_words_are_changed_and_shown(visitor, url, style):
    sent = words(style, kicker="Our kicker", about="First.\r\n\r\nSecond.", closing="Ask us.", cover_line="Our promise")
    assert "The words of “Exampleshire blue” are saved." in text(visitor.post(url("words"), sent, follow=True))
    shown = text(visitor.get(url("preview")))
    for said in ("Our kicker", "About this report</h2>", "<p>First.</p>", "<p>Second.</p>", "A last word</h2>",
                 "<p>Ask us.</p>", "Our promise"):  # fmt: skip
        assert said in shown


def test_a_name_that_is_taken_is_told(visitor, url, style, council, lead):
    own_styles.copy(council=council, name="Green", like="titled", by=lead)
    assert TAKEN in text(visitor.post(url("words"), words(style, name="green")))


def test_headings_are_changed_where_they_say_the_usual(visitor, url, style):
    assert 'name="considerations"' in text(visitor.get(url("headings")))
    sent = {"version": 1, "considerations": "Areas to develop", "strengths": "Strengths", "key_messages": "To remember"}
    assert "The headings of" in text(visitor.post(url("headings"), sent, follow=True))
    style.refresh_from_db()
    assert style.labels == {"considerations": "Areas to develop", "key_messages": "To remember"}
    shown = text(visitor.get(url("preview")))
    assert "Areas to develop</h3>" in shown
    assert "For consideration" not in shown
    assert "To remember</h2>" in shown


def test_colours_and_layout_are_changed(visitor, url, style):
    sent = looks(style, main_colour="#123ABC", accent_colour="700", findings="run_in", numbering="none", boxes="never")
    visitor.post(url("looks"), sent)
    style.refresh_from_db()
    assert (style.main_colour, style.accent_colour) == ("#123abc", "#770000")
    shown = text(visitor.get(url("preview")))
    assert "--petrol: #123abc; --clay: #770000" in shown
    assert "#0f4c5c" not in shown
    assert "<strong>Staff stay with a problem until it is solved.</strong> People told us" in shown


@pytest.mark.parametrize(
    ("colour", "said"),
    [
        ("#ffcc00", "Main colour #ffcc00 is too pale: words in it cannot be read on white. The nearest shade"),
        ("petrol", "Main colour: enter # and six letters or digits, such as #0f4c5c"),
    ],
)
def test_a_colour_that_cannot_be_used_is_told(visitor, url, style, colour, said):
    assert said in text(visitor.post(url("looks"), looks(style, main_colour=colour)))
    style.refresh_from_db()
    assert style.main_colour == ""


def picture(content=None, name="logo.png"):
    return SimpleUploadedFile(name, samples.picture(size=(120, 40)) if content is None else content)


def test_a_logo_is_shown_said_in_words_and_taken_off(visitor, url, style):
    answer = visitor.post(url("logo"), {"version": 1, "file": picture(), "alt": "Exampleshire"}, follow=True)
    assert "The logo stands on the cover from now on." in text(answer)
    shown = text(visitor.get(url("preview")))
    assert '<p class="logo"><img src="data:image/png;base64,' in shown
    assert 'alt="Exampleshire"' in shown
    answer = visitor.post(url("logo"), {"version": 2, "alt": "The council’s tree"}, follow=True)
    assert "The words for the logo are saved." in text(answer)
    answer = visitor.post(url("logo"), {"version": 3, "take-off": ""}, follow=True)
    assert "The logo is taken off." in text(answer)
    assert "<img" not in text(visitor.get(url("preview")))


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (None, "Choose a PNG or JPEG picture"),
        (b"", "The file is empty."),
        (samples.PDF, "This is not a PNG or JPEG picture."),
        (samples.moving(), "This is not a PNG or JPEG picture."),
        (b"\x89PNG\r\n\x1a\n and no more", "The picture is damaged"),
        (samples.picture(size=(1601, 2)), "The picture has 1,601 by 2 pixels."),
        (bytes(1_000_001), "The picture is larger than 1 MB."),
        (samples.huge_png(), "pixels. Save a copy of 1,600 or fewer each way."),
    ],
    ids=["none", "empty", "pdf", "gif", "damaged", "wide", "large", "huge"],
)
def test_what_is_no_logo_is_told_and_not_kept(visitor, url, style, file, said):
    sent = {"version": 1, "alt": "Exampleshire"} | ({} if file is None else {"file": picture(file)})
    assert said in text(visitor.post(url("logo"), sent))
    style.refresh_from_db()
    assert style.logo is None


def test_a_logo_without_words_is_not_taken(visitor, url):
    assert "Say in words what the picture shows" in text(visitor.post(url("logo"), {"version": 1, "file": picture()}))


def test_the_order_is_changed_step_by_step(visitor, url, style):
    page = text(visitor.get(url("order")))
    assert "As each report’s outline has it. Move one to make this order yours." in page
    visitor.post(url("order"), {"version": 1, "step": "chapters themes up"})
    visitor.post(url("order"), {"version": 2, "step": "parts considerations up"})
    style.refresh_from_db()
    assert style.chapters.index("themes") == 5
    assert style.parts[2:4] == ["considerations", "strengths"]
    shown = text(visitor.get(url("preview")))
    assert shown.index("Working with people</h2>") < shown.index("Recommendations</h2>")
    assert shown.index("For consideration</h3>") < shown.index("Strengths</h3>")
    visitor.post(url("order"), {"version": 3, "step": "parts reset"})
    style.refresh_from_db()
    assert style.parts == []


@pytest.mark.parametrize("step", ["sideways", "chapters prose up", "parts themes down"])
def test_an_unknown_step_is_refused(visitor, url, step):
    assert visitor.post(url("order"), {"version": 1, "step": step}).status_code == 400


def test_who_changes_what_a_colleague_changed_sees_both(visitor, url, style, person, council):
    other = person(council=council, role="dass")
    own_styles.change(style=style, version=1, kicker="Theirs", by=other)
    answer = visitor.post(url("words"), words(style, kicker="Mine"))
    assert answer.status_code == 409
    assert "Two versions of one text" in text(answer)
    assert "Theirs" in text(answer)
    assert "Mine" in text(answer)
    # what a colleague changed elsewhere is not in the way
    assert visitor.post(url("looks"), looks(style, main_colour="#123abc")).status_code == 302
    style.refresh_from_db()
    assert (style.kicker, style.main_colour) == ("Theirs", "#123abc")


@pytest.mark.parametrize(
    ("page", "theirs", "sent"),
    [
        ("order", {"chapters": ["team"]}, {"step": "chapters team up"}),
        ("logo", {"logo_id": None, "logo_alt": ""}, {"take-off": ""}),
    ],
)
def test_a_step_over_a_colleagues_is_not_taken(visitor, url, style, lead, page, theirs, sent):
    own_styles.show_logo(style=style, version=1, logo=forms.logo_of(picture(), alt="Tree"), by=lead)
    own_styles.change(style=style, version=2, **theirs, by=lead)
    version = 2 if page == "logo" else 1
    answer = visitor.post(url(page), {"version": version, **sent}, follow=True)
    assert SEEN_ELSEWHERE in text(answer)


def test_a_report_is_shown_and_made_in_it(visitor, url, style, self_assessment):
    own_styles.change(style=style, version=1, about="Our standard words.", by=style.created_by)
    here = [style.council.slug, self_assessment.pk]
    page = text(visitor.get(url("words"), {"review": self_assessment.pk}))
    assert f"{reverse('reports:run-list', args=here)}?style={style.key}#preview" in page
    assert self_assessment.council.official_name in text(visitor.get(url("preview"), {"review": self_assessment.pk}))
    report = text(visitor.get(reverse("reports:run-list", args=here), {"style": style.key}))
    assert "Use this style for this report" in report
    choose = reverse("reports:style-choose", args=here)
    assert "is in the style “Exampleshire blue” from now on" in text(
        visitor.post(choose, {"style": style.key}, follow=True)
    )
    assert style_of(self_assessment).key == style.key
    assert "Our standard words." in text(visitor.get(reverse("reports:preview", args=here)))
    visitor.post(reverse("reports:run-create", args=here), {"version": "draft", "formats": "json"})
    assert ReportRun.objects.get().own_style["name"] == "Exampleshire blue"


def test_another_councils_style_does_not_exist(visitor, self_assessment, other_council, person):
    theirs = person(council=other_council, role="improvement_lead")
    style = own_styles.copy(council=other_council, name="Theirs", like="titled", by=theirs)
    here = [self_assessment.council.slug, self_assessment.pk]
    for page in ("words", "preview", "order"):
        address = reverse(f"reports:house-style-{page}", args=[self_assessment.council.slug, style.pk])
        assert visitor.get(address).status_code == 404
    assert visitor.post(reverse("reports:style-choose", args=here), {"style": style.key}).status_code == 404
    sent = {"version": "draft", "formats": "json", "house_style": style.key}
    assert "Choose a house style from the list" in text(visitor.post(reverse("reports:run-create", args=here), sent))
    preview = reverse("reports:preview", args=here)
    assert visitor.get(preview, {"style": style.key}).content == visitor.get(preview).content


def test_it_is_put_away_and_brought_back(visitor, url, style, self_assessment, council, lead):
    page = reverse("reports:run-list", args=[council.slug, self_assessment.pk])
    assert f'value="{style.key}"' in text(visitor.get(page))
    assert "is put away. Reports that are in it keep it." in text(visitor.post(url("archive"), follow=True))
    assert f'value="{style.key}"' not in text(visitor.get(page))
    assert "This house style is put away" in text(visitor.get(url("words")))
    own_styles.copy(council=council, name="Exampleshire blue", like="titled", by=lead)
    refused = visitor.post(url("bring-back"), follow=True)
    assert "Another house style is called “Exampleshire blue” now." in text(refused)
    own_styles.change(style=style, version=1, name="The old blue", by=lead)
    assert "“The old blue” can be chosen again." in text(visitor.post(url("bring-back"), follow=True))


def test_who_may_not_set_how_reports_look_does_not_get_in(signed_in, contributor, url, council, self_assessment):
    client = signed_in(contributor)
    assert client.get(url("list")).status_code == 403
    assert client.get(url("preview")).status_code == 403
    assert url("list") not in text(client.get(reverse("assurance:review-list", args=[council.slug])))
    assert url("list") not in text(client.get(reverse("reports:run-list", args=[council.slug, self_assessment.pk])))


def test_the_way_there(visitor, url, council, self_assessment):
    assert url("list") in text(visitor.get(reverse("assurance:review-list", args=[council.slug])))
    assert url("list") in text(visitor.get(reverse("reports:run-list", args=[council.slug, self_assessment.pk])))


def test_who_runs_a_challenge_makes_its_style_and_its_peers_do_not(signed_in, manager, peer, told, url, council):
    client = signed_in(manager)
    page = text(client.get(reverse("reports:run-list", args=[council.slug, told.pk])))
    assert url("list") in page
    assert reverse("reports:word-template-list", args=[council.slug]) not in page
    answer = client.post(url("list"), {"like": "titled", "name": "The team’s"}, follow=True)
    assert "“The team’s” is yours." in text(answer)
    made = OwnStyle.objects.get(name="The team’s")
    assert made.created_by == manager
    assert reverse("reports:word-template-list", args=[council.slug]) not in text(client.get(url("list")))
    client.post(reverse("reports:style-choose", args=[council.slug, told.pk]), {"style": made.key})
    assert style_of(told).key == made.key
    assert client.get(reverse("reports:word-template-list", args=[council.slug])).status_code == 404
    assert signed_in(peer).get(url("list")).status_code == 404


def test_a_team_sees_only_its_own_challenge_in_the_style(signed_in, manager, self_assessment, told, url):
    client = signed_in(manager)
    page = text(client.get(url("words")))
    assert told.title in page
    assert self_assessment.title not in page
    shown = client.get(url("preview"), {"review": self_assessment.pk})
    assert "Your council" in text(shown)


def test_what_is_as_usual_is_left_empty(visitor, url, style):
    page = text(visitor.get(url("looks")))
    assert 'value="bullets" ' in page
    visitor.post(url("looks"), looks(style, findings="bullets", numbering="report", boxes="where_asked"))
    style.refresh_from_db()
    assert (style.findings, style.numbering, style.boxes) == ("", "report", "")
