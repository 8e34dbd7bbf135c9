"""The vocabulary of the present framework, for readers' tests."""

import json
from functools import cache
from pathlib import Path

from reports.readers.vocabulary import StatementWords, ThemeWords, Vocabulary

ROOT = Path(__file__).parents[4]


@cache
def vocabulary() -> Vocabulary:
    framework = json.loads((ROOT / "assurance/data/cqc-la-2023-12.json").read_text("utf-8"))
    themes = framework["themes"]
    return Vocabulary(
        themes=tuple(
            ThemeWords(theme["number"], (theme["name"], *theme["aliases"]), theme["lead_sentence"]) for theme in themes
        ),
        statements=tuple(
            StatementWords(
                key=one["key"],
                number=one["number"],
                theme=theme["number"],
                names=(one["name"], *one["aliases"]),
                we_statement=one["we_statement"],
                i_statements=tuple(one["i_statements"]),
            )
            for theme in themes
            for one in theme["quality_statements"]
        ),
        ratings=tuple(band["rating"] for band in framework["bands"]),
        scale=(1, 4),
    )
