"""Sets of evidence in the words of the field. Every query of a page starts at `visible_to`."""

from datetime import date

from django.apps import apps
from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Cast, Coalesce, Concat

from assurance.models.attaching import AttachingQuerySet, LinkQuerySet
from assurance.models.full_text import query_of, words_of
from assurance.models.matrix import MatrixQuerySet
from councils.models import Council
from councils.permissions import Permission

WORDS = ("title", "summary", "text")
"""What is searched; the index on evidence is over just these, in this order."""
NARROWING = {
    "words": "saying",
    "statement": "under_statement",
    "source": "from_source",
    "category": "in_category",
    "owner": "owned_by",
}
"""Filters with the verb that each asks for."""


class EvidenceItemQuerySet(AttachingQuerySet, MatrixQuerySet):
    def visible_to(self, user):
        """The library of a person's council, their team's own, and what councils have opened to teams of theirs."""
        councils = Council.objects.where_may(user, Permission.EVIDENCE_VIEW)
        teams = apps.get_model("assurance", "Review").objects.with_member(user, Permission.EVIDENCE_VIEW)
        of_teams_council = Q(is_open_to_teams=True, council__in=teams.filter(is_team_owned=True).values("council"))
        in_library = Q(review=None) & (Q(council__in=councils) | of_teams_council)
        return self.filter(in_library | Q(review__in=teams.values("pk")))

    def of_shelf(self, council, review=None):
        """The council's library, or that of one challenge's team."""
        return self.filter(council=council, review=review)

    def usable_in(self, review):
        """What may stand behind this review's findings."""
        if not review.is_team_owned:
            return self.of_shelf(review.council_id)
        opened = Q(council=review.council_id, review=None, is_open_to_teams=True)
        return self.filter(Q(review=review) | opened)

    def kept(self):
        """All but what was taken out of the library."""
        return self.filter(removed_at=None)

    def taken_out(self):
        return self.exclude(removed_at=None)

    def matching(self, *, findings, today: date, used: str = "", file: str = "", show: str = "", **asked):
        """What a filter asks for; what it does not name does not narrow, and None asks for those that have none.

        `findings` are those that count as uses. Without another word, only what is kept.
        """
        found = self.taken_out() if show == "removed" else self.kept()
        for name in NARROWING.keys() & asked.keys():
            found = getattr(found, NARROWING[name])(asked[name])
        if show == "late":
            found = found.to_look_at_again(today)
        if show in ("own", "council"):
            found = found.filter(review__isnull=show == "council")
        if file:
            found = found.with_file(file == "yes")
        return found.behind(findings, used == "yes") if used else found

    def saying(self, words: str):
        """The words stand in the title as typed, or anywhere in some grammatical form or as beginnings of words.

        Each way narrows by itself, so that the index of words answers the second.
        """
        rows = self.order_by()
        by_form = rows.alias(said=words_of(*WORDS)).filter(said=query_of(words))
        as_typed = rows.filter(title__icontains=words)
        return self.filter(pk__in=by_form.values("pk").union(as_typed.values("pk")))

    def under_statement(self, statement: int | None):
        """Tied to a quality statement, or (None) to none."""
        if statement is None:
            return self.filter(~Exists(self._statement_links()))
        return self.filter(Exists(self._statement_links().filter(statement=statement)))

    def from_source(self, source: str):
        return self.filter(source=source)

    def in_category(self, key: str | None):
        """Of the category that has this key in any version of the framework, or (None) of none."""
        return self.filter(category__key=key) if key else self.filter(category=None)

    def owned_by(self, owner: int | None):
        return self.filter(owner=owner)

    def to_look_at_again(self, today: date):
        """Those whose day for looking whether they still hold has passed."""
        return self.filter(review_by__lt=today)

    def with_file(self, has_file: bool):
        files = self._standing_files()
        return self.filter(Exists(files) if has_file else ~Exists(files))

    def needing_details(self):
        """Added by a file alone, or left half described: without the day it refers to, or without a statement."""
        return self.with_file(True).filter(Q(refers_on=None) | ~Exists(self._statement_links()))

    def behind(self, findings, is_used: bool):
        """Those that stand behind any of these findings, or behind none of them."""
        links = self._links_to(findings)
        return self.filter(Exists(links) if is_used else ~Exists(links))

    def with_rows(self, findings):
        """All that a row of the list shows, in two queries. `findings` are those that its reader may see."""
        return self._with_numbers(findings).select_related("category", "owner").prefetch_related("statements")

    def with_columns(self, findings):
        """All that a row of a spreadsheet says, in one query: of what an item is tied to the names alone.

        `findings` are those that its reader may see.
        """
        number = Cast("statement__number", models.TextField())
        said = Concat(number, Value(" "), "statement__name", output_field=models.TextField())
        statements = self._statement_links().order_by("statement__number").values_list(said)
        return self._with_numbers(findings).annotate(
            named_statements=ArraySubquery(statements),
            category_name=F("category__name"),
            owner_name=F("owner__name"),
            added_by=F("created_by__name"),
            written_by=F("updated_by__name"),
        )

    def with_shelves(self):
        """With the council and the team's review, those of one library together."""
        return self.select_related("council", "review").order_by("council__name", "review", "pk")

    def occasions(self):
        """The sessions and visits that items came from, the newest first."""
        named = self.exclude(occasion="").order_by().values("occasion")
        return named.annotate(newest=models.Max("pk")).order_by("-newest").values_list("occasion", flat=True)

    def newest_first(self):
        return self.order_by("-pk")

    def sorted_by(self, field: str, *, downwards: bool = False):
        """What has no value comes last either way."""
        order = F(field).desc(nulls_last=True) if downwards else F(field).asc(nulls_last=True)
        return self.order_by(order, "-pk")

    def _with_numbers(self, findings):
        return self.annotate(
            uses=_number_of(self._links_to(findings)), number_of_files=_number_of(self._standing_files())
        )

    def _statement_links(self):
        return self.model._meta.get_field("statement_links").related_model.objects.filter(item=OuterRef("pk"))

    def _standing_files(self):
        files = self.model._meta.get_field("files").related_model.objects
        return files.filter(item=OuterRef("pk"), removed_at=None)

    def _links_to(self, findings):
        links = self.model._meta.get_field("finding_links").related_model.objects
        return links.filter(item=OuterRef("pk"), finding__in=findings.order_by().values("pk"))


def _number_of(rows) -> Coalesce:
    """How many `rows` an outer row has; they name it as `item`."""
    counted = rows.order_by().values("item").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), 0)


class EvidenceFileQuerySet(models.QuerySet):
    def with_revisions(self):
        """All that an item's page shows of its files, in three queries."""
        return self.select_related("removed_by").prefetch_related("revisions__added_by")


class EvidenceLinkQuerySet(LinkQuerySet):
    def visible_to(self, user):
        """Between an item and a finding that a person may both see."""
        findings, items = (self.model._meta.get_field(name).related_model.objects for name in ("finding", "item"))
        return self.filter(finding__in=findings.visible_to(user), item__in=items.visible_to(user))

    def of_items(self, items):
        """From these items to findings that stand, in the order in which those were recorded."""
        links = self.filter(item__in=items).exclude(finding__state="withdrawn")
        return links.select_related("finding__review__council").order_by("finding__review", "finding")

    def standing(self):
        """Without what was taken out of a library since."""
        return self.filter(item__removed_at=None)
