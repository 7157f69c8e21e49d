"""Telling by how a file begins that it is a web page."""

import re
from typing import Final

from reading.encoding import plain_beginning

_HEAD: Final = re.compile(r"<(?:!doctype\s+html|html|head|body|frameset)\b", re.IGNORECASE)
#: What a page begins with whose head and body were left out, as a table copied into a file.
_PIECE: Final = re.compile(
    r"(?:<!--.*?-->\s*)*"
    r"<(?:meta|title|style|link|table|div|p|span|article|section|center|font|h\d)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKDOWN: Final = re.compile(r"^(?:#{1,6}\s|\|.*\|\s*$)", re.MULTILINE)
_LEADING: Final = "\ufeffï»¿ \t\r\n"  # a mark that was written twice
_FIELD: Final = re.compile(r"[A-Za-z-]+:[ \t\r\n]")
_MIME: Final = re.compile(
    r"^content-type:\s*(?:multipart/(?:related|mixed|alternative)|text/html)",
    re.IGNORECASE | re.MULTILINE,
)


def is_page(beginning: bytes) -> bool:
    """Whether a file that begins so is a page."""
    text = plain_beginning(beginning).lstrip(_LEADING)
    if _HEAD.search(text):
        return True
    return _PIECE.match(text) is not None and not _MARKDOWN.search(text)


def is_archive(beginning: bytes) -> bool:
    """Whether a file that begins so is a page with all that it shows (MHT, RFC 2557)."""
    text = plain_beginning(beginning).lstrip()
    return _FIELD.match(text) is not None and _MIME.search(text) is not None
