"""Words as somebody types them into a search box, in PostgreSQL's full text search for English."""

import re

from django.contrib.postgres.search import SearchQuery

CONFIG = "english"
_WORD = re.compile(r"\w+")
_SAYS_MORE = re.compile(r'"|(?:^|\s)-|\s(?i:or)\s')


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
