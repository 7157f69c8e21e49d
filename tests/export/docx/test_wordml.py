"""Pieces of WordprocessingML: whatever a text holds, it stays text."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.docx.wordml import part, run, twips, w

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
TEXTS = ["<b>&", "]]>", "&amp;", "\"'", " 两  端 ", "㛃镕", "甲\t乙\r丙"]


def parsed(text: str) -> ET.Element:
    """Return one run, with what is in each of those that ``text`` makes."""
    first, *others = ET.fromstring(part("p", run(text)))
    for each in (first, *others):
        assert each.tag == f"{W}r"
    for each in others:
        first.extend(list(each)[1:])
    return first


@pytest.mark.parametrize("text", TEXTS)
def test_text_stays_text(text: str) -> None:
    (shown,) = parsed(text).iter(f"{W}t")
    assert (shown.text, shown.get(SPACE)) == (text, "preserve")


@pytest.mark.parametrize("text", [*TEXTS, "甲\n乙"])
def test_attribute_stays_text(text: str) -> None:
    element = ET.fromstring(part("p", w("name", val=text)))[0]
    assert element.get(f"{W}val") == text


def test_lines_are_broken() -> None:
    names = [element.tag.removeprefix(W) for element in parsed("甲\n\n乙\n")[1:]]
    assert names == ["t", "br", "br", "t", "br"]


@given(st.text())
def test_what_xml_cannot_hold_is_shown_as_such(text: str) -> None:
    shown = "".join(element.text or "\n" for element in parsed(text)[1:])
    assert len(shown) == len(text)
    for found, given_ in zip(shown, text, strict=True):
        assert found in (given_, "\ufffd")


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1b", "\ud800", "\ufffe", "\uffff"])
def test_each_such_character_is_replaced(character: str) -> None:
    (shown,) = parsed(f"甲{character}乙").iter(f"{W}t")
    assert shown.text == "甲\ufffd乙"


def test_look_comes_in_the_order_of_the_standard() -> None:
    properties = ET.fromstring(part("p", run("甲", style="LeadOne", half_points=9)))[0][0]
    names = [element.tag.removeprefix(W) for element in properties]
    assert names == ["rStyle", "rFonts", "sz", "szCs"]


def test_rare_ideographs_are_named_the_fonts_that_windows_has_for_them() -> None:
    runs = ET.fromstring(part("p", run("由𠮷𬱖、𰻝办\n理", style="LeadOne", half_points=9)))
    found = []
    for each in runs:
        faces = each.find(f"{W}rPr/{W}rFonts")
        assert faces is not None
        assert faces.get(f"{W}hint") == "eastAsia"
        text = "".join(part.text or "\n" for part in each if part.tag != f"{W}rPr")
        found.append((text, *(faces.get(f"{W}{name}") for name in ("eastAsia", "ascii", "hAnsi"))))
        assert [part.tag.removeprefix(W) for part in each[0]] == ["rStyle", "rFonts", "sz", "szCs"]
    assert found == [
        ("由", None, None, None),
        ("𠮷𬱖", "SimSun-ExtB", "SimSun-ExtB", "SimSun-ExtB"),
        ("、", None, None, None),
        ("𰻝", "SimSun-ExtG", "SimSun-ExtG", "SimSun-ExtG"),
        ("办\n理", None, None, None),
    ]


def test_twips_are_twentieths_of_a_point() -> None:
    assert twips(28.95) == 579
