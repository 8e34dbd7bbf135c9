"""Evidence counted by quality statement, in the database: a library may hold thousands of items."""

from django.contrib.postgres.aggregates import ArrayAgg
from django.db import models
from django.db.models import Case, CharField, Count, F, Func, IntegerField, Max, Value, When, Window
from django.db.models.functions import Lower, Trim

STATEMENT = "statement_links__statement"


class MatrixQuerySet(models.QuerySet):
    def counted(self):
        """Rows of `statement` (a key; None for what is tied to none), `source`, `category` (a key or None), `number`
        and `newest`, the latest day that any of them tells about.
        """
        rows = self.order_by().values(statement=F(STATEMENT), kind=F("source"), of_category=F("category__key"))
        return rows.annotate(number=Count("pk"), newest=Max("refers_on"))

    def counted_occasions(self):
        """Rows of `statement`, `kinds` and `number`: how many occasions gave just these kinds of source.

        As `assurance.triangulation.occasions_of`: an occasion is spelled with any capitals and any space, what has
        none is one by itself, and what was written by the people who were heard gives none.
        """
        rows = self.order_by().filter(is_by_those_heard=False).annotate(spelled=_spelled("occasion"))
        alone = Case(When(spelled="", then=F("pk")), output_field=IntegerField())
        occasions = rows.annotate(alone=alone).values(STATEMENT, "spelled", "alone")
        with_kinds = occasions.annotate(kinds=ArrayAgg("source", distinct=True, order_by="source"))
        number = Window(Count("*"), partition_by=[F(STATEMENT), F("kinds")])
        return with_kinds.annotate(number=number).values("kinds", "number", statement=F(STATEMENT)).distinct()


def _spelled(name: str) -> Func:
    """Small letters, and one space where there are several."""
    return Func(
        Lower(Trim(name)), Value(r"\s+"), Value(" "), Value("g"), function="regexp_replace", output_field=CharField()
    )
