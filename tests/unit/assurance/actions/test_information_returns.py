from datetime import date

import pytest

from assurance.actions import evidence_requests, information_returns
from assurance.actions.holding import Stale
from assurance.actions.information_returns import HasAnswers, HasNoTitle, Loaded
from assurance.models import EvidenceRequest, InformationReturn
from assurance.returns.lines import Line
from councils.rules import NotAllowed

pytestmark = pytest.mark.django_db

DAY = date(2026, 11, 24)
LINES = [Line("IR01", "The self-assessment", (1, 8)), Line("IR02", "The market position statement", (4,), DAY)]


@pytest.fixture
def load(information_return, lead):
    def run(*lines, **how):
        return information_returns.load(information_return=information_return, lines=lines, by=lead, **how)

    return run


def shown(place):
    found = place.requests.order_by("position")
    return [
        (one.reference, one.text, [link.statement.number for link in one.statement_links.all()], one.due_on)
        for one in found
    ]


class TestCreate:
    def test_takes_what_is_given(self, council, framework, contributor):
        place = information_returns.create(
            council=council, framework=framework, title=" Information  return ", due_on=DAY, by=contributor
        )
        place.refresh_from_db()
        assert (place.title, place.due_on, place.created_by) == ("Information return", DAY, contributor)
        assert place.events.get().pgh_context.metadata["action"] == "information_returns.create"

    def test_needs_a_title(self, council, framework, lead):
        with pytest.raises(HasNoTitle):
            information_returns.create(council=council, framework=framework, title="  ", by=lead)

    @pytest.mark.parametrize("who", ["reader", "stranger", "manager"])
    def test_is_for_who_answers_in_the_council(self, council, framework, request, who):
        with pytest.raises(NotAllowed):
            information_returns.create(council=council, framework=framework, title="x", by=request.getfixturevalue(who))
        assert not InformationReturn.objects.exists()


class TestEdit:
    def test_saves_over_what_was_seen(self, information_return, lead):
        seen = (information_return.title, information_return.due_on)
        information_returns.edit(information_return=information_return, seen=seen, title="New", due_on=None, by=lead)
        information_return.refresh_from_db()
        assert (information_return.title, information_return.due_on) == ("New", None)

    def test_what_somebody_else_saved_is_not_overwritten(self, information_return, lead):
        with pytest.raises(Stale) as stale:
            information_returns.edit(
                information_return=information_return, seen=("Older", DAY), title="New", due_on=DAY, by=lead
            )
        assert stale.value.current.title == "Information return 2026"

    def test_needs_a_title_and_the_right(self, information_return, lead, reader):
        seen = (information_return.title, information_return.due_on)
        with pytest.raises(HasNoTitle):
            information_returns.edit(information_return=information_return, seen=seen, title="", due_on=None, by=lead)
        with pytest.raises(NotAllowed):
            information_returns.edit(
                information_return=information_return, seen=seen, title="New", due_on=None, by=reader
            )


class TestLoad:
    def test_into_an_empty_return_the_lines_go_as_they_stand(self, load, information_return):
        assert load(*LINES) == Loaded(2, 0, 0)
        assert shown(information_return) == [
            ("IR01", "The self-assessment", [1, 8], None),
            ("IR02", "The market position statement", [4], DAY),
        ]
        assert not information_return.requests.filter(is_late_addition=True).exists()

    def test_a_later_list_adds_what_is_new_and_leaves_the_others(self, load, information_return):
        load(*LINES)
        assert load(Line("ir01", "Other words", (2,)), Line("IR03", "Surveys")) == Loaded(1, 0, 1)
        assert [row[:3] for row in shown(information_return)] == [
            ("IR01", "The self-assessment", [1, 8]),
            ("IR02", "The market position statement", [4]),
            ("IR03", "Surveys", []),
        ]
        late = information_return.requests.filter(is_late_addition=True)
        assert [one.reference for one in late] == ["IR03"]

    def test_new_words_are_taken_where_somebody_has_seen_both(self, load, information_return, lead, contributor):
        load(*LINES)
        first = information_return.requests.get(reference="IR01")
        evidence_requests.change(requests=[first], versions={first.pk: 1}, owner=contributor, by=lead)
        assert load(Line("IR01", "Other words", (2,), DAY), take={first.pk: 2}) == Loaded(0, 1, 0)
        assert shown(information_return)[0] == ("IR01", "Other words", [2], DAY)
        first.refresh_from_db()
        assert (first.owner, first.version) == (contributor, 3)

    def test_what_a_line_does_not_speak_of_stays(self, load, information_return):
        load(*LINES)
        second = information_return.requests.get(reference="IR02")
        load(Line("IR02", "Other words"), take={second.pk: 1})
        assert shown(information_return)[1] == ("IR02", "Other words", [4], DAY)

    def test_nothing_is_loaded_when_a_request_changed_since_it_was_seen(self, load, information_return):
        load(*LINES)
        first = information_return.requests.get(reference="IR01")
        with pytest.raises(Stale):
            load(Line("IR09", "New"), Line("IR01", "Other"), take={first.pk: 7})
        assert [row[0] for row in shown(information_return)] == ["IR01", "IR02"]

    def test_a_list_that_nobody_has_worked_on_can_be_replaced(self, load, information_return):
        load(*LINES)
        assert load(Line("A", "One"), is_replacing=True) == Loaded(1, 0, 0)
        assert shown(information_return) == [("A", "One", [], None)]
        assert not information_return.requests.get().is_late_addition

    def test_a_list_that_somebody_has_worked_on_cannot(
        self, load, information_return, lead, council, add_evidence, add_request
    ):
        load(*LINES)
        first = information_return.requests.get(reference="IR01")
        evidence_requests.attach(request=first, item=add_evidence(council, by=lead), by=lead)
        with pytest.raises(HasAnswers):
            load(Line("A", "One"), is_replacing=True)
        first.delete()
        add_request(information_return, by=lead)
        with pytest.raises(HasAnswers):
            load(Line("A", "One"), is_replacing=True)
        assert EvidenceRequest.objects.count() == 2

    def test_is_for_who_answers_in_the_council(self, information_return, reader, stranger):
        for who in (reader, stranger):
            with pytest.raises(NotAllowed):
                information_returns.load(information_return=information_return, lines=LINES, by=who)
