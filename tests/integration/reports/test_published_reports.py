"""The four published reports that stand beside the project, taken in by the command: what it prints and what the
tables then hold, beside what was counted in the reports by hand."""

import io
import json
from collections import Counter

import pytest
from django.core.management import call_command
from django.db import transaction

from assurance.models import Finding, KeyMessage, LineOfEnquiry, Paragraph, Recommendation, Review, Score
from peerchallenge.models import ActivityCount, KeyFact, TeamMember
from reports.builders.compose import compose
from reports.builders.gather import gather
from reports.document.marks import marks
from reports.house_styles import style_of
from reports.readers.accounting import tree_words
from reports.readers.wording import one_line, words
from tests.integration.reports.imported import is_in_order, made_up, missing
from tests.plugins.universe import found, loaded_framework
from tests.unit.reports.readers.published import FOLDER, NAMES, expected, needs_published, reading, source

pytestmark = [pytest.mark.slow, pytest.mark.django_db, needs_published]
HERTFORDSHIRE, GLOUCESTERSHIRE, DEVON, CQC = NAMES
KINDS = ("strength", "consideration")
NO_HEADING = "(no heading)"


@pytest.fixture(scope="module")
def imports(django_db_setup, django_db_blocker):
    """Name → the object that the command prints. Taken in once for all tests here, and undone after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        loaded_framework()
        council = found("Exampleshire")
        yield {name: take_in(name, council) for name in NAMES}
        transaction.set_rollback(True)


def take_in(name, council):
    out = io.StringIO()
    file = FOLDER / expected(name)["source"]
    call_command("import_report", str(file), "--council", council.slug, "--json", stdout=out)
    return json.loads(out.getvalue())


@pytest.fixture
def printed(imports, db):
    return imports.__getitem__


def rows(model, printed, **of):
    return model.objects.filter(**of or {"review": printed["review"]})


@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_lost_moved_or_made_up(printed, name):
    text = source(name)
    assert missing(text, printed(name)) == Counter()
    assert made_up(text, printed(name)) == Counter()
    assert is_in_order(text, printed(name)["text"])


@pytest.mark.parametrize("name", NAMES)
def test_what_was_taken_in_is_printed(printed, name):
    """Composing the report anew, in the style it was published in, loses no word of the rows."""
    review = Review.objects.with_status().select_related("council", "framework").get(pk=printed(name)["review"])
    composed = compose(gather(review, include_unagreed=True), style_of(review))
    lost = Counter(words(printed(name)["text"])) - Counter(tree_words(composed))
    assert {word: number for word, number in lost.items() if word not in words(review.title)} == {}


@pytest.mark.parametrize(
    ("name", "style"), [(HERTFORDSHIRE, "bullets"), (GLOUCESTERSHIRE, "titled"), (DEVON, "narrative")]
)
def test_a_report_is_printed_anew_with_its_own_headings_and_numbers(printed, name, style):
    review = Review.objects.with_status().select_related("council", "framework").get(pk=printed(name)["review"])
    assert style_of(review).key == style
    composed = compose(gather(review, include_unagreed=True), style_of(review))
    assert list(marks(composed)) == list(marks(reading(name).document))


@pytest.mark.parametrize("name", NAMES)
def test_facts(printed, name):
    wanted = expected(name)
    assert {key: printed(name)[key] for key in ("council", "kind", "on_site", "published", "rating", "percent")} == {
        "council": wanted["council"],
        "kind": wanted["review_kind"],
        "on_site": wanted.get("on_site"),
        "published": wanted.get("published"),
        "rating": wanted.get("rating"),
        "percent": wanted.get("overall_percent"),
    }


@pytest.mark.parametrize("name", NAMES)
def test_scores(printed, name):
    wanted = expected(name).get("scores", {})
    assert printed(name)["scores"] == wanted
    held = rows(Score, printed(name)).values_list("statement__key", "value")
    assert dict(held) == wanted


@pytest.mark.parametrize("name", NAMES)
def test_activity_with_its_qualifiers(printed, name):
    wanted = {kind: {"qualifier": None} | count for kind, count in expected(name).get("activity", {}).items()}
    assert printed(name)["activity"] == wanted
    held = rows(ActivityCount, printed(name), challenge__review=printed(name)["review"])
    assert {count.kind: {"value": count.value, "qualifier": count.qualifier or None} for count in held} == wanted


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        (HERTFORDSHIRE, {"key_messages": 12, "team": 8, "focus_areas": 0, "recommendations": 0}),
        (GLOUCESTERSHIRE, {"key_messages": 15, "team": 11, "focus_areas": 4, "recommendations": 0}),
        (DEVON, {"key_messages": 6, "team": 8, "focus_areas": 4, "recommendations": 5}),
        (CQC, {"key_messages": 0, "team": 0, "focus_areas": 0, "recommendations": 0}),
    ],
)
def test_how_many_of_each_list(printed, name, wanted):
    assert {key: printed(name)[key] for key in wanted} == wanted
    assert {
        "key_messages": rows(KeyMessage, printed(name)).count(),
        "team": rows(TeamMember, printed(name), challenge__review=printed(name)["review"]).count(),
        "focus_areas": rows(LineOfEnquiry, printed(name)).count(),
        "recommendations": rows(Recommendation, printed(name)).count(),
    } == wanted


@pytest.mark.parametrize("name", [GLOUCESTERSHIRE, DEVON])
def test_focus_areas_and_experts(printed, name):
    wanted = expected(name)
    assert list(rows(LineOfEnquiry, printed(name)).values_list("text", flat=True)) == wanted["focus_areas"]
    experts = rows(TeamMember, printed(name), challenge__review=printed(name)["review"], role="expert_by_experience")
    assert experts.count() == wanted["experts_by_experience"]


def places(name):
    """Theme number, title of the section where it is not the theme's own, and the headings of each kind there."""
    for part in expected(name).get("sections") or expected(name)["themes"]:
        theme = part.get("number") or part.get("within_theme")
        section = part.get("section") or part.get("focus_area")
        for kind in KINDS:
            headings = ["" if one.startswith(NO_HEADING) else one_line(one) for one in part[f"{kind}s"]]
            yield theme, section, kind, headings


@pytest.mark.parametrize("name", [HERTFORDSHIRE, GLOUCESTERSHIRE])
def test_every_heading_by_place_and_kind(printed, name):
    wanted = [(*place, one) for *place, headings in places(name) for one in headings]
    told = printed(name)["findings"]
    assert Counter((one["theme"], one["section"], one["kind"], one["heading"]) for one in told) == Counter(wanted)
    for theme, section, kind, headings in places(name):
        of_place = [
            one["heading"] for one in told if (one["theme"], one["section"], one["kind"]) == (theme, section, kind)
        ]
        assert of_place == headings
        assert held_in(printed(name), theme, section, kind) == headings


def held_in(printed, theme, section, kind):
    """Headings of the rows. A focus area's row has the whole sentence that stands above it for a title."""
    held = rows(Finding, printed).filter(kind=kind).order_by("position")
    held = held.filter(section__title__endswith=section) if section else held.filter(theme__number=theme, section=None)
    return list(held.values_list("heading", flat=True))


def test_hertfordshire_paragraphs_stand_in_their_sections(printed):
    wanted = {
        str(theme["number"]): {kind: len(theme["paragraphs"][f"{kind}s"]) for kind in KINDS}
        for theme in expected(HERTFORDSHIRE)["themes"]
    }
    assert printed(HERTFORDSHIRE)["paragraphs"] == wanted
    held = Counter(rows(Paragraph, printed(HERTFORDSHIRE)).values_list("theme__number", "kind"))
    assert held == {(int(theme), kind): number for theme, kinds in wanted.items() for kind, number in kinds.items()}


def test_hertfordshire_key_messages_and_figures(printed):
    wanted = expected(HERTFORDSHIRE)
    messages = rows(KeyMessage, printed(HERTFORDSHIRE)).values_list("text", flat=True)
    assert [words(text) for text in messages] == [["p", *words(text), "p"] for text in wanted["key_messages"]]
    facts = rows(KeyFact, printed(HERTFORDSHIRE), challenge__review=printed(HERTFORDSHIRE)["review"])
    held = [(f"{fact.qualifier}{fact.value}", fact.label) for fact in facts]
    assert held[:8] == [(fact["value"], fact["label"]) for fact in wanted["key_facts"]]
    assert {label: int(value.split()[0]) for value, label in held[8:]} == wanted["support_by_service"]


def test_devon_is_not_split(printed):
    numbers = expected(DEVON)["numbered_paragraphs"]
    wanted = {str(theme): numbers[f"theme_{theme}"] for theme in range(1, 5)}
    assert {(one["kind"], one["heading"]) for one in printed(DEVON)["findings"]} == {("observation", "")}
    assert printed(DEVON)["paragraphs"] == {
        theme: {"observation": last - first + 1} for theme, (first, last) in wanted.items()
    }
    held = Counter(rows(Finding, printed(DEVON)).values_list("theme__number", "kind"))
    first, last = numbers["preparing_for_assurance"]
    assert held.pop((None, "observation")) == last - first + 1
    assert held == {(int(theme), "observation"): last - first + 1 for theme, (first, last) in wanted.items()}
