"""What a template leaves to the page that it extends."""

import re
from pathlib import Path

import pytest
from django.conf import settings

PAGES = sorted(path for path in Path(settings.BASE_DIR, "templates").rglob("*.html") if path.name != "base.html")
OWN_PREFIX = re.compile(r"{% block title %}{% if form\.errors %}")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_base_page_alone_says_error_in_the_title_of_a_form(path):
    assert not OWN_PREFIX.search(path.read_text("utf-8"))
