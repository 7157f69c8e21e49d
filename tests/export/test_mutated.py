"""A thousand mutations of a page and of a workbook: none ends otherwise than in words.

What another reader finds changed in one is never called the same.
"""

import os
import random
import re
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from lxml import html as lxml_html

from export import html, xlsx
from export.content import Content
from reading.errors import Unreadable
from tests.export.html.forgeries import DOCUMENT
from tests.export.html.test_forged import exported as page
from tests.export.xlsx.forging import exported as book

COUNT = int(os.environ.get("NIANBAO_MUTATIONS", "100"))  # of each format; 1000 by hand
SNIPPETS = (
    *("<", ">", "&", '"', "'", "=", "/", "!", "-", "<!--", "-->", "<b>", "</td>", "<td>", "<tr>"),
    *(
        "9",
        "0",
        " ",
        "\x00",
        "\ufffd",
        "<p>",
        "</p>",
        "<table>",
        "]]>",
        "&#57;",
        "{",
        "}",
        ";",
        "@",
    ),
    *('"1"', "true", "hidden", 's="9"', ' r="A1"', "<v>9</v>", "style", "data-a", "\u202e", "</c>"),
)


def mutated(text: str, chance: random.Random) -> str:
    """Return ``text`` with one to three pieces left out, put in, doubled or exchanged."""
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(len(text))
        end = min(len(text), start + chance.choice((0, 1, 1, 2, 8, 40)))
        piece = text[start:end]
        new = chance.choice(("", chance.choice(SNIPPETS), piece * 2, piece[::-1], piece.upper()))
        text = text[:start] + new + text[end:]
    return text


def told(read: Callable[[Path], Content], path: Path) -> list[str]:
    """Return what is told of a file; whatever is no answer in Chinese words fails."""
    try:
        content = read(path)
        found = [*content.doubts, *content.differences(DOCUMENT)]
    except Unreadable as error:
        found = [str(error)]
    assert all(re.search("[\u4e00-\u9fff]", line) for line in found)
    return found


def _seen(source: str) -> str:
    """Return the text of a page as lxml has it, without what is not shown or repeats."""
    tree = lxml_html.document_fromstring(source)
    for each in tree.xpath("//head|//style|//caption|//comment()|//script"):
        each.drop_tree()
    return "".join(tree.text_content().split())


@pytest.mark.parametrize("part", range(10))
def test_a_page(part: int, tmp_path: Path) -> None:
    wanted = _seen(page())
    for seed in range(part * COUNT // 10, (part + 1) * COUNT // 10):
        source = mutated(page(), random.Random(seed))
        path = tmp_path / "a.html"
        path.write_bytes(source.encode())
        if not told(html.content, path):
            assert _seen(source) == wanted, seed


def _values(path: Path) -> dict[tuple[str, str], object]:
    """Return the values of the cells as openpyxl reads them, but for the check sheet."""
    values: dict[tuple[str, str], object] = {}
    for sheet in openpyxl.load_workbook(path, data_only=True).worksheets:
        if sheet.title != "校核":
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.value not in (None, ""):
                        values[sheet.title, cell.coordinate] = cell.value
    return values


@pytest.mark.parametrize("part", range(10))
def test_a_workbook(part: int, tmp_path: Path) -> None:
    path = book(tmp_path)
    wanted = _values(path)
    whole = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for seed in range(part * COUNT // 10, (part + 1) * COUNT // 10):
        chance = random.Random(seed)
        if seed % 5:
            name = chance.choice(sorted(parts))
            changed = mutated(parts[name].decode(), chance).encode("utf-8", "replace")
            with zipfile.ZipFile(path, "w") as archive:
                for each, data in parts.items():
                    archive.writestr(each, changed if each == name else data)
        else:
            noise = bytearray(whole)
            for _ in range(chance.randint(1, 4)):
                noise[chance.randrange(len(noise))] = chance.randrange(256)
            path.write_bytes(noise)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if not told(xlsx.content, path):
                assert _values(path) == wanted, seed
