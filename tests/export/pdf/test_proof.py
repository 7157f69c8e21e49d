"""The proof that a written file shows what the document says.

It has to notice whatever is changed.
"""

import ctypes
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from export.compose import compose
from export.document import Document, Paragraph, Signature, Table, Title
from export.pdf import differences, write
from forms.sign_off.drafts import DRAFT
from forms.values import Value
from resources import RESOURCES
from tests.export.pdf.sample_report import sample_report

CHARSET = "".join((RESOURCES / "fonts" / "charset.txt").read_text("utf-8").split())
TEXTS = st.text(
    st.one_of(
        st.sampled_from("，。、；：？！（）《》“”‘’—…·％%,.;:?!()/-@'\"<>&#\\ \u3000\u00a0"),
        st.sampled_from("0123456789abcxyzABCXYZ"),
        st.sampled_from(CHARSET),
    ),
    min_size=1,
    max_size=300,
)


def test_written_file_is_equal(document: Document, file: Path) -> None:
    assert differences(document, file) == []


def with_report(changes: Mapping[str, Value]) -> Document:
    return compose(sample_report(changes))


def changed(document: Document, old: str, new: str) -> Document:
    """Return the document with a text replaced in the first paragraph that has it."""
    blocks = list(document.blocks)
    at = next(
        at for at, block in enumerate(blocks) if isinstance(block, Paragraph) and old in block.text
    )
    block = blocks[at]
    assert isinstance(block, Paragraph)
    blocks[at] = replace(block, text=block.text.replace(old, new, 1))
    return replace(document, blocks=tuple(blocks))


@pytest.fixture
def found(tmp_path: Path) -> Callable[[Document, Document], list[str]]:
    """Write one document and compare the file with another."""

    def compare(written: Document, expected: Document) -> list[str]:
        write(written, tmp_path / "a.pdf")
        return differences(expected, tmp_path / "a.pdf")

    return compare


Found = Callable[[Document, Document], list[str]]


def test_changed_digit_in_a_cell(found: Found) -> None:
    code, line = found(
        with_report({"disclosure.permits.decisions": 37}),
        with_report({"disclosure.permits.decisions": 31}),
    )
    assert code.startswith("关键词属性：")
    assert line == "二、主动公开政府信息情况，行政许可·本年处理决定数量：应为“31”，文件中为“37”"


def test_cell_in_its_neighbours_place(found: Found) -> None:
    lines = found(
        with_report({"requests.granted.research": 7}), with_report({"requests.granted.welfare": 7})
    )
    assert [line[line.index("，") :] for line in lines[1:3]] == [
        "，（一）予以公开·科研机构：应为“0”，文件中为“7”",
        "，（一）予以公开·社会公益组织：应为“7”，文件中为“0”",
    ]


def test_blank_cell_is_not_a_zero(found: Found) -> None:
    blank = compose(
        sample_report().changed([sample_report().edit("disclosure.permits.decisions", None)])
    )
    assert len(found(blank, with_report({}))) == 2


@pytest.mark.parametrize(
    ("old", "new"),
    [("征地补偿类203条", "征地补偿类230条"), ("不断提高", "不断高"), ("——", "—"), ("。", "")],
)
def test_changed_paragraph(document: Document, found: Found, old: str, new: str) -> None:
    [line] = found(changed(document, old, new), document)
    assert "应为“" in line


def test_paragraphs_run_together(document: Document, found: Found) -> None:
    blocks = list(document.blocks)
    one, other = (
        block
        for block in blocks
        if isinstance(block, Paragraph) and block.text[:3] in ("（1）", "（2）")
    )
    at = blocks.index(one)
    assert blocks[at + 1] is other
    blocks[at : at + 2] = [replace(one, text=one.text + other.text)]
    assert found(replace(document, blocks=tuple(blocks)), document) != []


def test_paragraph_in_two(document: Document, found: Found) -> None:
    blocks = list(document.blocks)
    at = next(
        at
        for at, block in enumerate(blocks)
        if isinstance(block, Paragraph) and len(block.text) > 50
    )
    block = blocks[at]
    assert isinstance(block, Paragraph)
    blocks[at : at + 1] = [Paragraph(block.text[:30]), Paragraph(block.text[30:])]
    assert found(replace(document, blocks=tuple(blocks)), document) != []


@pytest.mark.parametrize("kind", [Title, Paragraph, Table, Signature])
def test_missing_block(document: Document, found: Found, kind: type) -> None:
    at = next(at for at, block in enumerate(document.blocks) if isinstance(block, kind))
    without = replace(document, blocks=document.blocks[:at] + document.blocks[at + 1 :])
    assert found(without, document) != []
    assert found(document, without) != []


def test_tables_in_another_order(document: Document, found: Found) -> None:
    blocks = list(document.blocks)
    one, other, *_ = (at for at, block in enumerate(blocks) if isinstance(block, Table))
    blocks[one], blocks[other] = blocks[other], blocks[one]
    assert found(replace(document, blocks=tuple(blocks)), document) != []


def test_draft_for_a_final_and_a_final_for_a_draft(found: Found) -> None:
    draft, final = compose(sample_report(), draft=DRAFT), compose(sample_report())
    assert "第 1 页：没有“送审稿”字样" in found(replace(draft, mark=""), draft)
    assert "第 1 页：有不应有的图片" in found(replace(final, mark="送审稿"), final)


def test_another_draft_of_the_same_name(found: Found) -> None:
    """The slip and the foot of every page tell which draft a page is of."""
    one, other = (
        compose(sample_report({"requests.granted.natural": number}), draft=DRAFT)
        for number in (9, 8)
    )
    lines = found(one, other)
    assert lines[0].startswith("关键词属性：应为“内容码 ")
    stamp = other.stamp.replace(" ", "")
    assert any(line.startswith(f"第 1 页：页脚应为“{stamp}”") for line in lines)
    assert any(line.startswith(f"第 2 页：页脚应为“—1—{stamp}”") for line in lines)
    assert found(replace(one, mark="送审稿第 2 稿"), one) == []


# ---- A file that was changed after it was written ------------------------------------------------


def tampered(
    file: Path, target: Path, page: int, text: str, change: Callable[[object, object], object]
) -> Path:
    """Copy ``file`` with ``change`` made to the page's first text object that says ``text``."""
    pdf = pypdfium2.PdfDocument(file)
    source = pdf[page]
    reading = source.get_textpage()
    for index in range(pdfium.FPDFPage_CountObjects(source)):
        each = pdfium.FPDFPage_GetObject(source, index)
        if pdfium.FPDFPageObj_GetType(each) != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        buffer = (ctypes.c_ushort * 400)()
        length = pdfium.FPDFTextObj_GetText(each, reading, buffer, 400)
        if bytes(buffer)[: length - 2].decode("utf-16-le").strip() == text:
            assert change(source, each)
            break
    else:
        pytest.fail(f"no object says {text}")
    assert pdfium.FPDFPage_GenerateContent(source)
    pdf.save(target)
    pdf.close()
    return target


def table_page(file: Path) -> int:
    with pypdfium2.PdfDocument(file) as pdf:
        return next(
            at for at, page in enumerate(pdf) if "勾稽关系" in page.get_textpage().get_text_range()
        )


def test_untouched_copy_is_equal(document: Document, file: Path, tmp_path: Path) -> None:
    copy = tampered(file, tmp_path / "b.pdf", table_page(file), "12", lambda _page, _each: True)
    assert differences(document, copy) == []


def test_figure_moved_into_the_next_column(document: Document, file: Path, tmp_path: Path) -> None:
    def move(_page: object, each: object) -> object:
        pdfium.FPDFPageObj_Transform(each, 1, 0, 0, 1, 36, 0)
        return True

    lines = differences(document, tampered(file, tmp_path / "b.pdf", table_page(file), "12", move))
    assert len(lines) == 3
    assert lines[0].endswith("自然人：应为“12”，文件中为“”")
    assert lines[2] == "第 4 页：“125”处文字重叠，或者先后和看到的不同"


def test_figure_taken_away(document: Document, file: Path, tmp_path: Path) -> None:
    line, told = differences(
        document,
        tampered(file, tmp_path / "b.pdf", table_page(file), "12", pdfium.FPDFPage_RemoveObject),
    )
    assert line.endswith("自然人：应为“12”，文件中为“”")
    assert "读屏程序" in told  # is led to what is gone


def test_line_taken_away(document: Document, file: Path, tmp_path: Path) -> None:
    [line] = differences(
        document,
        tampered(file, tmp_path / "b.pdf", 1, "责任追究情形。", pdfium.FPDFPage_RemoveObject),
    )
    assert "责任追究情形。" in line


def test_page_taken_away(document: Document, file: Path, tmp_path: Path) -> None:
    with pypdfium2.PdfDocument(file) as pdf:
        pdf.del_page(1)
        pdf.save(tmp_path / "b.pdf")
    assert any("页脚" in line for line in differences(document, tmp_path / "b.pdf"))


# ---- Every text that has glyphs is written and read back alike -----------------------------------


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    paragraphs=st.lists(TEXTS.map(str.strip).filter(bool), min_size=1, max_size=4),
    unit=TEXTS.map(str.strip),
)
def test_any_text_is_equal(tmp_path: Path, paragraphs: list[str], unit: str) -> None:
    document = Document(
        "标题",
        unit,
        (
            Title("云溪县2021年年度报告"),
            *(Paragraph(text) for text in paragraphs),
            Signature(unit, "2022年1月20日"),
        ),
        sample_report(),
    )
    write(document, tmp_path / "any.pdf")
    assert differences(document, tmp_path / "any.pdf") == []


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=TEXTS, value=st.integers(0, 999_999_999))
def test_any_cell_is_equal(tmp_path: Path, text: str, value: int) -> None:
    document = compose(
        sample_report(
            {
                "disclosure.permits.decisions": text,
                "requests.received.natural": text[:20],
                "disputes.review.upheld": value,
            }
        )
    )
    write(document, tmp_path / "any.pdf")
    assert differences(document, tmp_path / "any.pdf") == []
