"""Imports that import-linter cannot judge."""

import ast

from tests.architecture.source import ROOMS, imported, modules, place

HTTP = ("django.http", "django.shortcuts", "django.views", "django.contrib.messages")


def test_models_actions_rules_and_tasks_know_no_http():
    found = [
        f"{place(name, node)} imports {module}"
        for name, tree in modules("models", "actions", "rules", "tasks", "builders", "writers", "readers", "document")
        for node in ast.walk(tree)
        for module in imported(node)
        if module.startswith(HTTP)
    ]
    assert found == []


def test_no_function_imports_from_a_room_to_dodge_a_cycle():
    """An app's `ready` may: models exist only from then on."""
    found = [
        f"{place(name, node)} imports {module} inside {function.name}"
        for name, tree in modules()
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef) and function.name != "ready"
        for node in ast.walk(function)
        for module in imported(node)
        if module.partition(".")[0] in ROOMS
    ]
    assert found == []


def test_no_signal_receivers_outside_apps():
    found = [
        place(name, node)
        for name, tree in modules()
        if not name.endswith("apps.py")
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and "receiver" in map(_called, node.decorator_list)
    ]
    assert found == []


def _called(decorator):
    function = decorator.func if isinstance(decorator, ast.Call) else decorator
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
