from io import BytesIO

import pytest

from assurance.file_kinds.refusals import NotAccepted
from reports import logos
from reports.logos import logo_of
from tests import samples


def refusal(data: bytes) -> str:
    with pytest.raises(NotAccepted) as refused:
        logo_of(BytesIO(data), alt="Tree")
    return str(refused.value)


@pytest.mark.parametrize(("name", "media_type"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
def test_a_logo_has_its_size_and_its_words(name, media_type):
    logo = logo_of(BytesIO(samples.picture(name, (120, 40))), alt="Tree")
    assert (logo.media_type, logo.width, logo.height, logo.alt) == (media_type, 120, 40, "Tree")


def test_where_a_photo_was_taken_does_not_stay_in_it():
    assert samples.PLACE not in logo_of(BytesIO(samples.photo(orientation=6)), alt="Tree").data


@pytest.mark.parametrize("size", [(1, 60_000), (60_000, 1), (1_601, 10)])
def test_one_with_too_many_pixels_is_never_decoded(size, monkeypatch):
    monkeypatch.setattr(logos, "draw_anew", lambda *_: pytest.fail("it was decoded before it was measured"))
    assert refusal(samples.picture("PNG", size)).startswith(f"The picture has {size[0]:,} by {size[1]:,} pixels.")


def test_the_most_pixels_are_taken():
    assert logo_of(BytesIO(samples.picture("PNG", (1_600, 1_600))), alt="Tree").width == 1_600


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n" + bytes(60), samples.picture("PNG")[:40], b"\xff\xd8\xff\xe0junk"]
)
def test_one_that_is_damaged_is_refused(data):
    assert "damaged" in refusal(data)


@pytest.mark.parametrize(
    "data", [samples.picture("GIF"), samples.picture("WEBP"), samples.PDF, b"plain words", b"II*\x00" + bytes(20)]
)
def test_another_kind_is_refused(data):
    assert "PNG or JPEG" in refusal(data) or "JPEG or PNG" in refusal(data)


@pytest.mark.parametrize(
    "svg", [b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", b"<?xml version='1.0'?><svg/>"]
)
def test_a_drawing_that_may_run_scripts_is_refused(svg):
    refusal(svg)


def test_what_hangs_behind_the_picture_is_cut_off():
    hidden = samples.picture("PNG", (20, 10)) + samples.zipped({"run.js": "alert(1)"})
    assert b"run.js" not in logo_of(BytesIO(hidden), alt="Tree").data


def test_a_file_over_the_limit_is_refused_before_it_is_looked_at():
    assert refusal(bytes(logos.MOST_BYTES + 1)) == logos.TOO_LARGE


def test_one_that_grows_when_it_is_drawn_anew_is_refused(monkeypatch):
    monkeypatch.setattr(logos, "draw_anew", lambda file, kind, into: into.write(bytes(logos.MOST_BYTES + 1)))
    assert refusal(samples.picture()) == logos.TOO_LARGE
