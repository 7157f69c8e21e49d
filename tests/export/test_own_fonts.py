"""Fonts of the clerk's own: taken where a PDF can embed them, refused in words, stood in for."""

import shutil
from pathlib import Path

import pypdfium2
import pytest
import reportlab

from export import fonts, pdf
from export.compose import compose
from export.fonts import Choice, Role, choose, chosen, every_file, files
from export.own_fonts import in_use, lapsed, refusal
from export.printable import printable
from reading.pdf.objects import chars
from resources.font_settings import FontSettings
from tests.builders import complete
from tests.export.font_files import HEI, with_licence

LATIN = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"


def test_a_font_that_can_be_embedded_is_taken(tmp_path: Path) -> None:
    assert refusal(HEI) == ""
    assert refusal(with_licence(tmp_path / "可编辑.ttf", 0x0008)) == ""


@pytest.mark.parametrize("bits", [0x0002, 0x0100, 0x0200])
def test_a_licence_that_forbids_embedding_is_heeded(tmp_path: Path, bits: int) -> None:
    path = with_licence(tmp_path / "不许.ttf", bits)
    assert refusal(path) == "字体的许可不允许嵌入到 PDF 里"


def test_what_no_document_can_be_set_in_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "文本.ttf").write_text("这不是字体", "utf-8")
    (tmp_path / "开放.ttf").write_bytes(b"OTTO" + HEI.read_bytes()[4:])
    (tmp_path / "半截.ttf").write_bytes(HEI.read_bytes()[:50_000])
    assert refusal(tmp_path / "没有.ttf") == "找不到或打不开这个字体文件"
    assert refusal(tmp_path / "文本.ttf") == "这个文件不是字体，或者已经损坏"
    assert "TrueType" in refusal(tmp_path / "开放.ttf")
    assert refusal(tmp_path / "半截.ttf") == "这个文件不是字体，或者已经损坏"
    assert refusal(LATIN) == "字体里缺少公文常用的字“政”"


def test_the_chosen_file_comes_first_and_may_be_gone_later(tmp_path: Path) -> None:
    own = tmp_path / "我的小标宋.ttf"
    shutil.copy(HEI, own)
    choose(Choice(((Role.TITLE, own),)))
    assert in_use(Role.TITLE).path == own
    assert next(files(Role.KAI)).path != own
    assert list(lapsed()) == []
    own.unlink()
    assert list(lapsed()) == [Role.TITLE]
    assert in_use(Role.TITLE).path.name == "title.ttf"


def test_one_that_was_damaged_since_is_passed_over(tmp_path: Path) -> None:
    own = with_licence(tmp_path / "我的.ttf", 0x0002)
    choose(Choice(((Role.TITLE, own),)))
    assert list(lapsed()) == [Role.TITLE]
    assert in_use(Role.TITLE).path.name == "title.ttf"


def test_only_the_bundled_ones_where_they_are_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(HEI, tmp_path / "simkai.ttf")
    monkeypatch.setattr(fonts, "windows_folders", lambda: iter([tmp_path]))
    assert in_use(Role.KAI).path.parent == tmp_path
    choose(Choice(only_bundled=True))
    assert in_use(Role.KAI).path.name == "kai.ttf"
    assert tmp_path / "simkai.ttf" in {file.path for file in every_file()}


def test_what_can_be_printed_follows_the_choice() -> None:
    before = printable()
    choose(Choice(((Role.FANG, HEI),)))
    assert printable() is not before
    choose(Choice())
    assert printable() is before


def drawn(tmp_path: Path) -> tuple[Path, str]:
    """Write a draft; return it and the name of the font of its title."""
    path = tmp_path / "稿.pdf"
    draft = compose(complete(), draft="送审稿")
    pdf.write(draft, path)
    assert pdf.differences(draft, path) == []
    document = pypdfium2.PdfDocument(path)
    first = next(chars(document[0])).font
    document.close()
    return path, first.rpartition("+")[2]


def test_a_pdf_is_set_in_it_and_known_again_whatever_is_chosen_later(tmp_path: Path) -> None:
    _, usual = drawn(tmp_path)
    choose(Choice(((Role.TITLE, HEI),)))
    path, own = drawn(tmp_path)
    assert own != usual
    for later in (Choice(((Role.TITLE, HEI),)), Choice(only_bundled=True), Choice()):
        choose(later)
        assert pdf.content(path).doubts == ()


def test_the_settings_are_read_when_they_are_first_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = FontSettings({"TITLE": HEI, "一种没有的": HEI}, only_bundled=True)
    monkeypatch.setattr(fonts, "read_font_settings", lambda: kept)
    monkeypatch.setattr(fonts, "_choice", None)
    assert chosen() == Choice(((Role.TITLE, HEI),), only_bundled=True)
