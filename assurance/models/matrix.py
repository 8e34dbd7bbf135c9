"""Evidence counted by quality statement, in the database: a library may hold thousands of items."""

from django.contrib.postgres.aggregates import BitOr
from django.db import models
from django.db.models import Case, Count, F, Max, Q, Value, When, Window
from django.db.models.functions import Lower

from assurance.triangulation import KINDS

STATEMENT = "statement_links__statement"
BITS = {kind: 1 << place for place, kind in enumerate(KINDS)}
"""Kinds of source together are one number, which the database adds up faster than lists of words."""


class MatrixQuerySet(models.QuerySet):
    def counted(self):
        """Rows of `statement` (a key; None for what is tied to none), `kind` of source, `of_category` (a key or None),
        `number`, `newest`, the latest day that any of them tells about, and `alone`, how many are occasions by
        themselves.
        """
        rows = self.order_by().values(statement=F(STATEMENT), kind=F("source"), of_category=F("category__key"))
        alone = Count("pk", filter=Q(occasion="", is_by_those_heard=False))
        return rows.annotate(number=Count("pk"), newest=Max("refers_on"), alone=alone)

    def counted_occasions(self):
        """Rows of `statement`, `kinds` (their BITS) and `number`: how many named occasions gave just these kinds.

        As `assurance.triangulation.occasions_of`: capitals make no difference, and what was written by the people who
        were heard gives none. Space was made single when the item was saved.
        """
        rows = self.order_by().filter(is_by_those_heard=False).exclude(occasion="")
        occasions = rows.annotate(spelled=Lower("occasion")).values(STATEMENT, "spelled")
        bit = Case(*(When(source=kind, then=Value(bit)) for kind, bit in BITS.items()))
        number = Window(Count("*"), partition_by=[F(STATEMENT), F("kinds")])
        found = occasions.annotate(kinds=BitOr(bit)).annotate(number=number)
        return found.values("kinds", "number", statement=F(STATEMENT)).distinct()


def kinds_of(bits: int) -> frozenset[str]:
    return frozenset(kind for kind, bit in BITS.items() if bits & bit)
