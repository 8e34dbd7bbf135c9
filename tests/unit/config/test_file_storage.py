import pytest
from django.core.files.storage import storages

from config import checks, file_storage
from config.bucket import MOST_IN_MEMORY

OWN = {"S3_BUCKET": "evidence", "S3_ENDPOINT": "https://storage.example.org"}
AMAZON = {"S3_BUCKET": "evidence", "S3_REGION": "eu-west-2", "S3_ACCESS_KEY": "k", "S3_SECRET_KEY": "s"}


def test_without_a_bucket_files_go_to_a_folder():
    assert file_storage.storage({}) == file_storage.storage({"S3_BUCKET": " "}) == file_storage.FOLDER


@pytest.mark.parametrize(("environment", "style"), [(OWN, "path"), (AMAZON, "auto")])
def test_a_bucket_is_used_with_little_memory(environment, style):
    options = file_storage.storage(environment)["OPTIONS"]
    assert (options["bucket_name"], options["addressing_style"]) == ("evidence", style)
    made = storages.create_storage(file_storage.storage(environment))
    assert not made.transfer_config.use_threads
    assert made.max_memory_size == MOST_IN_MEMORY


@pytest.mark.parametrize("environment", [{}, OWN, AMAZON])
def test_what_is_complete_is_not_complained_of(environment):
    assert file_storage.troubles(environment) == []


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        (
            {"S3_REGION": "eu-west-2", "S3_SECRET_KEY": "s", "S3_ACCESS_KEY": "k"},
            "or remove S3_REGION, S3_ACCESS_KEY, S3_SEC",
        ),
        ({"S3_BUCKET": "b"}, "Set S3_REGION, for example eu-west-2, or S3_ENDPOINT"),
        ({**OWN, "S3_ACCESS_KEY": "k"}, "Set both S3_ACCESS_KEY and S3_SECRET_KEY"),
        ({**OWN, "S3_ENDPOINT": "storage.example.org"}, "Begin S3_ENDPOINT with https://"),
    ],
)
def test_what_is_missing_is_said(environment, said):
    [sentence] = file_storage.troubles(environment)
    assert said in sentence


def test_a_folder_that_can_be_made_is_good(tmp_path):
    assert file_storage.trouble_with_folder(tmp_path / "media" / "deeper") == ""


def test_a_folder_that_cannot_be_made_is_not(tmp_path):
    (tmp_path / "taken").write_text("a file")
    assert "Set MEDIA_ROOT" in file_storage.trouble_with_folder(tmp_path / "taken")


def test_the_check_says_it(settings, monkeypatch, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    assert checks.files_can_be_kept(None) == []
    monkeypatch.setenv("S3_REGION", "eu-west-2")
    (tmp_path / "taken").write_text("a file")
    settings.MEDIA_ROOT = tmp_path / "taken"
    assert [error.msg[:8] for error in checks.files_can_be_kept(None)] == ["Set S3_B", "Uploaded"]
    settings.STORAGES = {"default": file_storage.storage(OWN)}
    assert len(checks.files_can_be_kept(None)) == 1
