"""The house (DESIGN, 2): imports run one way, and each library is known in one place only."""

import ast
import sys
from collections.abc import Iterator

import pytest

from tests.places import REPOSITORY

#: What each part of the program may import of the others; the entry (modules at the top) may import all but ui.
MAY_IMPORT = {
    "resources": set[str](),
    "forms": set[str](),
    "storage": {"forms"},
    "reading": {"intake", "export"},
    "intake": {"reading", "forms", "resources"},
    "export": {"reading", "forms", "resources"},
    "ui": {"forms", "storage", "intake", "export", "usecases", "resources"},
    "main": {"ui", "cli"},
    "cli": {"forms", "storage", "intake", "export", "usecases", "resources"},
    "usecases": {"forms", "storage", "intake", "export", "resources"},
}
#: Where alone a library may be imported.
ONLY_IN = {
    "PySide6": ("ui/", "main.py"),
    "sqlite3": ("storage/",),
    "reportlab": ("export/pdf/",),
    "openpyxl": ("export/xlsx/readback.py",),
    "xlsxwriter": ("export/xlsx/writer.py",),
    "docx": ("export/docx/",),
    "lxml": ("export/docx/",),
}
STANDARD_LIBRARY_ONLY = ("forms", "storage", "intake", "cli", "usecases", "main")


def imported(source: str) -> Iterator[str]:
    """Yield the top-level name of everything that ``source`` imports, anywhere in it (a relative import stays inside)."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (name.name.partition(".")[0] for name in names)
            case ast.ImportFrom(module=str(module), level=0):
                yield module.partition(".")[0]


def faults(files: dict[str, str]) -> list[str]:
    """Return what breaks the rules in ``files``: source texts by their path in the repository."""
    found = []
    for path, source in files.items():
        part = path.partition("/")[0].removesuffix(".py")
        for name in imported(source):
            if name in MAY_IMPORT:
                allowed = name in MAY_IMPORT[part] | {part}
            else:
                allowed = name in sys.stdlib_module_names or part not in STANDARD_LIBRARY_ONLY
            if not allowed or not path.startswith(ONLY_IN.get(name, "")):
                found.append(f"{path} imports {name}")
    return found


def sources() -> dict[str, str]:
    paths = [
        *REPOSITORY.glob("*.py"),
        *(path for part in MAY_IMPORT for path in (REPOSITORY / part).rglob("*.py")),
    ]
    return {
        path.relative_to(REPOSITORY).as_posix(): path.read_text("utf-8")
        for path in paths
        if path != REPOSITORY / "resources" / "fonts" / "subset.py"
    }  # a tool, which no program imports


def test_imports_run_one_way() -> None:
    files = sources()
    assert {path.partition("/")[0].removesuffix(".py") for path in files} == set(MAY_IMPORT)
    assert faults(files) == []


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("forms/a.py", "import storage.library"),
        ("forms/a.py", "def f():\n    from ui.app import run"),
        ("forms/a.py", "import attrs"),
        ("forms/a.py", "import sqlite3"),
        ("storage/a.py", "from export.deliver import deliver"),
        ("storage/a.py", "import platformdirs"),
        ("intake/a.py", "from storage.library import Library"),
        ("export/a.py", "from intake.errors import IntakeError"),
        ("export/a.py", "from PySide6.QtCore import QObject"),
        ("export/pdf/a.py", "import openpyxl"),
        ("export/xlsx/plan.py", "import xlsxwriter"),
        ("export/a.py", "import reportlab.pdfgen"),
        ("export/a.py", "from docx import Document"),
        ("export/html/a.py", "import lxml.html"),
        ("cli/commands.py", "from ui.app import run"),
        ("cli/self_test.py", "from PySide6 import QtCore"),
    ],
)
def test_each_fault_is_noticed(path: str, source: str) -> None:
    assert len(faults({path: source})) == 1


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("forms/a.py", "import re\nfrom forms.values import Kind"),
        ("storage/a.py", "import sqlite3"),
        ("ui/a.py", "from PySide6 import QtCore\nfrom export.deliver import deliver"),
        ("main.py", "from ui.app import run"),
    ],
)
def test_what_is_allowed_is_no_fault(path: str, source: str) -> None:
    assert faults({path: source}) == []


def test_modules_keep_to_one_idea() -> None:
    assert {
        path: lines for path, text in sources().items() if (lines := len(text.splitlines())) > 300
    } == {}
