"""A load that does not come to its end."""

import pytest

from assurance.models import Review
from councils.models import Council
from peerchallenge.demonstration import challenge, loading
from tests.plugins.universe import PASSWORD
from tests.unit.peerchallenge.demonstration.tables import count_rows


@pytest.mark.slow
def test_a_load_that_is_cut_off_leaves_nothing_and_the_next_is_whole(framework, monkeypatch):
    class CutOff(Exception):
        pass

    def cut_off(*args, **kwargs):
        raise CutOff

    before = count_rows()
    with monkeypatch.context() as patched:
        patched.setattr(challenge, "_set_up", cut_off)
        with pytest.raises(CutOff):
            loading.load(password=PASSWORD)
    assert count_rows() == before
    council, is_new = loading.load(password=PASSWORD)
    assert is_new
    assert Review.objects.of_council(council).count() == 5


def test_without_its_framework_nothing_is_loaded(framework):
    framework.delete()
    with pytest.raises(loading.NoFramework):
        loading.load(password=PASSWORD)
    assert not Council.objects.exists()
