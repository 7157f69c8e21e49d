"""The footers: the page's number, at the outer side, and below it a draft's content code.

The pages of a draft's slip have the code alone.
"""

from collections.abc import Iterator

from export.docx import styles
from export.docx.package import Part
from export.docx.styles import Style
from export.docx.wordml import Markup, part, run, styled, w


def footers(code: str) -> Iterator[Part]:
    """Yield the footers of odd and even pages; ``code`` stands in a draft's, a final has none."""
    yield Part("footer", "footer1", _footer(styles.NUMBER_ODD, code), "default")
    yield Part("footer", "footer2", _footer(styles.NUMBER_EVEN, code), "even")
    if code:
        on_slip = part("ftr", _code(code))
        yield Part("footer", "footer3", on_slip, "default", is_of_slip=True)
        yield Part("footer", "footer4", on_slip, "even", is_of_slip=True)


def _footer(style: Style, code: str) -> Markup:
    number = w("fldSimple", run("1"), instr=" PAGE ")
    lines = [styled(style.id, run("— "), number, run(" —"))]
    if code:
        lines.append(_code(code))
    return part("ftr", *lines)


def _code(code: str) -> Markup:
    return styled(styles.CODE.id, run(code))
