"""A rare character that no font of the documents has is drawn by another font of the computer."""

import os
from pathlib import Path

import pypdfium2
import pytest

from export import fonts, pdf, stand_ins
from export.compose import compose
from export.document import Document
from export.errors import MissingGlyphs
from export.fonts import Choice, Role, choose
from export.own_fonts import refusal
from export.printable import printable, usual
from export.stand_ins import of_no_use, stand_ins_for
from reading.pdf.objects import chars
from tests.builders import complete
from tests.export.made_fonts import (
    RARE,
    RARER,
    made,
    made_collection,
    made_post_script,
    made_variable,
)

#: As it is without the stand-in of the tests.
really_installed = stand_ins.folders
DOCUMENT = compose(complete({"text.other_matters": f"由{RARE}同志负责。"}))


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which Windows keeps fonts, as it were: empty."""
    folder = tmp_path / "Fonts"
    folder.mkdir()
    monkeypatch.setattr(fonts, "windows_folders", lambda: iter([folder]))
    monkeypatch.setattr(stand_ins, "folders", lambda: iter([folder]))
    return folder


def drawn_by(tmp_path: Path, character: str = RARE, document: Document = DOCUMENT) -> str:
    """Write a PDF that is what the document says; return by which font a character is drawn."""
    path = tmp_path / "a.pdf"
    pdf.write(document, path)
    assert pdf.differences(document, path) == []
    assert pdf.content(path).doubts == ()
    opened = pypdfium2.PdfDocument(path)
    found = {
        each.font.rpartition("+")[2]
        for page in opened
        for each in chars(page)
        if each.text == character
    }
    opened.close()
    (name,) = found
    return name


def missing(tmp_path: Path, document: Document = DOCUMENT) -> str:
    """Write in vain; return what is said."""
    with pytest.raises(MissingGlyphs) as raised:
        pdf.write(document, tmp_path / "none.pdf")
    assert not (tmp_path / "none.pdf").exists()
    return str(raised.value)


# ---- it is found


def test_the_fonts_of_windows_for_rare_characters_are_asked_first(
    installed: Path, tmp_path: Path
) -> None:
    made(installed / "aaa.ttf", RARE + RARER, name="Other")
    made(installed / "simsunb.ttf", RARE, name="SimSun-ExtB")
    made(installed / "SimsunExtG.ttf", RARER, name="SimSun-ExtG")
    assert [each.path.name for each in stand_ins_for(RARE)] == ["simsunb.ttf", "aaa.ttf"]
    assert [each.path.name for each in stand_ins_for(RARER)] == ["SimsunExtG.ttf", "aaa.ttf"]
    assert RARE in printable()
    assert RARE not in usual()
    assert drawn_by(tmp_path) == "SimSun-ExtB"
    both = compose(complete({"text.other_matters": f"{RARE}、{RARER}。"}))
    assert drawn_by(tmp_path, RARER, both) == "SimSun-ExtG"


def test_what_the_usual_fonts_have_is_drawn_by_them(installed: Path, tmp_path: Path) -> None:
    made(installed / "simsunb.ttf", f"{RARE}由同志㛃", name="SimSun-ExtB")
    document = compose(complete({"text.other_matters": f"由㛃{RARE}同志负责。"}))
    assert drawn_by(tmp_path, "㛃", document) != "SimSun-ExtB"


def test_any_face_of_a_collection_may_have_it(installed: Path, tmp_path: Path) -> None:
    made_collection(installed / "two.ttc", "甲乙", f"丙{RARE}")
    assert [each.index for each in stand_ins_for(RARE)] == [1]
    assert drawn_by(tmp_path) == "Face1"


def test_fonts_in_folders_within_are_found(installed: Path) -> None:
    (installed / "truetype" / "hanazono").mkdir(parents=True)
    made(installed / "truetype" / "hanazono" / "HanaMinB.TTF", RARE)
    assert RARE in printable()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps fonts elsewhere")
def test_fonts_are_installed_for_everybody_and_for_the_user_alone(home: Path) -> None:
    shared, _local, own, older = really_installed()
    assert shared == Path("/usr/share/fonts")
    assert (own, older) == (home / ".local" / "share" / "fonts", home / ".fonts")


def test_a_variable_font_draws_it_as_it_is_without_being_set(
    installed: Path, tmp_path: Path
) -> None:
    made_variable(installed / "v.ttf", RARE)
    assert drawn_by(tmp_path) == "MadeVariable"


def test_one_that_is_installed_meanwhile_is_found_and_one_removed_is_not(
    installed: Path, tmp_path: Path
) -> None:
    assert RARE not in printable()
    missing(tmp_path)
    font = made(installed / "simsunb.ttf", RARE, name="SimSun-ExtB")
    assert RARE in printable()
    assert drawn_by(tmp_path) == "SimSun-ExtB"
    font.unlink()
    assert RARE not in printable()
    missing(tmp_path)


def test_a_font_that_is_replaced_is_read_anew(installed: Path, tmp_path: Path) -> None:
    path = made(installed / "simsunb.ttf", RARE, name="Before")
    assert drawn_by(tmp_path) == "Before"
    os.utime(made(path, RARE + "甲", name="After"), ns=(1, 1))
    os.utime(installed, ns=(1, 1))
    assert drawn_by(tmp_path) == "After"


def test_one_that_a_clerk_has_chosen_for_a_role_goes_before(
    installed: Path, tmp_path: Path
) -> None:
    made(installed / "simsunb.ttf", RARE, name="SimSun-ExtB")
    own = made(tmp_path / "own.ttf", f"{RARE}同志", name="Own")
    choose(Choice(((Role.FANG, own),)))
    assert drawn_by(tmp_path) == "Own"
    own.unlink()
    assert drawn_by(tmp_path) == "SimSun-ExtB"


# ---- it is not, and that is said


def test_only_the_bundled_fonts_where_they_are_wanted(installed: Path, tmp_path: Path) -> None:
    made(installed / "simsunb.ttf", RARE, name="SimSun-ExtB")
    drawn_by(tmp_path)
    choose(Choice(only_bundled=True))
    assert RARE not in printable()
    assert (
        f"这台电脑上的字体“simsunb.ttf”有“{RARE}”，在“文件→设置”里改选“跟随系统”就能印出。"
        in missing(tmp_path)
    )
    assert pdf.content(tmp_path / "a.pdf").doubts == ()
    (installed / "simsunb.ttf").unlink()
    assert "装好以后要改选“跟随系统”。" in missing(tmp_path)


@pytest.mark.parametrize("bits", [0x0002, 0x0100, 0x0200])
def test_a_licence_that_forbids_embedding_is_heeded_and_named(
    bits: int, installed: Path, tmp_path: Path
) -> None:
    made(installed / "不许.ttf", RARE, licence=bits)
    assert RARE not in printable()
    assert (
        f"这台电脑上的字体“不许.ttf”有“{RARE}”，但用不了：字体的许可不允许嵌入到 PDF 里。"
        in missing(tmp_path)
    )


def test_characters_of_one_font_are_told_together(installed: Path, tmp_path: Path) -> None:
    made_post_script(installed / "某宋体.otf", RARE + RARER)
    made(installed / "不许.ttf", "\U0002a6a5", licence=2)
    document = compose(complete({"text.other_matters": f"{RARER}、\U0002a6a5、{RARE}。"}))
    assert missing(tmp_path, document).endswith(
        f"这台电脑上的字体“某宋体.otf”有“{RARER}”“{RARE}”，"
        "但用不了：不是 TrueType 字体，不能嵌入到 PDF 里。"
        "这台电脑上的字体“不许.ttf”有“\U0002a6a5”，但用不了：字体的许可不允许嵌入到 PDF 里。"
    )


def test_a_font_without_an_english_name_is_named(installed: Path, tmp_path: Path) -> None:
    path = made(installed / "某某字库.ttf", RARE, language=0x804)
    assert RARE not in printable()
    why_not = "字体里没有英文的名称，不能嵌入到 PDF 里"
    assert f"“某某字库.ttf”有“{RARE}”，但用不了：{why_not}。" in missing(tmp_path)
    assert refusal(path) == why_not


def test_outlines_of_the_other_kind_are_named(installed: Path, tmp_path: Path) -> None:
    made_post_script(installed / "某宋体.otf", RARE)
    assert RARE not in printable()
    assert [each.path.name for each, _ in of_no_use(RARE)] == ["某宋体.otf"]
    told = missing(tmp_path)
    assert f"“某宋体.otf”有“{RARE}”，但用不了：不是 TrueType 字体" in told
    assert "装一个有这个字的 TrueType 字体" in told


def test_a_font_that_draws_nothing_does_not_count(installed: Path, tmp_path: Path) -> None:
    """One of dots only, or one that is made to show nothing for any character."""
    made(installed / "blank.ttf", RARE, blank=True)
    assert RARE not in printable()
    missing(tmp_path)


def test_a_font_without_a_table_of_all_planes_has_no_rare_characters(
    installed: Path, tmp_path: Path
) -> None:
    made(installed / "four.ttf", f"龦{RARE}", formats=(4,))
    assert RARE not in printable()
    assert "龦" in printable()
    missing(tmp_path)


@pytest.mark.parametrize("part", [0, 0.01, 0.1, 0.5, 0.9])
def test_half_a_font_is_passed_over(part: float, installed: Path, tmp_path: Path) -> None:
    whole = made(installed / "simsunb.ttf", RARE).read_bytes()
    (installed / "simsunb.ttf").write_bytes(whole[: round(part * len(whole))])
    made(installed / "zz.ttf", RARE, name="Whole")
    assert drawn_by(tmp_path) == "Whole"


def test_what_is_no_font_is_passed_over(installed: Path, tmp_path: Path) -> None:
    (installed / "simsunb.ttf").write_text("<!DOCTYPE html><title>404</title>" * 99, "utf-8")
    (installed / "folder.ttf").mkdir()
    (installed / "circle.ttf").symlink_to(installed / "circle.ttf")
    made(installed / "zz.ttf", RARE, name="Whole")
    assert drawn_by(tmp_path) == "Whole"
    assert refusal(installed / "simsunb.ttf") == "这个文件不是字体，或者已经损坏"


def test_a_font_that_claims_every_character_there_could_be_is_passed_over(
    installed: Path, tmp_path: Path
) -> None:
    data = made(installed / "simsunb.ttf", RARE, formats=(12,)).read_bytes()
    group = ord(RARE).to_bytes(4) * 2
    (installed / "simsunb.ttf").write_bytes(data.replace(group, bytes(4) + b"\xff\xff\xff\xff"))
    assert RARE not in printable()
    missing(tmp_path)


@pytest.mark.parametrize("character", ["\ue000", "\ufe0f", "\u2f42", "\x0c"])
def test_some_characters_are_looked_for_nowhere(character: str, installed: Path) -> None:
    """Those of private use, those without ink, and the radical ⽂, which stands for 文."""
    made(installed / "all.ttf", character + RARE)
    assert character not in printable()
    assert RARE in printable()


def test_a_stand_in_that_goes_away_while_it_is_needed(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    font = made(installed / "simsunb.ttf", RARE)
    assert RARE in printable()
    real = stand_ins.stand_ins_for

    def gone(character: str) -> object:
        found = list(real(character))
        font.unlink(missing_ok=True)
        return iter(found)

    monkeypatch.setattr("export.paper.faces.stand_ins_for", gone)
    assert "U+20BB7" in missing(tmp_path)


def test_without_any_fonts_installed_nothing_stands_in(installed: Path) -> None:
    assert list(stand_ins_for(RARE)) == []
    installed.rmdir()
    assert list(stand_ins_for(RARE)) == []
