import pytest
from django.core.management import CommandError, call_command

from assurance.models import Finding

pytestmark = pytest.mark.django_db


@pytest.fixture
def written(tmp_path, council, everything):
    file = tmp_path / "record.zip"
    call_command("write_record", council.slug, out=str(file), verbosity=0)
    return file


def read(file, council, by):
    call_command("read_record", str(file), council=council.slug, by=by, verbosity=0)


def test_a_record_is_written_and_read(written, other_council, stranger, capsys):
    read(written, other_council, stranger.email.upper())
    assert Finding.objects.filter(review__council=other_council).count() == 3
    assert "rows are read in" in capsys.readouterr().out


def test_what_cannot_be_is_said(written, tmp_path, council, other_council, stranger, lead, reader):
    nothing = tmp_path / "nothing.json"
    nothing.write_text("words")
    for file, into, by, sentence in (
        (written, council, lead.email, "rows of its own"),
        (written, other_council, lead.email, "may not keep"),
        (written, other_council, "nobody@example.org", "Nobody signs in"),
        (nothing, other_council, stranger.email, "Nothing was read in"),
        (tmp_path / "absent", other_council, stranger.email, "cannot be read"),
    ):
        with pytest.raises(CommandError, match=sentence):
            read(file, into, by)
    with pytest.raises(CommandError, match="no council"):
        call_command("read_record", str(written), council="nowhere", by=lead.email)
    with pytest.raises(CommandError, match="no council"):
        call_command("write_record", "nowhere", out=str(nothing))
    with pytest.raises(CommandError, match="cannot be written"):
        call_command("write_record", council.slug, out=str(tmp_path / "no" / "folder"))
