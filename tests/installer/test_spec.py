"""What pyinstaller.spec puts into the folder and leaves out, with a stand-in for PyInstaller."""

import runpy
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from tests.imports import libraries, program
from tests.places import REPOSITORY
from ui.help.about import COMPONENTS

#: Files that PyInstaller finds, by their place in the folder, and whether they ship.
FOUND = {
    "PySide6/plugins/platforms/qwindows.dll": True,
    "PySide6/Qt/plugins/platforms/libqxcb.so": True,
    "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so": True,
    "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so": True,
    "libcups.so.2": False,
    "libpng16.so.16": False,
    "libsystemd.so.0": False,
    "PySide6/plugins/platforms/qdirect2d.dll": False,
    "PySide6/plugins/styles/qmodernwindowsstyle.dll": True,
    "PySide6/plugins/imageformats/qpdf.dll": False,
    "PySide6/translations/qtbase_zh_CN.qm": True,
    "PySide6/translations/qtbase_fr.qm": False,
    "PySide6/opengl32sw.dll": False,
    "PySide6/Qt6Widgets.dll": True,
    "PySide6/Qt6Network.dll": False,
    "reportlab/fonts/Vera.ttf": False,
    "pillow-13.0.0.dist-info/METADATA": True,
    "pillow-13.0.0.dist-info/licenses/LICENSE": True,
    "pillow-13.0.0.dist-info/RECORD": False,
    "PySide6_Essentials-6.8.3.dist-info/LicenseRef-Qt-Commercial.txt": False,
    "pypdfium2_raw/pdfium.dll": True,
}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[dict[str, Any]]]:
    """Run the spec; return what it asked for by kind: arguments by name, others under ``""``."""
    asked: dict[str, list[dict[str, Any]]] = {}

    def stand_in(kind: str) -> Any:  # noqa: ANN401
        def make(*given: Any, **named: Any) -> SimpleNamespace:  # noqa: ANN401
            asked.setdefault(kind, []).append({"": given, **named})
            found = [(place, f"/{place}", "DATA") for place in FOUND]
            scripts = [(name, f"/{name}.py", "PYSOURCE") for name in ("pyi_rth_inspect", "main")]
            return SimpleNamespace(scripts=scripts, pure=[], binaries=found, datas=[])

        return make

    for name in ("PyInstaller", "PyInstaller.utils", "PyInstaller.utils.hooks"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    hooks: Any = sys.modules["PyInstaller.utils.hooks"]
    hooks.copy_metadata = lambda name: [(f"/{name}.dist-info", f"{name}.dist-info")]
    monkeypatch.setattr(sys, "platform", "linux")
    given = {kind: stand_in(kind) for kind in ("Analysis", "PYZ", "EXE", "COLLECT")}
    runpy.run_path(str(REPOSITORY / "pyinstaller.spec"), {"SPECPATH": str(REPOSITORY), **given})
    return asked


def test_two_programs_share_one_folder_and_one_has_no_console(
    asked: dict[str, list[dict[str, Any]]],
) -> None:
    assert {made["name"]: made["console"] for made in asked["EXE"]} == {
        "公开年报": False,
        "nianbao-cli": True,
    }
    assert all(made["exclude_binaries"] and not made["upx"] for made in asked["EXE"])
    assert [[name for name, *_ in made[""][1]] for made in asked["EXE"]] == [
        ["main"]
    ] * 2  # nothing runs before the program
    (folder,) = asked["COLLECT"]
    assert (folder["name"], folder["upx"]) == ("公开年报", False)


def test_what_is_not_used_does_not_ship(asked: dict[str, list[dict[str, Any]]]) -> None:
    _, _, binaries, _ = asked["COLLECT"][0][""]
    assert [place for place, *_ in binaries] == [place for place, ships in FOUND.items() if ships]


def test_nothing_is_excluded_that_the_program_imports(
    asked: dict[str, list[dict[str, Any]]],
) -> None:
    (analysis,) = asked["Analysis"]
    used = {library for _, library in libraries(program())}
    assert used & set(analysis["excludes"]) == set()
    text = "\n".join(program().values())
    assert [
        name
        for name in analysis["excludes"]
        if f"from {name} import" in text or f"import {name}\n" in text
    ] == []


def test_every_file_that_the_program_reads_ships(asked: dict[str, list[dict[str, Any]]]) -> None:
    shipped = {Path(source) for source, _ in asked["Analysis"][0]["datas"]}
    resources = REPOSITORY / "resources"
    for pattern in (
        "fonts/*.ttf",
        "fonts/OFL-*.txt",
        "help/*.md",
        "sample/*.json",
        "icons/*.png",
        "qt/*.qm",
    ):
        assert list(resources.glob(pattern))
        assert set(resources.glob(pattern)) <= shipped
    licences = REPOSITORY / "installer" / "licences"
    assert {licences / "LGPL-3.txt", licences / "lxml" / "libxml2.txt"} <= shipped
    assert REPOSITORY / "LICENSE" in shipped


def test_versions_of_all_components_ship(asked: dict[str, list[dict[str, Any]]]) -> None:
    places = {place for _, place in asked["Analysis"][0]["datas"]}
    assert {f"{name}.dist-info" for name, _ in COMPONENTS} <= places
