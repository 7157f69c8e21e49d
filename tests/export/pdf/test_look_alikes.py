"""A text layer with radicals for ideographs, as other programs leave it on saving a PDF."""

from pathlib import Path

import pytest

from export.document import Document
from export.pdf import content
from tests.export.pdf.editor import Editor, stream


def renamed(file: Path, target: Path, character: str, name: str) -> Path:
    """Save the file with the glyph of ``character`` called ``name`` in every font that has it."""
    editor = Editor(file)
    count = 0
    for number in range(len(editor.kids)):
        for font in editor.resources(number, "Font"):
            entries = editor.font(font, number)
            says = editor.unpacked(entries["ToUnicode"])
            old = b"> <%04X>" % ord(character)
            count += says.count(old)
            says = says.replace(old, b"> <%04X>" % ord(name))
            entries["ToUnicode"] = editor.add(stream(says))
    assert count
    return editor.save(target)


@pytest.mark.parametrize(("character", "name"), [("人", "⼈"), ("年", "\uf98e"), ("工", "⼯")])
def test_it_says_the_same(
    document: Document, file: Path, tmp_path: Path, character: str, name: str
) -> None:
    read = content(renamed(file, tmp_path / "a.pdf", character, name))
    assert [*read.doubts, *read.differences(document)] == []
    assert read.title == document.title


def test_another_character_for_a_glyph_is_a_difference(
    document: Document, file: Path, tmp_path: Path
) -> None:
    read = content(renamed(file, tmp_path / "a.pdf", "人", "入"))
    assert [*read.doubts, *read.differences(document)]
