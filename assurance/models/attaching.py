"""Finding an item to put behind a finding, while its name is still being typed."""

import re

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db import models
from django.db.models import BooleanField, ExpressionWrapper, F, Q


class AttachingQuerySet(models.QuerySet):
    def not_behind(self, finding):
        """What is not tied to a finding yet."""
        return self.exclude(finding_links__finding=finding)

    def answering(self, request):
        """What goes with the answer to a request of an information return, in the order in which it was attached."""
        links = self.model._meta.get_field("request_links").related_model.objects.filter(request=request)
        return self.filter(request_links__in=links).select_related("category").order_by("request_links")

    def not_answering(self, request):
        return self.exclude(request_links__request=request)

    def typed_so_far(self, words: str):
        """Items that say every word, each perhaps half typed; those with the words in the title come first."""
        title = Q(*(Q(title__icontains=word) for word in words.split()))
        starts = " & ".join(f"{word}:*" for word in re.findall(r"\w+", words))
        query = SearchQuery(starts, config="english", search_type="raw")
        text = SearchVector("title", "summary", "text", config="english")
        # By itself the text is looked up in its index; joined to the titles by "or" it would be read row by row.
        saying = self.model.objects.annotate(said=text).filter(said=query).values("pk")
        found = self.filter(title | Q(pk__in=saying)).annotate(is_titled=ExpressionWrapper(title, BooleanField()))
        return found.select_related("category").order_by("-is_titled", F("refers_on").desc(nulls_last=True), "-pk")


class LinkQuerySet(models.QuerySet):
    def with_items(self):
        """With item and category, in the order in which they were tied."""
        return self.select_related("item__category").order_by("pk")
