from hypothesis import given, settings

from reports.builders.compose import compose
from reports.checks.checking import CHECKS, check
from reports.document.messages import Level
from reports.document.style import BULLETS
from tests.unit.reports.builders import strategies, universe
from tests.unit.reports.checks.materials import COUNCILS


def checked(facts):
    return check(facts, compose(facts, BULLETS), councils=COUNCILS)


def test_messages_say_which_check_found_them_and_where_to_mend():
    messages = checked(universe.PEER_CHALLENGE)
    assert [message.check for message in messages] == sorted(
        (message.check for message in messages), key=list(CHECKS).index
    )
    assert {message.check for message in messages} >= {"agreement", "recommendations", "statements"}
    assert all(message.opens and message.opens.name for message in messages)


@settings(max_examples=40)
@given(strategies.facts)
def test_any_facts_can_be_checked(facts):
    for message in checked(facts):
        assert message.level in Level
        assert message.text == message.text.strip() != ""
        assert message.text[-1] in ".”"


def test_a_check_has_words_to_stand_above_what_it_found():
    assert all(one.title and one.advice.endswith(".") for one in CHECKS.values())
