"""Which paragraphs have a straight edge at the left only, as an address would pull a line apart.

Word and LibreOffice move an address or a number that does not fit down to the next line, and spread
what is left over the full width. Which line that is goes by the widths of fonts that only the
reader's computer knows.
"""

import re
from typing import Final

#: So many Latin letters are as wide as four Chinese ones and a half: all that a line's gaps take.
_LONG_WORD: Final = re.compile("[!-~]{9}")


def is_ragged(text: str) -> bool:
    """Return whether a paragraph of body text is set without a straight right edge."""
    return _LONG_WORD.search(text) is not None
