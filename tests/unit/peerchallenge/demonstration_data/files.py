"""The demonstration's files as they lie in the folder, and what several tests ask of them."""

import json
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]
FOLDER = ROOT / "peerchallenge" / "data" / "demonstration"
FILES = ["council", "cqc_assessment", "earlier_self_assessments", "evidence", "information_return", "peer_challenge"]
FILES += ["people", "self_assessment"]
STATEMENTS_OF_THEME = {1: {1, 2, 3}, 2: {4, 5}, 3: {6, 7}, 4: {8, 9}}


def load(name):
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def agreed(review, kind=None):
    return [f for f in review["findings"] if f["state"] == "agreed" and kind in (None, f["kind"])]
