import pytest
from django.core.management import CommandError, call_command

from assurance.models import Review

pytestmark = [pytest.mark.slow, pytest.mark.django_db]


def test_without_the_councils_it_says_what_to_run_first():
    with pytest.raises(CommandError, match="Run load_councils first"):
        call_command("load_framework")
    assert not Review.objects.exists()


def test_it_loads_and_loads_again(capsys):
    call_command("load_councils")
    call_command("load_framework")
    call_command("load_framework")
    said = capsys.readouterr().out.splitlines()
    assert [line.rpartition(": ")[2] for line in said[1:]] == [
        "loaded, 6 published results new.",
        "loaded, 0 published results new.",
    ]
