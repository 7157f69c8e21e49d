"""Modules keep to one idea each, and in the window no two things have one name."""

import re

from tests.imports import program, sources

MOST_LINES = 300


def too_long(files: dict[str, str]) -> set[str]:
    """Return which modules have more lines than a module may have."""
    return {path for path, text in files.items() if len(text.splitlines()) > MOST_LINES}


def named_alike(files: dict[str, str]) -> dict[str, list[str]]:
    """Return the public classes of ``files`` that have one name, with their modules.

    A protocol may have the name of the class that it stands for.
    """
    found: dict[str, list[str]] = {}
    for path, source in files.items():
        for name in re.findall(r"^class ([A-Z]\w*(?:\(Protocol\))?)", source, re.MULTILINE):
            found.setdefault(name, []).append(path)
    return {name: paths for name, paths in found.items() if len(paths) > 1}


def test_no_two_things_of_the_window_have_one_name() -> None:
    assert named_alike(sources("ui")) == {}


def test_things_with_one_name_are_noticed() -> None:
    files = {"a.py": "class A:", "b.py": "class A(B):", "c.py": "class A(Protocol):"}
    assert named_alike(files) == {"A": ["a.py", "b.py"]}


def test_modules_keep_to_one_idea() -> None:
    assert too_long({**program(), **sources("tests", "dev", "installer")}) == set()


def test_a_module_that_is_too_long_is_noticed() -> None:
    files = {"a/x.py": "import re\n" * MOST_LINES, "a/y.py": "import re\n" * (MOST_LINES + 1)}
    assert too_long(files) == {"a/y.py"}
