"""A file that tells a screen reader anything else than it shows is in doubt."""

from collections.abc import Callable
from pathlib import Path

import pytest

from export.document import Document
from export.pdf import content
from reading.errors import Unreadable
from reading.pdf.file.syntax import Dictionary, Value
from tests.export.pdf.editor import Editor

WORDS = "文件：有另带文字的部分，读屏程序读出来的和看到的可能不同"
OTHERWISE = "读屏程序读出来的内容或者顺序和看到的不同"


def figures(editor: Editor) -> list[Dictionary]:
    """Return the elements of the figures that stand on a page."""
    found = [each for each in editor.objects.values() if isinstance(each, dict)]
    return [each for each in found if each.get("S") == "TD" and "K" in each]


def doubts(editor: Editor, folder: Path) -> tuple[str, ...]:
    return content(editor.save(folder / "a.pdf")).doubts


@pytest.mark.parametrize("key", ["ActualText", "Alt", "E", "T"])
def test_words_of_an_element_are_told(key: str, file: Path, tmp_path: Path) -> None:
    editor = Editor(file)
    figures(editor)[0][key] = b"999"
    assert doubts(editor, tmp_path) == (WORDS,)


def test_words_among_the_attributes_are_told(file: Path, tmp_path: Path) -> None:
    editor = Editor(file)
    editor.dictionary(figures(editor)[0]["A"])["Summary"] = b"999"
    assert doubts(editor, tmp_path) == (WORDS,)


def _change_places(one: Dictionary, other: Dictionary) -> None:
    one["K"], other["K"] = other["K"], one["K"]


def _leave_out(one: Dictionary, _other: Dictionary) -> None:
    del one["K"]


def _say_twice(one: Dictionary, other: Dictionary) -> None:
    one["K"] = [one["K"], other["K"]]


@pytest.mark.parametrize("forge", [_change_places, _leave_out, _say_twice])
def test_figures_told_otherwise_are_told(
    forge: Callable[[Dictionary, Dictionary], None], file: Path, tmp_path: Path
) -> None:
    editor = Editor(file)
    one, other = figures(editor)[5:7]
    forge(one, other)
    [doubt] = doubts(editor, tmp_path)
    assert OTHERWISE in doubt
    assert doubt.startswith("第 ")


def test_a_piece_that_nothing_leads_to_is_told(file: Path, tmp_path: Path) -> None:
    editor = Editor(file)
    editor.draw(0, before=b"/P <</MCID 77>> BDC", after=b"EMC")
    assert doubts(editor, tmp_path) == (f"第 1 页：{OTHERWISE}",)


def test_nothing_is_said_of_a_file_without_a_tree(
    file: Path, document: Document, tmp_path: Path
) -> None:
    editor = Editor(file)
    del editor.catalog["StructTreeRoot"]
    read = content(editor.save(tmp_path / "a.pdf"))
    assert read.doubts == ()
    assert list(read.differences(document)) == []


def test_nothing_is_said_of_a_page_that_was_taken_out(file: Path, tmp_path: Path) -> None:
    editor = Editor(file)
    del editor.kids[-1]
    editor.dictionary(editor.catalog["Pages"])["Count"] = len(editor.kids)
    assert doubts(editor, tmp_path) == ()


def test_a_tree_without_an_end_is_refused(file: Path, tmp_path: Path) -> None:
    editor = Editor(file)
    root = editor.dictionary(editor.catalog["StructTreeRoot"])
    first: Value = root["K"]
    editor.dictionary(first)["K"] = [first, first]
    with pytest.raises(Unreadable):
        content(editor.save(tmp_path / "a.pdf"))
