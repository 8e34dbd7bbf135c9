from django.urls import reverse

from assurance.models import Review


def url_of(name: str, review: Review, *args) -> str:
    return reverse(f"peerchallenge:{name}", args=[review.council.slug, review.pk, *args])
