"""What stands at the heads and feet of a Word document that none of ours has there."""

import re
from collections.abc import Iterator
from typing import Final

from export.contrast import without_space
from forms.sign_off.content_code import stamp, stamped_code
from forms.sign_off.drafts import DRAFT, SLIP
from intake.correction import Correction
from intake.edited_document import EditedDocument

_PAGE_NUMBER: Final = r"[—–-]?\s*[0-9]*\s*[—–-]?"
_DRAFT: Final = rf"{DRAFT}(第 ?[0-9]+ ?稿)?"
_FOOT: Final = "页脚"
_SHOWN: Final = 40


def head_and_foot_doubts(document: EditedDocument) -> Iterator[str]:
    """Yield what stands there besides a draft's mark, the page's number and the content code."""
    for running in document.running:
        is_foot = running.place == _FOOT
        for line in running.lines:
            if not (is_foot and _is_ours(line, document.code)):
                yield f"{running.place}：有“{line:.{_SHOWN}}”"
        for text in running.beside:
            if is_foot or not re.fullmatch(_DRAFT, text.strip()):
                yield f"{running.place}：有“{text:.{_SHOWN}}”"


def slip_doubts(document: EditedDocument, correction: Correction) -> Iterator[str]:
    """Yield that there is a slip, on which nothing is compared, in what is no draft."""
    marks = [text for running in document.running for text in running.beside]
    if correction.slip and not any(text.startswith(DRAFT) for text in marks):
        yield f"有“{SLIP}”，页眉却没有“{DRAFT}”字样"


def _is_ours(line: str, code: str) -> bool:
    """Whether a line of a foot is the page's number, or the content code of the document."""
    if re.fullmatch(_PAGE_NUMBER, line):
        return True
    stamped = stamped_code(line)
    if not stamped or code not in ("", stamped):
        return False
    return without_space(line) == without_space(stamp(stamped))
