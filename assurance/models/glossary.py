"""What people say of the acronyms in a review's report, beside what its text and the field say of them."""

import re

import pghistory
from django.db import models
from django.db.models import Q

from assurance.models.review import Review

LONGEST_ACRONYM, LONGEST_MEANING = 20, 300
ACRONYM = r"^[A-Za-z0-9]+(&[A-Za-z0-9]+)*$"
"""Letters and digits, and the sign of "A&E" between them."""


def is_acronym(text: str) -> bool:
    """Whether an entry can be about it."""
    return len(text) <= LONGEST_ACRONYM and re.fullmatch(ACRONYM, text) is not None


@pghistory.track()
class GlossaryEntry(models.Model):
    """`meaning` goes before what is found; blank, what is found stands. One that is left out is not listed."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="glossary")
    acronym = models.CharField(max_length=LONGEST_ACRONYM)
    meaning = models.CharField(max_length=LONGEST_MEANING, blank=True)
    is_left_out = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["acronym"]
        verbose_name_plural = "glossary entries"
        constraints = [
            models.UniqueConstraint(fields=["review", "acronym"], name="%(app_label)s_%(class)s_once"),
            models.CheckConstraint(condition=Q(acronym__regex=ACRONYM), name="%(app_label)s_%(class)s_is_an_acronym"),
        ]

    def __str__(self):
        return self.acronym
