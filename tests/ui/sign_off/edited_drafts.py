"""What a colleague does to a draft in Word."""

from collections.abc import Callable

from docx.document import Document as Package

from forms.report import Report

Edit = Callable[[Package], None]


def figure(report: Report, id: str, new: str) -> Edit:
    """Return an edit that writes ``new`` into the box of ``id``."""

    def change(package: Package) -> None:
        section = report.form.section_of(id)
        assert section
        assert section.grid
        cell = next(cell for cell in section.grid.cells if cell.field and cell.field.id == id)
        tables = [part for part in report.form.sections if part.grid]
        package.tables[tables.index(section) - len(tables)].cell(cell.row, cell.col).paragraphs[
            0
        ].runs[0].text = new

    return change


def struck_figure(report: Report, id: str, new: str) -> Edit:
    """Return an edit that strikes the figure of ``id`` out and writes ``new`` behind it."""

    def change(package: Package) -> None:
        old = str(report.value(id))
        for table in package.tables:
            for cell in (cell for row in table.rows for cell in row.cells):
                if cell.text == old:
                    cell.paragraphs[0].runs[0].font.strike = True
                    cell.paragraphs[0].add_run(f" {new}")
                    return

    return change


def struck_paragraph(beginning: str) -> Edit:
    """Return an edit that strikes out the paragraph that begins so."""

    def change(package: Package) -> None:
        for paragraph in package.paragraphs:
            if paragraph.text.startswith(beginning):
                for run in paragraph.runs:
                    run.font.strike = True

    return change


def words(old: str, new: str) -> Edit:
    """Return an edit that replaces words somewhere in the text."""

    def change(package: Package) -> None:
        paragraph = next(paragraph for paragraph in package.paragraphs if old in paragraph.text)
        text = paragraph.text.replace(old, new, 1)
        for run in paragraph.runs:
            run.text = ""
        paragraph.runs[0].text = text

    return change
