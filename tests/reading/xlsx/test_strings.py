"""Texts of cells: characters that XML does not hold are written by their numbers."""

from hypothesis import given
from hypothesis import strategies as st

from reading.xlsx.strings import escaped, unescaped


def test_what_xml_does_not_hold_is_escaped_and_what_looks_so_is_too() -> None:
    assert escaped("a\x1b") == "a_x001B_"
    assert escaped("_x0041_") == "_x005F_x0041_"
    assert escaped("第一段\n第二段") == "第一段\n第二段"


@given(text=st.text(st.characters(codec="utf-8"), max_size=30))
def test_an_escaped_text_is_the_same_text(text: str) -> None:
    assert unescaped(escaped(text)) == text
