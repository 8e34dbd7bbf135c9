"""What lists of findings show of each, asked for in a fixed number of queries."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Count, F, Func, IntegerField, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce, Concat

from assurance.headings import heading_key

IN_LIST = ("theme__number", "position")
"""The order within a list; a chapter of its own may hold findings of several themes."""


class CardQuerySet(models.QuerySet):
    def with_cards(self):
        """Who wrote them, what they are tied to and what rests on them."""
        return self.select_related("created_by", "updated_by", "agreed_by", "line_of_enquiry").prefetch_related(
            "statements", "key_messages", "recommendations"
        )

    def with_marks(self):
        """Annotates `sources` (see `assurance.presenters.cards.marks_of`) and `open_comments`, how many are not
        resolved; replies do not count."""
        return self.annotate(sources=ArraySubquery(self._sources()), open_comments=Coalesce(self._open_comments(), 0))

    def numbered_in(self, ordered):
        """Annotates `number`, the place of each in `ordered` counted from 1; None where it is not there."""
        keys = ArraySubquery(ordered.values("pk"))
        return self.annotate(number=Func(keys, F("pk"), function="array_position", output_field=IntegerField()))

    def in_list_order(self):
        return self.order_by(*IN_LIST)

    def with_places(self):
        """What their own addresses and the names of their places need."""
        return self.select_related("review__council", "theme", "section__theme")

    def headed(self, *headings: str):
        """Those with one of these headings, by the rule of `assurance.headings`. Asks for all headings first."""
        wanted = {heading_key(heading) for heading in headings} - {""}
        rows = self.values_list("pk", "heading") if wanted else ()
        return self.filter(pk__in=[pk for pk, heading in rows if heading_key(heading) in wanted])

    def _sources(self):
        """Each "kind/occasion" that stands behind a finding, once; what those who were heard wrote gives none."""
        links = self.model._meta.get_field("evidence_links").related_model.objects.standing()
        links = links.filter(finding=OuterRef("pk"), item__is_by_those_heard=False)
        source = Concat("item__source", Value("/"), "item__occasion")
        return links.order_by().annotate(source=source).values("source").distinct()

    def _open_comments(self):
        comments = self.model._meta.get_field("comments").related_model.objects
        open_ones = comments.filter(finding=OuterRef("pk"), parent=None, resolved_at=None)
        return Subquery(open_ones.order_by().values("finding").annotate(number=Count("pk")).values("number"))
