"""The page of GB/T 9704—2012, measured on the written file in millimetres."""

from collections import defaultdict
from itertools import pairwise
from typing import Any

import pytest
from pdfplumber.page import Page
from pdfplumber.pdf import PDF

from export.compose import compose
from export.document import Document
from tests.export.conftest import Print

MM = 72 / 25.4


def lines(page: Page, size: float = 16) -> list[list[dict[str, Any]]]:
    """Return the characters of ``size`` of each line, from the top; y is that of the baseline."""
    found: dict[float, list[dict[str, Any]]] = defaultdict(list)
    for char in page.chars:
        if abs(char["size"] - size) < 0.1:
            found[round(float(page.height) - char["matrix"][5], 1)].append(char)
    return [found[y] for y in sorted(found)]


def baseline(page: Page, line: list[dict[str, Any]]) -> float:
    return float(page.height) - float(line[0]["matrix"][5])


def text(line: list[dict[str, Any]]) -> str:
    return "".join(char["text"] for char in line)


def test_paper_is_a4(pdf: PDF) -> None:
    assert all(
        (page.width / MM, page.height / MM) == pytest.approx((210, 297), abs=0.01)
        for page in pdf.pages
    )


def test_text_block_is_156_by_225_mm(pdf: PDF) -> None:
    for page in pdf.pages:
        body = lines(page)
        assert min(char["x0"] for line in body for char in line) >= 28 * MM - 0.5
        for char in (char for line in body for char in line):
            # The empty half of a mark at a line's end may stand beyond the edge.
            beyond = 8 if char["text"] in "，。、；：）》”" else 0
            assert char["x1"] <= (210 - 26) * MM + beyond + 0.1
        assert baseline(page, body[0]) > 37 * MM
        assert baseline(page, body[-1]) < (297 - 35) * MM


def test_full_line_has_28_characters_from_edge_to_edge(pdf: PDF) -> None:
    full = [
        line
        for line in lines(pdf.pages[1])
        if len(line) == 28 and not text(line).isascii() and "（" not in text(line)
    ]
    plain = [line for line in full if all(char["text"] > "\u3000" for char in line)]
    assert plain
    for line in plain:
        assert line[0]["x0"] == pytest.approx(28 * MM, abs=0.1)
        assert line[-1]["x1"] == pytest.approx((210 - 26) * MM, abs=0.1)


def test_22_lines_are_225_mm(pdf: PDF) -> None:
    for page in pdf.pages[:2]:
        places = [baseline(page, line) for line in lines(page)]
        assert len(places) > 5
        assert all(
            lower - upper == pytest.approx(225 * MM / 22, abs=0.1)
            for upper, lower in pairwise(places)
        )


def test_paragraphs_begin_two_characters_in(pdf: PDF) -> None:
    starts = {text(line)[:4]: line[0]["x0"] for page in pdf.pages for line in lines(page)}
    for start in ("根据《中", "一、总体", "2021", "（1）涉", "本年度未"):
        assert starts[start] == pytest.approx(28 * MM + 2 * 156 * MM / 28, abs=0.5)


def test_page_numbers_are_outside_below_the_text(pdf: PDF) -> None:
    for number, page in enumerate(pdf.pages, 1):
        foot = [
            char
            for char in page.chars
            if float(page.height) - char["matrix"][5] > (297 - 35 + 5) * MM
        ]
        assert text(foot) == f"— {number} —"
        assert {round(char["size"], 1) for char in foot} <= {
            14.0,
            17.4,
        }  # the dashes are drawn wider
        # The dash is in the middle of the character, 0.38 of its size above the baseline.
        assert float(page.height) - foot[0]["matrix"][5] - 0.38 * 14 == pytest.approx(
            (297 - 35 + 7) * MM, abs=0.5
        )
        if number % 2:
            assert foot[-1]["x1"] == pytest.approx((210 - 26) * MM - 14, abs=1)
        else:
            assert foot[0]["x0"] == pytest.approx(28 * MM + 14, abs=1)


def test_draft_has_its_code_small_below_the_page_number_and_a_final_nowhere(
    pdf: PDF, document: Document, printed: Print
) -> None:
    assert "内容码" not in "".join(text(page.chars) for page in pdf.pages)
    assert document.code not in "".join(text(page.chars) for page in pdf.pages)
    draft = printed(compose(document.report, draft="送审稿第 2 稿"))
    slip, *pages = draft.pages
    for final, page in zip(pdf.pages, pages, strict=True):
        foot = [
            char
            for char in page.chars
            if float(page.height) - char["matrix"][5] > (297 - 35 + 5) * MM
        ]
        number = [char for char in foot if char["size"] > 10]
        assert [(char["text"], char["matrix"]) for char in number] == [
            (char["text"], char["matrix"]) for char in final.chars[-len(number) :]
        ], "the number is where it is in a final"
        code = [char for char in foot if char["size"] < 10]
        assert text(code) == document.stamp
        assert {round(char["size"], 1) for char in code} == {9.0}
        assert code[0]["x0"] + code[-1]["x1"] == pytest.approx((28 + 210 - 26) * MM, abs=0.5)
        assert code[0]["matrix"][5] < number[0]["matrix"][5] - 12
    assert text(slip.chars).endswith(document.stamp)


def test_roles_of_faces(pdf: PDF) -> None:
    chars = [char for page in pdf.pages for char in page.chars]
    running = text(chars)

    def face(words: str, at: int = 0) -> str:
        return str(chars[running.index(words) + at]["fontname"]).partition("+")[2]

    assert face("云溪县自然资源和规划局2021") == "NianBaoTitle-Regular"
    assert face("一、总体情况") == "NianBaoHei-Regular"
    assert face("（一）主动公开。") == face("（一）主动公开。", 7) == "NianBaoKai-Regular"
    assert (
        face("（一）主动公开。", 8)
        == face("1.严格审核")
        == face("（1）涉及")
        == "NianBaoSong-Regular"
    )
