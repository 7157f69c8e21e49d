"""What is printed above and below each page of a workbook."""

import re
from typing import Final

from forms.sign_off.drafts import DRAFT

#: The number of a page, as the reader of workbooks gives it back.
FOOT: Final = "— &P —"
_MARK: Final = re.compile(rf"{DRAFT}(第\d{{1,4}}稿)?")


def is_mark(text: str) -> bool:
    """Whether ``text`` is what stands above the pages of a draft, and tells no more than that."""
    return _MARK.fullmatch("".join(text.split())) is not None


def is_foot(text: str) -> bool:
    """Whether ``text`` is the number of a page."""
    return "".join(text.split()) == "".join(FOOT.split())
