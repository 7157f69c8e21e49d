"""What a PDF costs from the command line, against LibreOffice.

Run ``python -m tests.benchmarks.bench_pdf``.

Both make a PDF of the sample in a cold process: ours from the exchange file, proof included;
``soffice`` from a DOCX with the same headings, paragraphs and tables, which it has made itself from
a web page beforehand. Time on the wall is what a clerk waits; processor time is what the same run
takes on a machine that others use too.
"""

import html
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from export.compose import compose
from export.document import Block, Heading, Paragraph, Table, Title
from intake.sample import sample_reports
from resources import RESOURCES
from tests.places import MAIN

ROUNDS = 10


def main() -> None:
    """Time both in turns and print the ratio."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        page = folder / "sample.html"
        blocks = compose(sample_reports()[-1]).blocks
        page.write_text(f"<meta charset='utf-8'>{''.join(map(_as_html, blocks))}", encoding="utf-8")
        office = [
            "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
        ]
        _run([*office, "docx:MS Word 2007 XML", "--outdir", name, str(page)])
        sample = max((RESOURCES / "sample").glob("*.json"))
        ours = [
            sys.executable,
            str(MAIN),
            "export",
            str(sample),
            "--pdf",
            str(folder / "ours.pdf"),
        ]
        theirs = [*office, "pdf", "--outdir", name, str(folder / "sample.docx")]
        _run(ours), _run(theirs)
        times = [(_run(ours), _run(theirs)) for _ in range(ROUNDS)]
    for place, what in enumerate(("on the wall", "of processors")):
        here = [each[place] for each, _ in times]
        there = [each[place] for _, each in times]
        print(
            f"{what}: ours {median(here):.2f} s, soffice {median(there):.2f} s: "
            f"{median(here) / median(there):.2f} by medians, "
            f"{min(here) / min(there):.2f} by the least (at most 0.35)"
        )


def _run(command: list[str]) -> tuple[float, float]:
    """Return how many seconds a command takes, on the wall and of processors."""
    environment = {
        key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"
    }
    begun, spent = perf_counter(), _spent()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return perf_counter() - begun, _spent() - spent


def _spent() -> float:
    times = os.times()
    return times.children_user + times.children_system


def _as_html(block: Block) -> str:
    match block:
        case Title(text):
            return f"<h1>{html.escape(text)}</h1>"
        case Heading(text):
            return f"<h2>{html.escape(text)}</h2>"
        case Paragraph(text=text):
            return f"<p>{html.escape(text)}</p>"
        case Table(grid=grid, cells=cells):
            rows = (
                "".join(
                    f"<td rowspan={cell.rowspan} colspan={cell.colspan}>"
                    f"{html.escape(cell.text)}</td>"
                    for cell in cells
                    if cell.row == row
                )
                for row in range(grid.rows)
            )
            return f"<table border=1>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
        case _:
            return ""


if __name__ == "__main__":
    main()
