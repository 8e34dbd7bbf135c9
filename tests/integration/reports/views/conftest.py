import pytest
from django.urls import reverse


@pytest.fixture
def url(told):
    """The address of a page of the peer challenge's report: ``url("run-detail", run.pk)``."""

    def make(name, *args):
        return reverse(f"reports:{name}", args=[told.council.slug, told.pk, *args])

    return make
