"""Writing the page: the report, and around it what makes a page of it.

The page is what is published, so a draft's mark and slip, which are for paper, are not on it.
"""

from collections.abc import Iterator
from html import escape
from pathlib import Path

from export.document import Document
from export.html.article import Article
from export.html.sheet import STYLE


def write(document: Document, target: Path) -> None:
    """Write ``document`` to ``target``; raises OSError where that cannot be written."""
    _write(document, target, is_plain=False)


def write_plain(document: Document, target: Path) -> None:
    """Write ``document`` without style to ``target``; raises OSError where it can't be written."""
    _write(document, target, is_plain=True)


def _write(document: Document, target: Path, *, is_plain: bool) -> None:
    lines = _page(document, is_plain=is_plain)
    target.write_bytes("".join(f"{line}\n" for line in lines).encode())


def _page(document: Document, *, is_plain: bool) -> Iterator[str]:
    yield from (
        "<!DOCTYPE html>",
        '<html lang="zh-CN">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(document.title)}</title>",
        f'<meta name="author" content="{escape(document.author)}">',
        f'<meta name="keywords" content="{document.stamp}">',
    )
    if not is_plain:
        yield f"<style>\n{STYLE}\n</style>"
    yield from ("</head>", "<body>", "<main>")
    yield from Article(document, is_plain=is_plain).lines()
    yield from ("</main>", "</body>", "</html>")
