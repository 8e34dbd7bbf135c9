"""The figures of a library's matrix, for its own page and for the dashboard."""

from django.utils import timezone

from assurance.forms.evidence import categories_of
from assurance.presenters.matrix import Matrix, counts_of
from assurance.shelves import Shelf


def matrix_of(shelf: Shelf, items) -> Matrix:
    """`items` are the evidence that the person sees there; what was taken out does not count."""
    kept, framework = items.kept(), shelf.framework
    return Matrix(
        shelf,
        themes=framework.themes.prefetch_related("statements") if framework else [],
        categories=categories_of(shelf),
        counts=counts_of(kept.counted(), kept.counted_occasions()),
        on=timezone.localdate(),
    )
