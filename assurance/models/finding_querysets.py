"""Sets of findings in the words of the field. Every query of a page starts at `visible_to`."""

from django.db.models import Case, Count, F, Q, Value, When

from assurance.models.card_querysets import CardQuerySet
from assurance.models.finding_search import SearchedQuerySet
from assurance.models.querysets import by_another, in_list, seen_by
from councils.models import User
from councils.permissions import Permission

_KINDS = ("strength", "consideration", "observation")


def kind_in_order() -> Case:
    """Strengths first, observations last: the order of the lists on a page and in a report."""
    return Case(*(When(kind=kind, then=Value(number)) for number, kind in enumerate(_KINDS)))


class FindingQuerySet(CardQuerySet, SearchedQuerySet):
    def visible_to(self, user):
        reviews = self.model._meta.get_field("review").related_model
        return self.filter(seen_by(user, reviews.objects.all(), withdrawn=Q(state="withdrawn")))

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

    def authors(self):
        """People who recorded any of them, by name."""
        return User.objects.filter(pk__in=self.order_by().values("created_by")).order_by("name")

    def withdrawn(self):
        return self.filter(state="withdrawn")

    def with_ties(self):
        """Theme, chapter and I statements, in a fixed number of queries."""
        return self.select_related("theme", "section").prefetch_related("i_statements")

    def not_agreed(self):
        return self.exclude(state="agreed")

    def numbers_by(self, *fields: str):
        """Rows of the fields and `number`, how many findings share them."""
        return self.order_by().values(*fields).annotate(number=Count("pk"))

    def in_order(self):
        """The report's order: strengths before considerations, a theme's own before those of chapters inside it."""
        section = F("section__position").asc(nulls_first=True)
        return self.order_by("theme__number", section, kind_in_order(), "position")
