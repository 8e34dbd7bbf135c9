"""Finding an item to put behind a finding, while its name is still being typed."""

from django.db import models
from django.db.models import F, Q


class AttachingQuerySet(models.QuerySet):
    """For sets of evidence that can be asked what they are `saying`."""

    def not_behind(self, finding):
        """What is not tied to a finding yet."""
        return self.exclude(finding_links__finding=finding)

    def answering(self, request):
        """What goes with the answer to a request of an information return, in the order in which it was attached."""
        links = self.model._meta.get_field("request_links").related_model.objects.filter(request=request)
        return self.filter(request_links__in=links).select_related("category").order_by("request_links")

    def not_answering(self, request):
        return self.exclude(request_links__request=request)

    def typed_so_far(self, words: str, *, most: int) -> list:
        """At most so many items that say the words, each perhaps half typed; those with all in the title come first.

        The texts are searched only where titles do not fill the list: a word that most texts have takes long.
        """
        ready = self.select_related("category").order_by(F("refers_on").desc(nulls_last=True), "-pk")
        titled = list(ready.filter(Q(*(Q(title__icontains=word) for word in words.split())))[:most])
        if len(titled) < most:
            titled += ready.saying(words).exclude(pk__in=[item.pk for item in titled])[: most - len(titled)]
        return titled


class LinkQuerySet(models.QuerySet):
    def with_items(self):
        """With item and category, in the order in which they were tied."""
        return self.select_related("item__category").order_by("pk")
