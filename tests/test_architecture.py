"""The house: imports run one way, from room to room, and a library is known in one place only."""

import sys

import pytest

from tests.imports import Arrow, arrows, arrows_from, circles, libraries, program
from tests.places import REPOSITORY

#: Every room and the rooms it may import: main -> {cli, ui} -> usecases ->
#: {export, intake, storage} -> {reading, ledger, forms}, ledger -> forms; disk is below whoever
#: writes files. A room that is named stands for the rooms in it too, seen from outside of it; seen
#: from one of these, for its own modules only.
ROOMS = {
    "main": "cli ui",
    "cli": "usecases export intake storage ledger reading forms resources",
    "disk": "",
    "usecases": "export intake storage ledger reading forms disk resources",
    "forms": "forms/checks forms/editions forms/prose forms/texts",
    "ledger": "forms",
    "ledger/checks": "ledger forms",
    "forms/editions": "forms forms/checks forms/editions/prose_2021 forms/prose forms/texts",
    "forms/editions/prose_2021": "forms/editions forms forms/prose forms/texts",
    "forms/checks": "forms forms/prose forms/texts",
    "forms/prose": "forms forms/texts",
    "forms/texts": "forms",
    "forms/sign_off": "forms forms/checks forms/editions forms/texts",
    "reading": "",
    "reading/docx": "reading",
    "reading/doc": "reading",
    "reading/html": "reading",
    "reading/pdf": "reading reading/pdf/file",
    "reading/pdf/file": "reading",
    "reading/pdf/printed": "reading/pdf reading/pdf/file reading",
    "reading/rtf": "reading",
    "reading/xlsx": "reading",
    "reading/sheets": "reading reading/xlsx",
    "reading/web": "reading",
    "reading/text": "reading reading/web",
    "reading/published": "reading reading/doc reading/docx reading/pdf/printed reading/rtf"
    " reading/sheets reading/text reading/web",
    "intake": "intake/matching reading forms resources",
    "intake/matching": "reading forms",
    "intake/register": "intake intake/matching intake/published reading ledger forms",
    "intake/published": "intake intake/matching reading forms",
    "export": "export/docx export/html export/pdf export/xlsx reading forms disk resources",
    "export/paper": "export forms",
    "export/pdf": "export export/paper reading forms resources",
    "export/docx": "export export/paper reading forms/texts",
    "export/html": "export reading forms/texts",
    "export/xlsx": "export reading forms",
    "export/register": "export export/xlsx reading ledger forms",
    "storage": "forms disk",
    "storage/ledger": "storage ledger forms disk",
    "resources": "",
    "ui": "ui/start ui/menus ui/ledger ui/identity ui/table ui/text ui/find ui/findings ui/preview"
    " ui/intake ui/report ui/parts usecases storage ledger forms resources",
    "ui/settings": "ui/start ui/parts export storage resources",
    "ui/menus": "ui/settings ui/start ui/table ui/text ui/find ui/preview ui/sign_off ui/help"
    " ui/report ui/parts usecases export intake storage forms resources",
    "ui/start": "ui/parts usecases storage forms resources",
    "ui/identity": "ui/text ui/report ui/parts storage forms",
    "ui/table": "ui/report ui/parts usecases storage forms",
    "ui/text": "ui/text/figures ui/report ui/parts storage forms",
    "ui/text/figures": "ui/report ui/parts storage forms",
    "ui/find": "ui/report ui/parts usecases storage forms",
    "ui/findings": "ui/report ui/parts usecases storage forms",
    "ui/preview": "ui/report ui/parts usecases storage export",
    "ui/sign_off": "ui/report ui/parts usecases intake storage forms",
    "ui/intake": "ui/identity ui/table ui/text ui/sign_off ui/report ui/parts"
    " usecases intake storage reading forms",
    "ui/help": "ui/parts resources",
    "ui/ledger": "ui/help ui/parts usecases export intake storage ledger forms",
    "ui/report": "ui/parts usecases storage forms",
    "ui/parts": "storage forms/texts resources",
}
#: Rooms that get by with the standard library.
PLAIN = (
    "main cli usecases ledger ledger/checks forms disk storage storage/ledger intake"
    " intake/register reading reading/docx reading/html reading/rtf reading/pdf/file"
)
#: Every library, and where alone it may be imported.
LIBRARIES = {
    "PySide6": ("ui/",),
    "sqlite3": ("storage/",),
    "reportlab": ("export/pdf/",),
    "PIL": ("export/pdf/mark.py", "export/pdf/look.py"),
    "openpyxl": ("reading/xlsx/peer.py",),
    "xlsxwriter": ("export/xlsx/writer.py",),
    "lxml": ("reading/web/tree.py",),
    "pypdfium2": ("reading/pdf/", "ui/preview/"),
    "olefile": ("reading/doc/", "reading/published/look.py", "reading/sheets/xls.py"),
    "xlrd": ("reading/sheets/",),
    "platformdirs": ("resources/folders.py",),
}
PROGRAM = program()


def room(path: str) -> str:
    """Return the room that a module is in: its folder, or the entry itself."""
    return path.rpartition("/")[0] or path.removesuffix(".py")


def may_import(here: str, there: str) -> bool:
    """Whether the room ``here`` may import the room ``there``."""
    for allowed in ROOMS.get(here, "").split():
        is_above = there.startswith(f"{allowed}/") and not here.startswith(f"{allowed}/")
        if there == allowed or is_above:
            return True
    return here == there


def forbidden(arrows: set[Arrow]) -> set[Arrow]:
    """Return the arrows from a room to one that it may not import."""
    return {(start, end) for start, end in arrows if not may_import(room(start), room(end))}


def forbidden_libraries(files: dict[str, str]) -> list[str]:
    """Return which modules import a library that is for others, or one that nobody has declared."""
    found = []
    for path, library in libraries(files):
        if library in LIBRARIES:
            allowed = path.startswith(LIBRARIES[library])
        else:
            allowed = library in sys.stdlib_module_names
        if room(path) in PLAIN.split() and library not in sys.stdlib_module_names:
            allowed = False
        if not allowed:
            found.append(f"{path} imports {library}")
    return found


def arrows_if(path: str, source: str) -> set[Arrow]:
    """Return what a module of the program would import, were ``source`` its text."""
    return arrows_from(path, {**PROGRAM, path: source})


@pytest.fixture(scope="module")
def all_arrows() -> set[Arrow]:
    """Return every import of the program."""
    return arrows(PROGRAM)


def test_every_room_is_in_the_plan() -> None:
    assert {room(path) for path in PROGRAM} == set(ROOMS)


def test_only_the_entry_stands_outside_of_a_room() -> None:
    assert [path.name for path in REPOSITORY.glob("*.py")] == ["main.py"]


def test_rooms_import_only_what_they_may(all_arrows: set[Arrow]) -> None:
    assert forbidden(all_arrows) == set()


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("main.py", "from storage.library import Library"),
        ("cli/a.py", "from ui.app import run"),
        ("usecases/a.py", "from ui.parts import messages"),
        ("usecases/a.py", "import cli.check"),
        ("export/a.py", "from storage.library import Library"),
        ("export/a.py", "from intake.errors import IntakeError"),
        ("export/a.py", "from usecases.open_report import OpenReport"),
        ("export/paper/a.py", "from export.pdf.sheet import Sheet"),
        ("export/pdf/a.py", "import export.docx.writer"),
        ("intake/a.py", "from storage.library import Library"),
        ("intake/matching/a.py", "from export.document import Document"),
        ("intake/register/a.py", "from storage.library import Library"),
        ("storage/a.py", "from export.deliver import deliver"),
        ("storage/a.py", "from reading.seen import Box"),
        ("storage/a.py", "from ledger.cases import Case"),
        ("storage/a.py", "from storage.ledger.layout import LAYOUT"),
        ("storage/ledger/a.py", "from export.deliver import deliver"),
        ("disk/a.py", "from storage.errors import LibraryError"),
        ("reading/a.py", "from forms.report import Report"),
        ("reading/docx/a.py", "from reading.pdf import page"),
        ("reading/pdf/file/a.py", "from reading.pdf import page"),
        ("forms/a.py", "import reading.seen"),
        ("forms/a.py", "from ledger.cases import Case"),
        ("ledger/a.py", "from storage.library import Library"),
        ("forms/a.py", "def f():\n    from storage.library import Library"),
        ("forms/editions/a.py", "from forms.sign_off.reasons import Reason"),
        ("resources/a.py", "from forms.form import Form"),
        ("ui/parts/a.py", "from ui.report.page import Page"),
        ("ui/parts/a.py", "from forms.report import Report"),
        ("ui/report/a.py", "from ui.table.table_page import TablePage"),
        ("ui/table/a.py", "from ui.findings.findings_panel import FindingsPanel"),
        ("ui/preview/a.py", "from ui.report_view import ReportView"),
        ("ui/menus/a.py", "if TYPE_CHECKING:\n    from ui.window import Window"),
        ("ui/start/a.py", "from ui.menus.menu import Menu"),
        ("ui/report_view.py", "from ui.help.about import AboutDialog"),
        ("attic/a.py", "import forms.report"),
    ],
)
def test_each_forbidden_arrow_is_noticed(path: str, source: str) -> None:
    assert len(forbidden(arrows_if(path, source))) == 1


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("forms/a.py", "import re\nfrom forms.values import Kind"),
        ("export/pdf/a.py", "from forms.sign_off.content_code import content_code"),
        ("usecases/a.py", "from forms.review import review"),
        ("ui/a.py", "from ui.menus import menu_bar"),
        ("main.py", "from ui.app import run"),
    ],
)
def test_what_is_allowed_is_no_fault(path: str, source: str) -> None:
    assert forbidden(arrows_if(path, source)) == set()


def test_no_modules_or_folders_import_each_other_in_a_circle(all_arrows: set[Arrow]) -> None:
    assert circles(all_arrows) == []


@pytest.mark.parametrize(
    ("files", "circle"),
    [
        (
            {"a/x.py": "import a.y", "a/y.py": "def f():\n    from a import x"},
            ["a/x.py", "a/y.py"],
        ),
        (
            {"a/x.py": "import b.x", "b/x.py": "", "b/y.py": "if TYPE:\n    from a.x import C"},
            ["a", "b"],
        ),
        (
            {"a/b/x.py": "import a.y", "a/y.py": "import a.z", "a/z.py": "from a.b.x import f"},
            ["a/b", "a/y.py", "a/z.py"],
        ),
        ({"a/__init__.py": "from a.x import f", "a/x.py": "import a"}, ["a/__init__.py", "a/x.py"]),
    ],
)
def test_each_circle_is_noticed(files: dict[str, str], circle: list[str]) -> None:
    (found,) = circles(arrows(files))
    assert sorted(set(found)) == circle


def test_what_goes_one_way_is_no_circle() -> None:
    files = {"a/x.py": "import b.x, b.y", "a/y.py": "import a.x", "b/x.py": "import b.y"}
    assert circles(arrows({**files, "b/y.py": ""})) == []


def test_each_library_is_known_in_its_place_only() -> None:
    assert forbidden_libraries(PROGRAM) == []


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("main.py", "import PySide6"),
        ("cli/self_test.py", "from PySide6 import QtCore"),
        ("export/a.py", "from PySide6.QtCore import QObject"),
        ("forms/a.py", "import sqlite3"),
        ("ledger/a.py", "import sqlite3"),
        ("storage/a.py", "import platformdirs"),
        ("usecases/a.py", "import openpyxl"),
        ("intake/a.py", "from lxml import etree"),
        ("reading/docx/a.py", "import docx"),
        ("reading/pdf/file/a.py", "import pypdfium2"),
        ("reading/pdf/a.py", "import requests"),
        ("export/a.py", "import reportlab.pdfgen"),
        ("export/pdf/a.py", "import openpyxl"),
        ("export/xlsx/plan.py", "import xlsxwriter"),
        ("export/html/a.py", "import lxml.html"),
        ("export/docx/writer.py", "from docx import Document"),
        ("ui/table/a.py", "import pypdfium2"),
    ],
)
def test_each_library_out_of_place_is_noticed(path: str, source: str) -> None:
    assert forbidden_libraries({path: source}) == [
        f"{path} imports {source.split()[1].partition('.')[0]}"
    ]
