"""Which pages of a file are the report's own, and which a draft's slip."""

from collections.abc import Sequence
from typing import Final

from forms.sign_off.drafts import SLIP
from reading.pdf.page import PageRead

_FIRST: Final = "—1—"  # the number of the report's first page


def numbers_of_report(pages: Sequence[PageRead]) -> range:
    """Return the numbers of the pages, from 1, on which the report stands.

    A slip stands before the page that is numbered first; in a draft of an earlier program, it
    begins after the report.
    """
    if pages and _begins_slip(pages[0]):
        for number, page in enumerate(pages, 1):
            if page.foot.startswith(_FIRST):
                return range(number, len(pages) + 1)
    for number, page in enumerate(pages[1:], 2):
        if _begins_slip(page):
            return range(1, number)
    return range(1, len(pages) + 1)


def _begins_slip(page: PageRead) -> bool:
    return page.text.strip().startswith(SLIP)
