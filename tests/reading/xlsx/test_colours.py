"""Colours of a workbook are worked out as Excel shows them; what cannot be is none."""

import xml.etree.ElementTree as ET

import pytest

from reading.contrasts import BLACK, WHITE, Colour, can_be_seen, hex_colour, is_dark, is_light
from reading.typefaces import is_for_text
from reading.xlsx.colours import Colours, read_colours

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
THEME = ET.fromstring(
    f'<a xmlns="{DRAWING}"><clrScheme><dk1><sysClr val="windowText" lastClr="FFFFFF"/></dk1>'
    '<lt1><sysClr val="window"/></lt1><dk2><srgbClr val="1F497D"/></dk2><lt2><srgbClr val="EEECE1">'
    '<alpha val="0"/></srgbClr></lt2><accent1><scrgbClr/></accent1></clrScheme></a>'
)


@pytest.mark.parametrize(
    ("attributes", "colour"),
    [
        ('rgb="FF102030"', (16, 32, 48)),
        ('rgb="FFzz2030"', None),
        ('theme="0"', WHITE),
        ('theme="1"', BLACK),  # whatever the file says that the system has shown
        ('theme="2"', None),  # see through
        ('theme="3"', (31, 73, 125)),
        ('theme="4"', None),
        ('theme="x"', None),
        ('indexed="64"', BLACK),
        ('indexed="65"', WHITE),
        ('indexed="2"', (255, 0, 0)),
        ('indexed="99"', None),
        ('auto="1"', BLACK),
        ('theme="1" tint="1"', WHITE),
        ('theme="0" tint="-1"', BLACK),
        ('theme="0" tint="-0.5"', (128, 128, 128)),
        ('theme="0" tint="9"', None),
        ('theme="0" tint="x"', None),
    ],
)
def test_each_is_worked_out(attributes: str, colour: Colour | None) -> None:
    colours = read_colours(ET.fromstring("<styleSheet/>"), THEME)
    assert colours.of(ET.fromstring(f"<color {attributes}/>"), BLACK) == colour


def test_a_theme_without_colours_tells_of_none() -> None:
    colours = read_colours(ET.fromstring("<styleSheet/>"), ET.fromstring("<a/>"))
    assert colours.of(ET.fromstring('<color theme="1"/>'), BLACK) is None
    assert Colours().of(None, WHITE) == WHITE


def test_what_can_be_seen() -> None:
    assert can_be_seen(BLACK, WHITE)
    assert not can_be_seen((250, 250, 250), WHITE)
    assert not can_be_seen((255, 255, 0), WHITE)
    assert is_dark(BLACK)
    assert is_dark((192, 0, 0))
    assert not is_dark((200, 200, 200))
    assert is_light(WHITE)
    assert not is_light((100, 100, 100))
    assert hex_colour("12345") is None


@pytest.mark.parametrize(
    "name",
    [
        *("宋体", "Times New Roman", "SimSun", "Noto Sans CJK SC", "serif"),
        *("FZXiaoBiaoSong-B05S", "PMingLiU", "Yu Gothic", "Century", "Garamond", "方正小标宋简体"),
    ],
)
def test_fonts_for_text(name: str) -> None:
    assert is_for_text(name)


@pytest.mark.parametrize(
    "name",
    ["Wingdings", "Symbol", "Segoe UI Symbol", "条码字体", "Code 39", "Maestro", "FZ Dingbats", ""],
)
def test_fonts_that_may_show_other_things(name: str) -> None:
    assert not is_for_text(name)
