"""Small pieces of WordprocessingML (ECMA-376): elements, measures, and text that XML can hold."""

import re
from collections.abc import Iterator

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

Element = BaseOxmlElement

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def w(tag: str, *children: Element, **attributes: object) -> Element:
    """Return an element of the main namespace; its attributes are of that namespace too."""
    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), str(value))
    element.extend(children)
    return element


def twips(points: float) -> int:
    """Return a measure in twentieths of a point, in which Word counts."""
    return round(points * 20)


def run(text: str, *properties: Element) -> Element:
    r"""Return a run of text, with a line break for each ``\n``; what XML can't hold is shown as U+FFFD."""
    # Quotation marks and dashes are Chinese ones, also where a program would take them for Latin.
    hint = w("rFonts", hint="eastAsia")
    named = [each for each in properties if each.tag == qn("w:rStyle")]
    rest = [each for each in properties if each.tag != qn("w:rStyle")]
    return w("r", w("rPr", *named, hint, *rest), *_content(_holdable(text)))


def noted(text: str) -> str:
    """Return ``text`` as a property of the file can hold it: 255 characters at most."""
    return _holdable(text)[:255]


def _holdable(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def _content(text: str) -> Iterator[Element]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield w("br")
        if line:
            content = w("t")
            content.text = line
            content.set(qn("xml:space"), "preserve")
            yield content
