"""A view loads through `visible_to`, allows, acts and responds. It touches no model by itself."""

import ast

import pytest

from tests.architecture.source import modules, place

WRITES = {"save", "delete", "create", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}


def _calls(tree):
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def _name_of(call):
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def breaches(name, tree):
    """Places where a view module reaches past querysets and actions, with what it does there."""
    scoped = set(map(id, _managers_asked_for_somebody(tree)))
    managers = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr == "objects"]
    yield from (f"{place(name, node)} uses .objects for everybody" for node in managers if id(node) not in scoped)
    # A view's own method may have any name; so may an action.
    harmless = {"self", *_names_of_actions(tree)}
    for call in _calls(tree):
        if _writes(call) and ast.unparse(call.func.value) not in harmless:
            yield f"{place(name, call)} calls .{call.func.attr}()"
        if _name_of(call) in {"get_object_or_404", "get_list_or_404"} and _is_class(call.args[0]):
            yield f"{place(name, call)} looks up {ast.unparse(call.args[0])} for everybody"


def _managers_asked_for_somebody(tree):
    """`Review.objects.visible_to(user)`: the first verb after the manager is told for whom."""
    for call in _calls(tree):
        first = ast.unparse(call.args[0]) if call.args else ""
        if isinstance(call.func, ast.Attribute) and (first == "user" or first.endswith("request.user")):
            yield call.func.value


def _names_of_actions(tree):
    """Action modules carry verbs like `create`; calling those is what a view is for."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and ".actions" in node.module:
            yield from (alias.asname or alias.name for alias in node.names)


def _writes(call):
    return isinstance(call.func, ast.Attribute) and call.func.attr in WRITES


def _is_class(node):
    return isinstance(node, ast.Name) and node.id[0].isupper()


def test_views_load_from_visible_rows_and_change_nothing_themselves():
    assert [breach for name, tree in modules("views") for breach in breaches(name, tree)] == []


@pytest.mark.parametrize(
    "line",
    [
        "review = Review.objects.get(pk=pk)",
        "reviews = Review.objects.filter(pk=pk).visible_to(user)",
        "review = get_object_or_404(Review, pk=pk)",
        "review = shortcuts.get_object_or_404(Review, pk=pk)",
        "review.save()",
        "review.findings.create(heading='x')",
    ],
)
def test_the_rule_sees(line):
    assert len(list(breaches("views.py", ast.parse(line)))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "get_object_or_404(self.reviews(), pk=pk)",
        "get_object_or_404(Review.objects.visible_to(user), pk=pk)",
        "reviews = Review.objects.waiting_for(self.request.user).standing()",
        "from assurance.actions import reviews; reviews.create(council=council, by=user)",
    ],
)
def test_the_rule_lets_pass(line):
    assert list(breaches("views.py", ast.parse(line))) == []
