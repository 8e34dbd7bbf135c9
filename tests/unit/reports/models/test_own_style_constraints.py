from io import BytesIO

import pytest
from django.utils import timezone

from reports.actions import own_styles
from reports.logos import logo_of
from reports.models import OwnStyle, StyleLogo
from tests import samples

pytestmark = pytest.mark.django_db


@pytest.fixture
def style(council, lead):
    return own_styles.copy(council=council, name="Blue", like="bullets", by=lead)


@pytest.fixture
def rows(style):
    return OwnStyle.objects.filter(pk=style.pk)


@pytest.fixture
def logo(style, lead):
    own_styles.show_logo(style=style, version=1, logo=logo_of(BytesIO(samples.picture()), alt="Tree"), by=lead)
    return StyleLogo.objects.get()


def test_a_council_has_one_living_style_of_a_name(style, council, lead, refused):
    other = own_styles.copy(council=council, name="Green", like="titled", by=lead)
    with refused("reports_ownstyle_one_of_a_name"):
        OwnStyle.objects.filter(pk=other.pk).update(name="BLUE")
    own_styles.archive(style=style, by=lead)
    assert OwnStyle.objects.filter(pk=other.pk).update(name="BLUE") == 1


def test_a_style_has_a_name(rows, refused):
    with refused("reports_ownstyle_has_a_name"):
        rows.update(name="")
    assert rows.update(name="Other") == 1


def test_a_style_is_made_from_one_of_ours(rows, refused):
    with refused("reports_ownstyle_base_known"):
        rows.update(base="baroque")
    assert rows.update(base="narrative") == 1


@pytest.mark.parametrize(
    ("field", "constraint", "good"),
    [
        ("numbering", "reports_ownstyle_numbering_known", "none"),
        ("findings", "reports_ownstyle_findings_known", "prose"),
        ("boxes", "reports_ownstyle_boxes_known", "never"),
    ],
)
def test_a_layout_is_one_that_we_know(rows, refused, field, constraint, good):
    with refused(constraint):
        rows.update(**{field: "baroque"})
    for value in ("", good):
        assert rows.update(**{field: value}) == 1


def test_colours_are_colours(rows, refused):
    for colour in ("petrol", "#0F4C5C", "#0f4c5", "0f4c5cc"):
        for field in ("main_colour", "accent_colour"):
            with refused("reports_ownstyle_colours_are_colours"):
                rows.update(**{field: colour})
    assert rows.update(main_colour="#0f4c5c", accent_colour="") == 1


def test_a_logo_is_said_in_words_or_is_not_there(rows, logo, refused):
    for change in ({"logo_alt": ""}, {"logo": None}):
        with refused("reports_ownstyle_logo_is_said_in_words"):
            rows.update(**change)
    assert rows.update(logo=None, logo_alt="") == 1
    assert rows.update(logo=logo, logo_alt="Tree") == 1


def test_a_style_is_put_away_by_somebody(rows, lead, refused):
    for change in ({"archived_at": timezone.now()}, {"archived_by": lead}):
        with refused("reports_ownstyle_archived_by_somebody"):
            rows.update(**change)
    assert rows.update(archived_at=timezone.now(), archived_by=lead) == 1


def test_a_council_has_each_logo_once(logo, twice):
    twice(logo, "reports_stylelogo_each_once")


def test_a_logo_has_a_size(logo, refused):
    for change in ({"width": 0}, {"height": 0}):
        with refused("reports_stylelogo_has_a_size"):
            StyleLogo.objects.update(**change)
    assert StyleLogo.objects.update(width=1, height=1) == 1
