"""Tests in a browser read nothing at once after acting. On a busy machine the answer comes a moment later, and a test
that asked once has failed by chance."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from tests.architecture.source import place

FOLDER = Path(settings.BASE_DIR) / "tests" / "browser"
READS_BY_THEMSELVES = {"eventually.py", "accessibility.py", "requests.py"}
"""Where reading at once is the point, and waited for before."""

OF_A_PAGE = {
    "all_inner_texts", "all_text_contents", "bounding_box", "content", "count", "get_attribute", "inner_html",
    "inner_text", "input_value", "is_checked", "is_disabled", "is_editable", "is_enabled", "is_hidden", "is_visible",
    "text_content", "title",
}  # fmt: skip
OF_A_SCRIPT = {"evaluate", "evaluate_all", "evaluate_handle"}
"""Good for acting; what they give is read at once."""
TIME = {"sleep", "wait_for_timeout"}

SAY_INSTEAD = """
    What a page shows:     expect(locator).to_have_text(…), to_have_count(…), to_have_value(…), to_be_focused() …
    Where it is:           expect(page).to_have_url(…)
    A row, a script's say: eventually(lambda: Finding.objects.get().state, "agreed")
    A finding's words:     saved(finding, narrative="<p>…</p>")
    That nothing happens:  stays(page, lambda: …, expected)
    Whether a page came:   follow(link)
They are in tests/browser/eventually.py, story.py and writing.py, which say more."""


def breaches(name: str, tree: ast.Module) -> Iterator[str]:
    """Places that read something at once which an act before them may not have brought about yet."""
    deferred = {id(node) for one in ast.walk(tree) if isinstance(one, ast.Lambda) for node in ast.walk(one)}
    statements = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
    asserted = {id(node) for one in ast.walk(tree) if isinstance(one, ast.Assert) for node in ast.walk(one.test)}
    for node in ast.walk(tree):
        verb = node.func.attr if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else ""
        if verb in TIME:
            yield f"{place(name, node)} waits by the clock: {verb}"
        elif verb == "refresh_from_db":
            yield f"{place(name, node)} reads the database at once: {verb}"
        elif id(node) in deferred:
            continue
        elif (verb in OF_A_PAGE and not _is_of_the_database(node)) or (
            verb in OF_A_SCRIPT and id(node) not in statements
        ):
            yield f"{place(name, node)} reads the page at once: {verb}"
        elif id(node) in asserted and isinstance(node, ast.Attribute) and node.attr == "objects":
            yield f"{place(name, node)} reads the database at once: objects"
        elif id(node) in asserted and isinstance(node, ast.Attribute) and node.attr == "url" and _is_page(node.value):
            yield f"{place(name, node)} reads the page at once: url"


def _is_of_the_database(call: ast.Call) -> bool:
    """`Finding.objects.all()`; a manager behind a row looks like a page's part, and is read in a lambda too."""
    return any(isinstance(node, ast.Attribute) and node.attr == "objects" for node in ast.walk(call.func))


def _is_page(node: ast.expr) -> bool:
    """Everything that has an address, the live server apart."""
    return ast.unparse(node).rpartition(".")[2] != "live_server"


def test_browser_tests_read_nothing_at_once():
    found = [
        breach
        for path in sorted(FOLDER.rglob("*.py"))
        if path.name not in READS_BY_THEMSELVES
        for breach in breaches(str(path.relative_to(settings.BASE_DIR)), ast.parse(path.read_text()))
    ]
    assert not found, "\n".join(["What was asked for may come a moment later.", *found, SAY_INSTEAD])


@pytest.mark.parametrize(
    "line",
    [
        "assert titles.all_inner_texts() == ['A']",
        "titles = page.locator('h3').all_inner_texts()",
        "assert page.locator('h3').count() == 0",
        "if notice(page).is_visible(): pass",
        "assert page.evaluate('document.activeElement.id') == 'add'",
        "def focused(self): return self.page.evaluate('document.activeElement.id')",
        "assert 'source=heard' in self.page.url",
        "assert Finding.objects.get().state == 'agreed'",
        "assert not Review.objects.exists()",
        "finding.refresh_from_db()",
        "time.sleep(1)",
        "page.wait_for_timeout(300)",
    ],
)
def test_the_rule_sees(line):
    assert len(list(breaches("test_page.py", ast.parse(line)))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "expect(titles).to_have_text(['A'])",
        "page.evaluate('window.isStillThisPage = true')",
        "eventually(lambda: page.evaluate('window.isStillThisPage'), True)",
        "eventually(lambda: Finding.objects.get().state, 'agreed')",
        "eventually(Review.objects.exists, False)",
        "finding = Finding.objects.get(heading='First')",
        "page.goto(live_server.url + '/')",
        "assert mail.outbox[0].to == ['a@example.org']",
    ],
)
def test_the_rule_lets_pass(line):
    assert list(breaches("test_page.py", ast.parse(line))) == []
