"""The longest files and functions, printed so that growth is seen."""

import ast
import subprocess

from script.steps.places import PROJECT

HOW_MANY = 5


def show():
    files = _python_files()
    print(f"\n— The {HOW_MANY} longest files")
    for path in sorted(files, key=_lines, reverse=True)[:HOW_MANY]:
        print(f"{_lines(path):5}  {path.relative_to(PROJECT)}")
    print(f"\n— The {HOW_MANY} longest functions")
    functions = [found for path in files for found in _functions(path)]
    for length, place in sorted(functions, reverse=True)[:HOW_MANY]:
        print(f"{length:5}  {place}")


def _python_files():
    """Those in version control, without migrations: nobody wrote them."""
    names = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.py"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    return [PROJECT / name for name in names if "/migrations/" not in name and (PROJECT / name).exists()]


def _lines(path):
    return len(path.read_text().splitlines())


def _functions(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.end_lineno - node.lineno + 1, f"{path.relative_to(PROJECT)}:{node.lineno} {node.name}"
