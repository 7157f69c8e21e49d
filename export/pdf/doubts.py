"""By what a PDF file can look otherwise than its text says, all of it, in words for the clerk."""

import re
from collections.abc import Iterator
from typing import Final

from export.contrast import without_space
from export.pdf.look import STRANGE_PICTURE, look_doubts
from forms.sign_off.content_code import stamp, stamped_code
from forms.sign_off.drafts import DRAFT, SLIP
from reading.pdf.file.tree import Doubt
from reading.pdf.page import FileRead

_FOOT: Final = re.compile("—[0-9]+—(内容码[0-9a-f]+)?")
_SHOWN: Final = 24  # characters of a foot


def doubts_of(read: FileRead, numbers: range) -> tuple[str, ...]:
    """Return by what the pages of these ``numbers`` can look otherwise than their text says.

    They are the report's; on the others a slip stands, which only a draft has.

    No picture is taken of a page that already is in doubt: it may take for ever to draw.
    """
    doubts = [each for each in read.doubts if each.page == 0 or each.page in numbers]
    doubts += _beside_the_text(read, numbers)
    if not doubts:
        doubts += look_doubts(read, numbers)
    return tuple(dict.fromkeys(map(str, doubts)))


def _beside_the_text(read: FileRead, numbers: range) -> Iterator[Doubt]:
    """Yield the pages that have around their text what we do not write there.

    A report has no notes at its pages' feet, and a draft's mark lies on every page.
    """
    code = without_space(stamp(stamped_code(read.keywords)))
    pages = [read.pages[number - 1] for number in numbers]
    is_draft = all(page.marked for page in pages)
    if len(pages) < len(read.pages) and not is_draft:
        yield Doubt(0, f"有“{SLIP}”，页面上却没有“{DRAFT}”字样")
    for number, page in zip(numbers, pages, strict=True):
        foot = _FOOT.fullmatch(page.foot)
        if not foot:
            yield Doubt(number, f"页脚不是页码：“{page.foot[:_SHOWN]}”")
        elif foot[1] and foot[1] != code:
            yield Doubt(number, "页脚的内容码和文件属性里的不同")
        if page.marked and not is_draft:
            yield Doubt(number, STRANGE_PICTURE)
