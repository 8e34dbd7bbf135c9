import io
import tracemalloc

import pytest
from PIL import Image, ImageFile

from assurance import pictures
from assurance.file_kinds import kinds, refusals
from assurance.file_kinds.refusals import NotAccepted
from tests import samples


def drawn(content: bytes, kind) -> bytes:
    out = io.BytesIO()
    pictures.draw_anew(io.BytesIO(content), kind, out)
    return out.getvalue()


def refusal(content: bytes, kind) -> str:
    with pytest.raises(NotAccepted) as refused:
        drawn(content, kind)
    return str(refused.value)


@pytest.mark.parametrize("kind", kinds.PICTURES)
def test_each_kind_stays_what_it_was(kind):
    name = kind.media_type.partition("/")[2].upper()
    with Image.open(io.BytesIO(drawn(samples.picture(name, (40, 30)), kind))) as picture:
        assert (picture.format, picture.size) == (name, (40, 30))


def test_where_a_photo_was_taken_goes_and_how_it_is_turned_stays():
    content = samples.photo(orientation=6)
    assert samples.PLACE in content
    new = drawn(content, kinds.JPEG)
    assert samples.PLACE not in new
    with Image.open(io.BytesIO(new)) as picture:
        assert dict(picture.getexif()) == {0x0112: 6}
        assert "comment" not in picture.info


def test_an_upright_picture_says_nothing_about_itself():
    with Image.open(io.BytesIO(drawn(samples.photo(orientation=1), kinds.JPEG))) as picture:
        assert not picture.getexif()


def test_a_turn_that_does_not_exist_is_dropped():
    assert b"Exif" not in drawn(samples.photo(orientation=99), kinds.JPEG)


def test_what_is_seen_is_the_same():
    content = samples.picture("PNG", (30, 20))
    with Image.open(io.BytesIO(content)) as before, Image.open(io.BytesIO(drawn(content, kinds.PNG))) as after:
        assert before.tobytes() == after.tobytes()


def test_what_is_seen_through_stays_so():
    glass = Image.new("P", (4, 4), 1)
    glass.putpalette([0, 0, 0, 255, 255, 255])
    out = io.BytesIO()
    glass.save(out, "PNG", transparency=1)
    with Image.open(io.BytesIO(drawn(out.getvalue(), kinds.PNG))) as after:
        assert after.info["transparency"] == 1


@pytest.mark.parametrize(("size", "is_kept"), [(3_000, True), (pictures.MOST_PROFILE + 1, False)])
def test_colours_stay_true_unless_their_description_is_absurd(size, is_kept):
    profile = bytes(36) + b"acsp" + bytes(size - 40)
    with Image.open(io.BytesIO(drawn(samples.picture("PNG", icc_profile=profile), kinds.PNG))) as after:
        assert after.info.get("icc_profile", b"") == (profile if is_kept else b"")


def test_of_a_moving_picture_the_first_frame_stays():
    with Image.open(io.BytesIO(drawn(samples.moving(), kinds.GIF))) as picture:
        assert getattr(picture, "n_frames", 1) == 1
        assert picture.convert("RGB").getpixel((0, 0)) == (0, 0, 0)


def test_what_hides_behind_a_picture_is_gone():
    hidden = b"<script>alert(1)</script>"
    for kind, content in (
        (kinds.GIF, samples.picture("GIF")),
        (kinds.JPEG, samples.photo()),
        (kinds.PNG, samples.picture()),
    ):
        assert hidden not in drawn(content + hidden, kind)


def test_a_picture_that_says_it_is_huge_is_not_decoded():
    content = samples.huge_png()
    assert len(content) < 1_000
    tracemalloc.start()
    sentence = refusal(content, kinds.PNG)
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()
    assert sentence.startswith("The picture has 2,500 million pixels. Pictures of this kind may have 25 million: ")


def test_pictures_that_take_more_memory_may_have_fewer_pixels():
    def sentence(name, kind, **options):
        return refusal(samples.picture(name, (4_200, 3_000), **options), kind)

    assert "may have 6 million" in sentence("WEBP", kinds.WEBP, method=0)
    assert "may have 10 million" in sentence("JPEG", kinds.JPEG, progressive=True)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (samples.picture("PNG", (40, 40))[:-60], kinds.PNG),
        (samples.photo(size=(100, 100))[:-400], kinds.JPEG),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), kinds.PNG),
        (b"\xff\xd8\xff\xe0", kinds.JPEG),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", kinds.WEBP),
        (b"GIF89a", kinds.GIF),
        (samples.png_with_note(100_000_000), kinds.PNG),
    ],
)
def test_a_damaged_picture_is_refused(content, kind):
    assert refusal(content, kind) == refusals.DAMAGED_PICTURE


def test_a_cut_picture_is_refused_where_the_pdf_library_is_loaded_too(monkeypatch):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    assert refusal(samples.picture("PNG", (40, 40))[:-60], kinds.PNG) == refusals.DAMAGED_PICTURE
    assert ImageFile.LOAD_TRUNCATED_IMAGES
