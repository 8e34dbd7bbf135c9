"""A council's own house styles: copied, changed without overwriting what was not seen, kept with every run."""

from io import BytesIO

import pytest

from assurance.actions.holding import Stale
from councils.rules import NotAllowed
from reports import pipeline
from reports.actions import house_styles, own_styles, runs
from reports.actions.own_styles import NameTaken
from reports.builders.compose import compose
from reports.builders.facts import Facts
from reports.house_styles import choosable, own_style, style_asked_for, style_of, style_of_run
from reports.logos import logo_of
from reports.models import OwnStyle, ReportRun, StyleLogo
from tests import samples

pytestmark = pytest.mark.django_db


@pytest.fixture
def style(council, lead):
    return own_styles.copy(council=council, name="Blue", like="narrative", by=lead)


@pytest.fixture
def logo():
    return logo_of(BytesIO(samples.picture(size=(120, 40))), alt="Exampleshire")


@pytest.fixture
def ask_for(self_assessment, lead):
    def ask(house_style="", formats=("json",)):
        return runs.request(review=self_assessment, formats=formats, is_draft=True, house_style=house_style, by=lead)

    return ask


def test_a_copy_begins_as_what_was_copied(style, council, lead, logo):
    own_styles.change(style=style, version=1, kicker="Ours", labels={"team": "Us"}, chapters=["team"], by=lead)
    full = own_styles.show_logo(style=style, version=2, logo=logo, by=lead)
    copy = own_styles.copy(council=council, name="Green", like=full, by=lead)
    assert (copy.base, copy.kicker, copy.labels, copy.chapters) == ("narrative", "Ours", {"team": "Us"}, ["team"])
    assert (copy.logo, copy.logo_alt, copy.version) == (StyleLogo.objects.get(), "Exampleshire", 1)
    assert str(copy) == "Green"
    assert str(copy.logo) == copy.logo.sha256[:8]


def test_history_says_who_did_what(style, lead):
    own_styles.change(style=style, version=1, kicker="Ours", by=lead)
    actions = [event.pgh_context.metadata["action"] for event in style.events.order_by("pgh_id")]
    assert actions == ["own_styles.copy", "own_styles.change"]


def test_a_name_is_given_once(style, council, lead):
    with pytest.raises(NameTaken):
        own_styles.copy(council=council, name="BLUE", like="titled", by=lead)
    other = own_styles.copy(council=council, name="Green", like="titled", by=lead)
    with pytest.raises(NameTaken):
        own_styles.change(style=other, version=1, name="blue", by=lead)
    assert own_styles.change(style=other, version=1, name="GREEN", by=lead).name == "GREEN"


def test_the_name_of_one_that_is_put_away_is_free(style, council, lead):
    away = own_styles.archive(style=style, by=lead)
    assert own_styles.archive(style=style, by=lead).archived_by == away.archived_by
    other = own_styles.copy(council=council, name="Blue", like="titled", by=lead)
    with pytest.raises(NameTaken):
        own_styles.bring_back(style=style, by=lead)
    assert own_styles.change(style=style, version=1, name="blue", by=lead).name == "blue"
    own_styles.archive(style=other, by=lead)
    assert not own_styles.bring_back(style=style, by=lead).is_archived
    assert not own_styles.bring_back(style=style, by=lead).is_archived


def test_what_was_not_seen_is_not_overwritten(style, lead, dass):
    own_styles.change(style=style, version=1, kicker="Hers", by=dass)
    with pytest.raises(Stale) as caught:
        own_styles.change(style=style, version=1, kicker="His", cover_line="Line", by=lead)
    assert caught.value.current.kicker == "Hers"
    assert own_styles.change(style=style, version=1, cover_line="Line", by=lead).version == 3
    with pytest.raises(Stale):
        own_styles.change(style=style, version=77, about="From nowhere", by=lead)


def test_nothing_new_is_no_new_version(style, lead):
    assert own_styles.change(style=style, version=1, kicker="", by=lead).version == 1


def test_a_logo_is_kept_once_and_for_good(style, council, lead, logo):
    own_styles.show_logo(style=style, version=1, logo=logo, by=lead)
    own_styles.change(style=style, version=2, logo_id=None, logo_alt="", by=lead)
    shown = own_styles.show_logo(style=style, version=3, logo=logo, by=lead)
    assert shown.logo == StyleLogo.objects.get()


@pytest.mark.parametrize("role", ["contributor", "reader", "stranger"])
def test_who_may_not(style, request, council, logo, role):
    user = request.getfixturevalue(role)
    for act in (
        lambda: own_styles.copy(council=council, name="Mine", like="titled", by=user),
        lambda: own_styles.change(style=style, version=1, kicker="Mine", by=user),
        lambda: own_styles.show_logo(style=style, version=1, logo=logo, by=user),
        lambda: own_styles.archive(style=style, by=user),
        lambda: own_styles.bring_back(style=style, by=user),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert OwnStyle.objects.count() == 1


def test_an_unknown_style_is_not_copied(council, lead):
    with pytest.raises(KeyError):
        own_styles.copy(council=council, name="Mine", like="baroque", by=lead)


@pytest.mark.parametrize("key", ["own-", "own-x", "own-0", "own-٣", "own-99999999999999999999", "baroque", ""])
def test_other_words_are_no_key(council, key):
    assert own_style(key, council=council) is None


def test_a_report_is_only_in_a_style_of_its_council(self_assessment, lead, other_council, stranger, person):
    theirs = person(council=other_council, role="improvement_lead")
    style = own_styles.copy(council=other_council, name="Theirs", like="titled", by=theirs)
    with pytest.raises(KeyError):
        house_styles.choose(review=self_assessment, house_style=style.key, by=lead)
    assert style_asked_for(self_assessment, style.key).key == "bullets"


def test_a_report_keeps_a_style_that_is_put_away(self_assessment, lead, style, ask_for):
    ask_for(style.key)
    own_styles.archive(style=style, by=lead)
    assert style_of(self_assessment).name == "Blue"
    assert [one.key for one in choosable(self_assessment)][3:] == [style.key]
    house_styles.choose(review=self_assessment, house_style="titled", by=lead)
    assert len(choosable(self_assessment)) == 3
    with pytest.raises(KeyError):
        house_styles.choose(review=self_assessment, house_style=style.key, by=lead)


def test_an_old_run_is_made_again_as_it_was(style, lead, ask_for, logo):
    own_styles.change(style=style, version=1, about="As it was.", main_colour="#123456", by=lead)
    own_styles.show_logo(style=style, version=2, logo=logo, by=lead)
    run = ask_for(style.key)
    before = style_of_run(run)
    own_styles.change(
        style=style, version=3, about="As it is.", main_colour="#654321", logo_id=None, logo_alt="", by=lead
    )
    kept = ReportRun.objects.get(pk=run.pk)
    assert style_of_run(kept) == before
    assert before.logo.data == logo.data
    document = compose(Facts.from_json(kept.facts), style_of_run(kept))
    assert document.sections[0].blocks[0].children[0].text == "As it was."


def test_a_changed_style_is_another_report_and_the_same_one_is_not_made_twice(style, lead, ask_for):
    first = ask_for(style.key)
    assert ask_for(style.key) == first
    own_styles.change(style=style, version=1, kicker="Another", by=lead)
    second = ask_for(style.key)
    assert second != first
    own_styles.change(style=style, version=2, kicker="", by=lead)
    assert ask_for(style.key) in (first, second)


def test_equal_facts_and_style_give_the_same_bytes(style, lead, ask_for):
    """The second run begins with another's file; the third is written anew and equals it."""
    made = []
    for formats in (("html",), ("html", "json")):
        run = ask_for(style.key, formats)
        pipeline.render(run.pk)
        made.append(bytes(run.artefacts.get(format="html").data))
    ReportRun.objects.get(pk=run.pk).artefacts.all().delete()
    ReportRun.objects.exclude(pk=run.pk).delete()
    ReportRun.objects.filter(pk=run.pk).update(state="failed", failure="Once more.")
    again = ask_for(style.key, ("html",))
    pipeline.render(again.pk)
    made.append(bytes(again.artefacts.get().data))
    assert len(set(made)) == 1
