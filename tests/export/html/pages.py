"""Written pages for the tests: their source, and their elements in order."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from export import html
from export.compose import compose
from export.document import Document, Table
from forms.report import Report
from forms.sign_off.drafts import DRAFT

VOID = {"meta", "col", "wbr"}


def source(report: Report, folder: Path, *, draft: bool = False) -> str:
    """Return the page as written; it reads back the same."""
    path = folder / "a.html"
    document = compose(report, draft=DRAFT if draft else "")
    html.write(document, path)
    assert html.differences(document, path) == []
    return path.read_bytes().decode()


def bare(source: str) -> str:
    """Return a page as many sites leave it: without styles, ids and what is said to readers."""
    head, end, body = source.partition("</head>")
    body = re.sub(r' (?:style|class|id|lang|role|tabindex|aria-\w+|data-\w+)="[^"]*"', "", body)
    return head + end + re.sub("</?span>|<wbr>", "", body)


def as_before(source: str, document: Document) -> str:
    """Return a page as earlier programs wrote it: each table has a caption."""
    before, *pieces = bare(source).split('<table border="1">')
    names = [block.name for block in document.blocks if isinstance(block, Table)]
    for name, piece in zip(names, pieces, strict=True):
        before += f'<table border="1">\n<caption>{name}</caption>{piece}'
    return before.replace("<div>", '<div class="table">')


class Outline(HTMLParser):
    """The elements of a page in order, each with those it stands in.

    Fails where one is not closed in its turn.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None], tuple[str, ...]]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs), tuple(self.open)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def each(self, tag: str) -> Iterator[tuple[dict[str, str | None], tuple[str, ...]]]:
        """Yield the attributes of each such element, and what it stands in."""
        return ((attributes, within) for name, attributes, within in self.elements if name == tag)
