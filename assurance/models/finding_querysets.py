"""Sets of findings in the words of the field. Every query of a page starts at `visible_to`."""

from collections.abc import Collection

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, Count, F, OrderBy, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, Lower

from assurance.models.card_querysets import CardQuerySet
from assurance.models.finding_search import SearchedQuerySet
from assurance.models.querysets import by_another, in_list, in_view, seen_by
from councils.models import User
from councils.permissions import Permission

_KINDS = ("strength", "consideration", "observation")
_STATES = ("draft", "for_review", "agreed", "withdrawn")


def _in_turn(field: str, values: tuple[str, ...]) -> Case:
    return Case(*(When(**{field: value}, then=Value(number)) for number, value in enumerate(values)))


_COLUMNS = {
    "heading": Lower("heading"),
    "kind": _in_turn("kind", _KINDS),
    "state": _in_turn("state", _STATES),
    "author": F("created_by__name"),
    "changed": F("updated_at"),
}


class FindingQuerySet(CardQuerySet, SearchedQuerySet):
    def visible_to(self, user):
        reviews = self.model._meta.get_field("review").related_model
        return self.filter(seen_by(user, reviews.objects.all(), withdrawn=Q(state="withdrawn")))

    def visible_within(self, user, reviews: Collection):
        """`visible_to`, in some reviews that the person has been let into already.

        The same rows; asking again which reviews are open to them took longer than finding the rows.
        """
        rows = self.filter(review__in=[review.pk for review in reviews])
        if not any(review.is_team_owned for review in reviews):
            return rows
        all_reviews = self.model._meta.get_field("review").related_model.objects.all()
        return rows.filter(in_view(user, all_reviews, withdrawn=Q(state="withdrawn")))

    def waiting_for(self, user):
        """Findings marked for review that this person may agree."""
        reviews = self.model._meta.get_field("review").related_model
        open_to_them = reviews.objects.where_may_write(user, Permission.FINDING_AGREE).values("pk")
        theirs = by_another(user, "created_by", "updated_by")
        return self.filter(theirs, review__in=open_to_them, state="for_review")

    def of_reviews(self, reviews):
        return self.filter(review__in=reviews)

    def of_review(self, review):
        return self.filter(review=review)

    def standing(self):
        """All but the withdrawn: what a report may print."""
        return self.exclude(state="withdrawn")

    def of_list(self, review, *, theme=None, section=None):
        return self.filter(in_list(review, theme=theme, section=section))

    def with_evidence_count(self):
        """Annotates `evidence_count`, how many items that are still kept stand behind each."""
        links = self.model._meta.get_field("evidence_links").related_model.objects.standing()
        of_each = links.filter(finding=OuterRef("pk")).order_by().values("finding").annotate(number=Count("pk"))
        return self.annotate(evidence_count=Coalesce(Subquery(of_each.values("number")), 0))

    def authors(self):
        """People who recorded any of them, by name."""
        return User.objects.filter(pk__in=self.order_by().values("created_by")).order_by("name")

    def withdrawn(self):
        return self.filter(state="withdrawn")

    def with_rows(self):
        """What a row of a list shows; `sources` as in `with_marks`."""
        found = self.select_related("review__council", "theme", "section", "line_of_enquiry", "created_by")
        return found.prefetch_related("statements").annotate(sources=ArraySubquery(self._sources()))

    def with_ties(self):
        """Theme, chapter and I statements, in a fixed number of queries."""
        return self.select_related("theme", "section").prefetch_related("i_statements")

    def same_heading_as(self, finding):
        """Others of its review that stand under the same heading."""
        return self.of_review(finding.review_id).standing().exclude(pk=finding.pk).headed(finding.heading)

    def not_agreed(self):
        return self.exclude(state="agreed")

    def numbers_by(self, *fields: str):
        """Rows of the fields and `number`, how many findings share them."""
        return self.order_by().values(*fields).annotate(number=Count("pk"))

    def in_order(self):
        """The report's order: strengths before considerations, a theme's own before those of chapters inside it."""
        section = F("section__position").asc(nulls_first=True)
        return self.order_by("theme__number", section, _in_turn("kind", _KINDS), "position")

    def sorted_by(self, column: str):
        """By a column of a list, turned round with "-" in front; in the report's order for any other name."""
        name = column.removeprefix("-")
        if name not in _COLUMNS:
            return self.in_order().reverse() if column == "-place" else self.in_order()
        by = OrderBy(_COLUMNS[name], descending=column.startswith("-"))
        return self.order_by(by, "pk")
