"""A PDF file that shows anything else than its text says is in doubt, one saved again is not."""

import os
import random
import struct
from pathlib import Path

import pypdfium2
import pytest

from export.document import Document
from export.pdf import content
from reading.errors import Unreadable
from reading.pdf.file.store import Store, Stream
from reading.pdf.plain import plainness
from tests.export.pdf.editor import Editor, mutated, stream, written
from tests.export.pdf.forgeries import forgeries
from tests.places import SHARED

FORGERIES = forgeries()
FONTS = int(os.environ.get("NIANBAO_FONTS", "42"))  # how many are changed; 168 by hand
FAULTS = SHARED / "samples" / "faults"


def told(path: Path, document: Document) -> list[str]:
    """Return what is told of the file, beside its own document."""
    read = content(path)
    return [*read.doubts, *read.differences(document)]


@pytest.mark.parametrize("name", FORGERIES)
def test_a_forgery_is_told(name: str, document: Document, file: Path, tmp_path: Path) -> None:
    forge, words = FORGERIES[name]
    editor = Editor(file)
    forge(editor)
    lines = told(editor.save(tmp_path / "a.pdf"), document)
    assert any(words in line for line in lines), lines


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("unpacked", [False, True])
def test_a_file_that_was_saved_again_is_in_no_doubt(
    document: Document, file: Path, tmp_path: Path, *, packed: bool, unpacked: bool
) -> None:
    editor = Editor(file)
    editor.catalog["Metadata"] = editor.add(stream(b"<x:xmpmeta/>"))
    editor.catalog["PageLabels"] = {"Nums": [0, {}]}
    editor.save(tmp_path / "a.pdf", packed=packed, unpacked=unpacked)
    assert told(tmp_path / "a.pdf", document) == []


def test_pdfium_saves_a_file_again(document: Document, file: Path, tmp_path: Path) -> None:
    with pypdfium2.PdfDocument(file) as pdf:
        pdf.save(tmp_path / "a.pdf")
    assert told(tmp_path / "a.pdf", document) == []


def test_a_file_saved_on_top_of_itself_counts_as_it_is_now(
    document: Document, file: Path, tmp_path: Path
) -> None:
    data = file.read_bytes()
    start = int(data[data.rindex(b"startxref") + 9 :].split()[0])
    trailer = Editor(file).store.trailer
    root, info = (written(trailer[key]) for key in ("Root", "Info"))
    number = info.split()[0]
    more = b"%s 0 obj <</Producer (x)>> endobj\n" % number
    table = b"xref\n%s 1\n%010d 00000 n \n" % (number, len(data))
    newest = b"trailer <</Size 99 /Root %s /Prev %d>>\n" % (root, start)
    end = b"startxref\n%d\n%%%%EOF\n" % (len(data) + len(more))
    (tmp_path / "a.pdf").write_bytes(data + more + table + newest + end)
    assert told(tmp_path / "a.pdf", document) == []


# ---- By chance -----------------------------------------------------------------------------------


def pictures(path: Path) -> list[bytes]:
    with pypdfium2.PdfDocument(path) as pdf:
        return [bytes(page.render(scale=2, grayscale=True).buffer) for page in pdf]


def test_fonts_whose_bytes_were_changed_are_told(file: Path, tmp_path: Path) -> None:
    """Again and again, and with them whatever is drawn otherwise."""
    chance = random.Random(168)
    for count in range(FONTS):
        editor = Editor(file)
        fonts = [n for n, found in editor.objects.items() if is_program(found)]
        number = chance.choice(fonts)
        program = editor.store.content(as_stream(editor.objects[number]))
        changed = stream(mutated(program, chance, 1 + count % 40))
        editor.objects[number] = changed
        store = Store(editor.save(tmp_path / "a.pdf").read_bytes())
        assert [str(each) for each in plainness(store).doubts if "字体" in str(each)]


def test_a_font_with_other_shapes_and_right_checksums_is_told(
    document: Document, file: Path, tmp_path: Path
) -> None:
    chance = random.Random(13)
    looks = pictures(file)
    for _ in range(8):
        editor = Editor(file)
        fonts = [n for n, found in editor.objects.items() if is_program(found)]
        number = chance.choice(fonts)
        program = bytearray(editor.store.content(as_stream(editor.objects[number])))
        tables = [12 + 16 * index for index in range(int.from_bytes(program[4:6]))]
        at = next(at for at in tables if program[at : at + 4] == b"glyf")
        offset, length = struct.unpack_from(">II", program, at + 8)
        outlines = mutated(bytes(program[offset : offset + length]), chance, 3)
        program[offset : offset + length] = outlines
        program[at + 4 : at + 8] = bytes(4)  # no checksum is as good as the right one
        editor.objects[number] = stream(bytes(program))
        editor.save(tmp_path / "a.pdf")
        assert told(tmp_path / "a.pdf", document) or pictures(tmp_path / "a.pdf") == looks


def test_a_file_whose_bytes_were_changed_is_told_or_looks_the_same(
    document: Document, file: Path, tmp_path: Path
) -> None:
    chance = random.Random(300)
    looks = pictures(file)
    held = 0
    for count in range(40):
        (tmp_path / "a.pdf").write_bytes(mutated(file.read_bytes(), chance, 1 + count % 4))
        try:
            is_told = bool(told(tmp_path / "a.pdf", document))
        except Unreadable:
            is_told = True
        assert is_told or pictures(tmp_path / "a.pdf") == looks
        held += is_told
    assert held > 20


def is_program(found: object) -> bool:
    return isinstance(found, Stream) and "Length1" in found.entries


def as_stream(found: object) -> Stream:
    assert isinstance(found, Stream)
    return found


@pytest.mark.skipif(not FAULTS.is_dir(), reason="has the files of others")
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("annot_freetext", "第 2 页：加了批注（文本框），写着“CORRECTED 999”"),
        ("acroform_field", "第 2 页：加了表单域“x”，填着“999”"),
        ("font-damaged-verifies-same", "第 2 页：嵌入的字体被改动或者损坏了"),
    ],
)
def test_what_others_did_to_a_file_is_told(name: str, words: str) -> None:
    assert any(words in doubt for doubt in content(FAULTS / f"{name}.pdf").doubts)
