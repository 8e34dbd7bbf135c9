"""Findings narrowed by what a filter asks for, and searched by their words."""

from collections.abc import Collection

from django.db import models
from django.db.models import Exists, OuterRef

from assurance.models.full_text import headline, query_of, snippet, words_of
from assurance.models.querysets import in_list


class SearchedQuerySet(models.QuerySet):
    def matching(
        self,
        *,
        statement=None,
        i_statement=None,
        focus=None,
        kind="",
        state="",
        author=None,
        evidence="",
        words="",
        place=None,
    ):
        """What a filter asks for; what is empty does not narrow.

        `evidence` is "with" or "without" any that stands, `words` are as in `saying`, `place` is an
        `assurance.places.Place`.
        """
        asked = {"state": state, "kind": kind, "created_by": author, "line_of_enquiry": focus}
        found = self.filter(**{name: value for name, value in asked.items() if value})
        found = found._tied("statement_links", statement=statement) if statement else found
        found = found._tied("i_statement_links", i_statement=i_statement) if i_statement else found
        found = found.filter(in_list(place.review, **place.of_list)) if place else found
        found = found.with_evidence(evidence == "with") if evidence else found
        return found.saying(words) if words else found

    def with_evidence(self, has_some=True):
        """Those behind which some evidence stands, or (without `has_some`) none does."""
        links = self._linked("evidence_links").standing().filter(finding=OuterRef("pk"))
        return self.filter(Exists(links) if has_some else ~Exists(links))

    def saying(self, words: str):
        """The words stand in the heading as typed, or anywhere in some grammatical form or as beginnings of words.

        Each way narrows by itself, so that the index of words answers the second.
        """
        by_form = self._with_text().filter(text=query_of(words))
        as_typed = self.filter(heading__icontains=words)
        return self.filter(pk__in=by_form.order_by().values("pk").union(as_typed.order_by().values("pk")))

    def snippets(self, words: str, *, of: Collection) -> dict[int, tuple[str, str]]:
        """Of some findings, by key: the heading, and where the text says the words, as in `full_text`.

        Empty without words. It reads every text again: ask for a page's findings, no more.
        """
        if not words:
            return {}
        asked = {"head": headline("heading", words), "text": snippet("narrative", "impact", words=words)}
        rows = self.filter(pk__in=[finding.pk for finding in of]).order_by().annotate(**asked)
        return {pk: (head, text) for pk, head, text in rows.values_list("pk", *asked)}

    def _with_text(self):
        """With `text`, which is what the index of words holds."""
        return self.alias(text=words_of("heading", "narrative", "impact"))

    def _tied(self, name: str, **to):
        return self.filter(Exists(self._linked(name).filter(finding=OuterRef("pk"), **to)))

    def _linked(self, name: str):
        return self.model._meta.get_field(name).related_model.objects
