"""Where uploaded files are kept: in the folder MEDIA_ROOT, or with a service that speaks S3."""

import os
from collections.abc import Mapping
from pathlib import Path

MEGABYTE = 1024 * 1024
FOLDER = {"BACKEND": "django.core.files.storage.FileSystemStorage"}
NAMES = ("S3_BUCKET", "S3_ENDPOINT", "S3_REGION", "S3_ACCESS_KEY", "S3_SECRET_KEY")


def storage(environment: Mapping[str, str]) -> dict:
    """For STORAGES. What is missing, `troubles` says."""
    given = _given(environment)
    if "S3_BUCKET" not in given:
        return FOLDER
    options = {
        "bucket_name": given["S3_BUCKET"],
        "endpoint_url": given.get("S3_ENDPOINT"),
        "region_name": given.get("S3_REGION"),
        "access_key": given.get("S3_ACCESS_KEY"),
        "secret_key": given.get("S3_SECRET_KEY"),
        # Services other than Amazon's have no host name for every bucket.
        "addressing_style": "path" if "S3_ENDPOINT" in given else "auto",
        "signature_version": "s3v4",
    }
    return {"BACKEND": "config.bucket.Bucket", "OPTIONS": options}


def troubles(environment: Mapping[str, str]) -> list[str]:
    """What is missing for a service that speaks S3, as sentences that say what to set."""
    given = _given(environment)
    if not given:
        return []
    found = []
    if "S3_BUCKET" not in given:
        others = ", ".join(name for name in NAMES if name in given)
        found.append(f"Set S3_BUCKET to the bucket for uploaded files, or remove {others}: now they go to MEDIA_ROOT.")
    if "S3_REGION" not in given and "S3_ENDPOINT" not in given:
        found.append("Set S3_REGION, for example eu-west-2, or S3_ENDPOINT to the address of a service of your own.")
    if ("S3_ACCESS_KEY" in given) != ("S3_SECRET_KEY" in given):
        found.append("Set both S3_ACCESS_KEY and S3_SECRET_KEY, or neither where the machine itself has access.")
    if "S3_ENDPOINT" in given and not given["S3_ENDPOINT"].startswith(("https://", "http://")):
        found.append("Begin S3_ENDPOINT with https://")
    return found


def trouble_with_folder(folder: Path) -> str:
    """Empty where files can be written there; the folder itself is made with the first of them."""
    existing = next((one for one in (folder, *folder.parents) if one.exists()), folder)
    if existing.is_dir() and os.access(existing, os.W_OK | os.X_OK):
        return ""
    return f"Uploaded files cannot be written to {folder}. Set MEDIA_ROOT to a folder that the server may write to."


def _given(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: environment[name].strip() for name in NAMES if environment.get(name, "").strip()}
