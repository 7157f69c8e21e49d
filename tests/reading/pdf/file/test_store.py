"""Objects are found by the tables of a file; what does not stand where they say is damage."""

import re
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from reading.errors import Unreadable
from reading.pdf.file.damage import Damaged
from reading.pdf.file.store import Store
from reading.pdf.file.syntax import Reference
from reading.pdf.opening import opened
from reading.pdf.plain import plainness


@pytest.fixture
def data(tmp_path: Path) -> bytes:
    canvas = Canvas(str(tmp_path / "a.pdf"), invariant=1)
    canvas.drawString(80, 700, "text")
    canvas.save()
    return (tmp_path / "a.pdf").read_bytes()


def test_every_object_is_found(data: bytes) -> None:
    store = Store(data)
    catalog = store.dictionary(store.trailer["Root"])
    assert catalog["Type"] == "Catalog"
    assert plainness(store).pages == 1
    assert store.get(Reference(99, 0)) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (rb"%PDF", b" %PDF"),
        (rb"%%EOF\s*\Z", b""),
        (rb"startxref\s+\d+", b"startxref\n9"),
        (rb"trailer", b"trial"),
        (rb"xref\n0 (\d+)", rb"xref\n1 \1"),
        (rb"0000000000 65535 f", b"000000000 65535 f"),
        (rb"/Size", b"/XRefStm 9 /Size"),
        (rb"/Size", b"/Prev (x) /Size"),
        (rb"1 0 obj", b"7 0 obj"),
        (rb"/Type /Catalog", b"/Type /Cabinet"),
        (rb"/Type /Pages", b"/Type /Paged"),
        (rb"/Length (\d+)", rb"/Length (\1)"),
        (rb"/Length \d", b"/Length 1"),
        (rb"endstream", b"endspring"),
        (rb"/Kids \[", b"/Kids 1 ["),
        (rb"/MediaBox \[ 0", b"/MediaBox [ (x)"),
        (rb"00000 n", b"00001 n"),
    ],
)
def test_damage(data: bytes, old: bytes, new: bytes) -> None:
    damaged = re.sub(old, new, data)
    assert damaged != data
    with pytest.raises(Damaged):
        plainness(Store(damaged))


@pytest.mark.parametrize("old", [rb"startxref\s+\d+", rb"%%EOF\s*\Z"])
def test_a_file_without_its_tables_is_guessed_at_and_doubted(
    data: bytes, old: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "b.pdf"
    path.write_bytes(re.sub(old, b"startxref\n9", data))
    file = opened(path)
    assert [str(doubt) for doubt in file.doubts] == [
        "文件：内部的索引损坏了，不同的程序打开可能看到不同的内容"
    ]
    assert plainness(file.store).pages == 1


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (rb"0 \d+\n0000000000 65535", b"0 90000\n0000000000 65535", "个部件"),
        (rb"/FlateDecode", b"/LZWDecode  ", "不会解开"),
    ],
)
def test_what_is_refused(data: bytes, old: bytes, new: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        plainness(Store(re.sub(old, new, data)))
