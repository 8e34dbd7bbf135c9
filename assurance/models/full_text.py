"""Words as somebody types them into a search box, in PostgreSQL's full text search for English."""

import re

from django.contrib.postgres.search import SearchHeadline, SearchQuery, SearchVectorField
from django.db.models import F, Func, TextField, Value
from django.db.models.functions import Concat

CONFIG = "english"
OPENS, CLOSES = "\ue000", "\ue001"
"""Stand around found words until a page marks them. They are nobody's letters."""
BREAK = " … "
"""Stands between two places of one text."""
_WORD = re.compile(r"\w+")
_INLINE = "</?(strong|em|a)( [^>]*)?>"
_SAYS_MORE = re.compile(r'"|(?:^|\s)-|\s(?i:or)\s')


def words_of(*fields: str) -> Func:
    """All that marked texts say, as indexes hold it and searches ask for it: by a function of our own.

    It says what reading a text costs. PostgreSQL takes that for next to nothing and would rather read all texts of a
    review than look into the index of words; see docs/performance.md.
    """
    return Func(*fields, function="assurance_words", output_field=SearchVectorField())


def query_of(words: str) -> SearchQuery:
    """What has all of the words in some grammatical form, or words that begin with them.

    With quotation marks, a minus before a word or an "or" between two they are taken at their word alone: what
    somebody has ruled out must not come back because another word begins like it.
    """
    meant = SearchQuery(words, config=CONFIG, search_type="websearch")
    begun = _WORD.findall(words)
    if not begun or _SAYS_MORE.search(words):
        return meant
    return meant | SearchQuery(" & ".join(f"{word}:*" for word in begun), config=CONFIG, search_type="raw")


def headline(field: str, words: str) -> SearchHeadline:
    """One line in full, with what was found between OPENS and CLOSES."""
    return _found_in(F(field), words, highlight_all=True)


def snippet(*fields: str, words: str) -> SearchHeadline:
    """The places of marked texts that say the words; the beginning where none does. No tags, entities as they are."""
    between = Value(" ", output_field=TextField())
    marked = Concat(*(text for field in fields for text in (F(field), between)))
    plain = _replaced(_replaced(marked, _INLINE, ""), "<[^>]*>", " ")
    return _found_in(plain, words, max_fragments=2, min_words=14, max_words=28, fragment_delimiter=BREAK)


def _replaced(text, pattern: str, by: str) -> Func:
    everywhere = Value("g")
    return Func(text, Value(pattern), Value(by), everywhere, function="regexp_replace", output_field=TextField())


def _found_in(text, words: str, **options) -> SearchHeadline:
    return SearchHeadline(text, query_of(words), config=CONFIG, start_sel=OPENS, stop_sel=CLOSES, **options)
