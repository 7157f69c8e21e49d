"""By what a PDF file can look otherwise than its text says, all of it, in words for the clerk."""

import re
from collections.abc import Iterator
from typing import Final

from export.contrast import without_space
from export.pdf.look import STRANGE_PICTURE, look_doubts
from forms.sign_off.content_code import stamp, stamped_code
from reading.pdf.file.tree import Doubt
from reading.pdf.page import FileRead, PageRead

_FOOT: Final = re.compile("—[0-9]+—(内容码[0-9a-f]+)?")
_SHOWN: Final = 24  # characters of a foot


def doubts_of(read: FileRead, pages: int) -> tuple[str, ...]:
    """Return by what the first ``pages`` can look otherwise than their text says.

    No picture is taken of a page that already is in doubt: it may take for ever to draw.
    """
    doubts = [each for each in read.doubts if each.page <= pages]
    doubts += _beside_the_text(read.pages[:pages], read.keywords)
    if not doubts:
        doubts += look_doubts(read, range(1, pages + 1))
    return tuple(dict.fromkeys(map(str, doubts)))


def _beside_the_text(pages: list[PageRead], keywords: str) -> Iterator[Doubt]:
    """Yield the pages that have around their text what we do not write there.

    A report has no notes at its pages' feet, and a draft's mark lies on every page.
    """
    code = without_space(stamp(stamped_code(keywords)))
    is_draft = all(page.marked for page in pages)
    for number, page in enumerate(pages, 1):
        foot = _FOOT.fullmatch(page.foot)
        if not foot:
            yield Doubt(number, f"页脚不是页码：“{page.foot[:_SHOWN]}”")
        elif foot[1] and foot[1] != code:
            yield Doubt(number, "页脚的内容码和文件属性里的不同")
        if page.marked and not is_draft:
            yield Doubt(number, STRANGE_PICTURE)
