"""What is read of invented reports, one in each shape that councils publish."""

from datetime import date

import pytest

from reports.document.nodes import List, Paragraph, Role, Section, Table
from reports.document.words import inline_text, text_of
from reports.readers.accounting import unaccounted
from reports.readers.findings import findings, paragraphs
from reports.readers.lists import focus_areas, key_facts, key_messages, recommendations, shares
from reports.readers.people import contacts, is_expert_by_experience, team
from reports.readers.reading import Count, Kind, Shape
from reports.readers.text.reader import read_text
from reports.readers.walking import every
from tests.unit.reports.readers.reports import BULLETS, CQC_PAGE, NARRATIVE, TITLED
from tests.unit.reports.readers.words import vocabulary


@pytest.fixture(params=[BULLETS, TITLED, NARRATIVE, CQC_PAGE], ids=["bullets", "titled", "narrative", "cqc"])
def source(request):
    return request.param


def read(text):
    return read_text(text, vocabulary())


def rows(text):
    return [(one.theme, one.section, one.kind.value, one.heading) for one in findings(read(text).document)]


def test_every_word_is_accounted_for(source):
    assert not unaccounted(source, read(source))


class TestBullets:
    def test_facts(self):
        found = read(BULLETS).found
        assert (found.council_name, found.kind, found.shape) == (
            "Fenmarsh County Council",
            Kind.PEER_CHALLENGE,
            Shape.BULLETS,
        )
        assert found.on_site == (date(2031, 5, 6), date(2031, 5, 8))
        assert found.activity == {
            "documents": Count(80, "about"),
            "meetings": Count(22),
            "people": Count(105, "over"),
            "case_files": Count(9),
            "hours": Count(140, "nearly"),
            "working_days": Count(20),
        }
        assert (found.rating, found.percent, found.scores) == (None, None, {})

    def test_a_bullet_is_a_heading(self):
        assert rows(BULLETS) == [
            (1, None, "strength", "Home care starts within two days of a request."),
            (1, None, "strength", "The carers line answers every call."),
            (1, None, "consideration", "Which advice do people get who never ring?"),
            (2, None, "strength", "Partners meet every month."),
        ]

    def test_bullets_below_belong_to_the_one_above(self):
        second = findings(read(BULLETS).document)[1]
        assert text_of(*second.blocks) == "It is open at weekends."

    def test_paragraphs_and_what_they_expand(self):
        read_paragraphs = paragraphs(read(BULLETS).document)
        assert [(one.number, one.finding) for one in read_paragraphs] == [("1", 0), ("2", None), ("3", 2), ("4", 3)]
        assert text_of(*read_paragraphs[2].blocks) == "3. Some people never ring. And there are more of them each year."

    def test_lists_and_figures(self):
        document = read(BULLETS).document
        assert [message.number for message in key_messages(document)] == ["1", "2"]
        assert [(fact.value, fact.label) for fact in key_facts(document)] == [
            ("£12.5m", "Spent on home care"),
            ("c.1,200", "People with a long-term service"),
        ]
        assert [(share.panel, share.value) for share in shares(document)] == [
            ("Support by service", "70 per cent"),
            ("Support by service", "30 per cent"),
        ]

    def test_people(self):
        document = read(BULLETS).document
        members = team(document)
        assert [member.name for member in members] == ["Ada Quill", "Cllr Bo Reed", "Cy Marsh", "Di Vane"]
        assert [member.organisation for member in members] == [
            "Saltway City Council",
            "Saltway City Council",
            "",
            "Local Government Association",
        ]
        assert [is_expert_by_experience(member) for member in members] == [False, False, True, False]
        assert [(one.name, one.email, one.phone) for one in contacts(document)] == [
            ("Eve Long", "eve.long@example.org", "01632 960001"),
            ("Flo Dale", "", "01632 960002"),
        ]

    def test_the_listed_framework_is_no_chapter(self):
        document = read(BULLETS).document
        overview = next(block for block in every(document.sections, List) if block.role is Role.FRAMEWORK)
        assert [inline_text(item.blocks[0].children) for item in overview.items] == [
            "Working with people",
            "Providing support",
        ]


class TestTitled:
    def test_titles_run_in_or_stand_alone(self):
        assert rows(TITLED) == [
            (1, None, "strength", "Quick Starts"),
            (1, None, "strength", ""),
            (1, None, "consideration", "Advice"),
            (1, "night services", "strength", "Night Nurses"),
            (1, "night services", "consideration", "Who Pays"),
            (None, "Use of Money", "strength", "Budgets"),
            (4, None, "strength", "Steady Hands"),
        ]

    def test_a_body_is_whole_and_keeps_what_goes_on(self):
        first, second, third, *_ = findings(read(TITLED).document)
        assert text_of(first.blocks[0]).endswith("can count on it, as the audit shows.")
        assert text_of(first.blocks[1]) == "More of this would help others."
        assert text_of(*second.blocks) == "The carers line is answered day and night."
        assert len(third.blocks) == 3

    def test_a_group_keeps_its_heading(self):
        assert [one.group for one in findings(read(TITLED).document) if one.group] == ["Planning"]

    def test_title_page(self):
        document = read(TITLED).document
        assert (document.title, document.subtitle, document.date, document.status) == (
            "Preparation for Assurance Peer Challenge Report",
            "Fenmarsh County Council",
            "May 2031",
            "Draft",
        )

    def test_labelled_lists_and_focus_areas(self):
        document = read(TITLED).document
        assert [message.number for message in key_messages(document)] == ["Message 1", "Message 2"]
        assert [(one.number, text_of(*one.blocks)) for one in recommendations(document)] == [
            ("Recommendation 1", "Write the plan down."),
            ("Recommendation 2", "Tell people."),
        ]
        assert focus_areas(document) == ("waiting times", "the front door")

    def test_the_contents_list_is_left_out_by_name(self):
        assert [one.text.split(" ..")[0] for one in read(TITLED).unplaced] == [
            "Contents",
            "Background",
            "Key Messages",
            "Theme 1: Working with People",
            "Use of Money",
        ]


class TestNarrative:
    def test_prose_is_not_split(self):
        assert rows(NARRATIVE) == [
            (1, None, "observation", ""),
            (1, None, "observation", ""),
            (1, None, "observation", "Waiting lists"),
            (4, None, "observation", ""),
            (None, "Preparing for assurance", "observation", ""),
        ]
        assert read(NARRATIVE).found.shape is Shape.NARRATIVE

    def test_paragraphs_are_findings_themselves(self):
        read_paragraphs = paragraphs(read(NARRATIVE).document)
        assert [(one.number, one.finding) for one in read_paragraphs] == [
            ("3", 0),
            ("4", 1),
            ("5", 2),
            ("6", 3),
            ("7", 4),
        ]
        assert text_of(*read_paragraphs[0].blocks).endswith("They also write.")
        assert text_of(*read_paragraphs[1].blocks) == "4. Reviews are late: in the east in the west"

    def test_the_framework_is_set_apart(self):
        theme = read(NARRATIVE).document.sections[1]
        box = next(block for block in theme.blocks if isinstance(block, Section) and block.role is Role.FRAMEWORK)
        assert [block.role for block in box.blocks] == [Role.WE_STATEMENTS, Role.I_STATEMENTS, Role.NOTE]

    def test_recommendations_end_with_the_last_number(self):
        document = read(NARRATIVE).document
        assert [one.number for one in recommendations(document)] == ["8", "9"]
        assert text_of(document.sections[-1].blocks[-1]) == "With thanks to all."
        assert [one.number for one in key_messages(document)] == ["1", "2"]


class TestCqcPage:
    def test_facts(self):
        found = read(CQC_PAGE).found
        assert (found.kind, found.shape) == (Kind.CQC_ASSESSMENT, Shape.CQC_PAGE)
        assert (found.rating, found.percent) == ("Requires improvement", 56)
        assert found.published == date(2031, 6, 3)
        assert found.scores == {"assessing-needs": 2, "healthier-lives": 3}
        assert (found.on_site, found.activity) == (None, {})

    def test_what_stands_under_a_statement_is_an_observation_of_its_theme(self):
        assert rows(CQC_PAGE) == [
            (1, None, "observation", "Assessment arrangements"),
            (1, None, "observation", "Support for unpaid carers"),
        ]
        assert {one.group for one in findings(read(CQC_PAGE).document)} == {"Assessing needs"}

    def test_scores_stay_in_the_text(self):
        document = read(CQC_PAGE).document
        table = next(every(document.sections, Table))
        assert table.role is Role.SCORES
        assert table.rows == (
            ("Assessing needs", "Score: 2"),
            ("Supporting people to lead healthier lives", "Score: 3"),
        )
        lines = [text_of(block) for block in every(document.sections, Paragraph) if block.role is Role.SCORES]
        assert lines == ["Score: 2", "2 - Evidence shows some shortfalls"]
