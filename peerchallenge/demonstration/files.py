"""The demonstration's content as its files give it. The folder's README explains every key."""

import json
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "data" / "demonstration"


def read(name: str) -> dict:
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"))


def heading_of(data: dict) -> dict:
    """A review's title and days, as the actions that start a review take them."""
    return {
        "title": data["title"],
        "starts_on": date.fromisoformat(data["starts_on"]),
        "ends_on": date.fromisoformat(data["ends_on"]),
    }
