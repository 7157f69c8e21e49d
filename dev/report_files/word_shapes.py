"""Documents of Word as offices write them."""

from dataclasses import replace

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.text.paragraph import CT_P

from tests.offices.paper import Block

from .made import Made, by_name
from .office import ALL_COLUMNS, Office, office, row_ids, without_noughts
from .paper import article
from .tables import (
    OTHERWISE,
    cut,
    official,
    with_one_row_otherwise,
    without_otherwise,
)
from .word_documents import document, of_blocks, saved


def whole() -> Office:
    """Return a report whose figures all differ."""
    return office("云岭县人民政府", 2023, 30, distinct=True)


def continued() -> tuple[Office, list[Block]]:
    """Return a report, and its blocks, whose table three goes on in a second table."""
    report = office("云岭县发展和改革局", 2022, 31)
    blocks: list[Block] = [report.unit, f"{report.year}年政府信息公开工作年度报告"]
    for block in article(report):
        if isinstance(block, str) or len(block) < 20:
            blocks.append(block)
        else:
            first, second = cut(block, 14)
            blocks += [first, "续表", second]
    return report, blocks


def docx_plain() -> Made:
    """A document as it should be."""
    report = whole()
    return Made(report, "docx", saved(document(report)))


def docx_continued_table() -> Made:
    """Table three in two, with 续表 between."""
    report, blocks = continued()
    return Made(report, "docx", saved(of_blocks(blocks)))


def docx_day_above() -> Made:
    """A day below the title, nothing below the report, and heading four without its number."""
    heading = {"disputes": "政府信息公开行政复议、行政诉讼情况"}
    report = replace(office("云岭县水利局", 2023, 32), headings=heading)
    blocks = article(report)[:-2]
    return Made(
        report, "docx", saved(of_blocks([report.title, f"（{report.signed_on}）", *blocks]))
    )


def docx_one_row_of_noughts() -> Made:
    """（六） in one row of 0: its three rows are 0, or blank."""
    report = without_otherwise(office("云岭县林业和草原局", 2023, 33))
    rows = with_one_row_otherwise(official(report, "requests"), [0] * len(ALL_COLUMNS))
    return Made(
        report,
        "docx",
        saved(document(report, {"requests": rows})),
        accept=dict.fromkeys(row_ids(*OTHERWISE), (0, None)),
    )


def docx_blanks_in_runs() -> Made:
    """No 0 in table three, and a run for every character."""
    report = without_noughts(office("云岭县气象局", 2023, 36))
    made = document(report)
    for table in made.tables:
        for paragraph in list(table._tbl.iter(qn("w:p"))):  # noqa: SLF001 (merged boxes once)
            _split_runs(paragraph)
    return Made(report, "docx", saved(made))


def _split_runs(paragraph: CT_P) -> None:
    for run in list(paragraph.r_lst):
        text = run.text
        for character in text:
            single = OxmlElement("w:r")
            letter = OxmlElement("w:t")
            letter.text = character
            single.append(letter)
            run.addprevious(single)
        if text:
            paragraph.remove(run)


def docx_in_one_box() -> Made:
    """A whole report within the only box of a table."""
    report = office("云岭县残疾人联合会", 2023, 37, distinct=True)
    made = document(report)
    body = made.element.body
    blocks = [each for each in body if each.tag != qn("w:sectPr")]
    table = parse_xml(
        f"<w:tbl {nsdecls('w')}><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>"
        "<w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>"
    )
    body.insert(0, table)
    cell = next(table.iter(qn("w:tc")))
    for block in blocks:
        cell.append(block)
    return Made(report, "docx", saved(made))


def docx_tracked() -> Made:
    """Figures that were deleted with changes tracked stand before those that count."""
    report = office("云岭县供销合作社", 2023, 38, distinct=True)
    made = document(report)
    for number, paragraph in enumerate(made.tables[1]._tbl.iter(qn("w:p"))):  # noqa: SLF001
        text = "".join(paragraph.itertext())
        if text.isdigit() and number % 3 == 0:
            deleted = f'<w:del {nsdecls("w")} w:id="{number}" w:author="某"><w:r><w:delText>999'
            paragraph.insert(0, parse_xml(f"{deleted}</w:delText></w:r></w:del>"))
    return Made(report, "docx", saved(made), told=("修订",))


SHAPES = by_name(
    docx_plain,
    docx_continued_table,
    docx_day_above,
    docx_one_row_of_noughts,
    docx_blanks_in_runs,
    docx_in_one_box,
    docx_tracked,
)
