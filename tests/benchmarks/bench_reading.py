"""What reading a report costs: ``python -m tests.benchmarks.bench_reading``.

One report in files of other programs, and a PDF of many pages; each is read in turns within one
process, and its time of processor is held against that of the report as plain text.
"""

import tempfile
from pathlib import Path
from statistics import median
from time import process_time

import pypdfium2

from export import docx, html
from export.compose import compose
from tests.offices.drawn_paper import Press, by_characters, with_areas
from tests.offices.pages import plain
from tests.offices.paper import Block, office_report, printed
from tests.offices.texts import from_word
from usecases.report_file import read_report_file

ROUNDS = 15
PAGES = 20


def main() -> None:
    """Read each in turns and print what it took."""
    with tempfile.TemporaryDirectory() as name:
        files = _files(Path(name))
        times: dict[str, list[float]] = {kind: [] for kind in files}
        for turn in range(ROUNDS + 1):
            for kind, file in files.items():
                begun = process_time()
                read_report_file(file)
                if turn:  # the first loads libraries
                    times[kind].append(process_time() - begun)
    text = median(times["text"])
    for kind, taken in times.items():
        print(f"{kind:>24}: {median(taken):5.2f} s of processor, {median(taken) / text:5.1f} times")


def _files(folder: Path) -> dict[str, Path]:
    """Write the files, by what they are."""
    report = office_report(3)
    blocks = printed(report)
    found = {
        "text": folder / "report.txt",
        "web page": folder / "report.html",
        "Word document of ours": folder / "ours.docx",
        "web page of ours": folder / "ours.html",
        "PDF": folder / "report.pdf",
        "PDF by characters": folder / "characters.pdf",
        f"PDF of {PAGES} pages": folder / "long.pdf",
    }
    found["text"].write_text(from_word(blocks), encoding="utf-8")
    found["web page"].write_text(plain(blocks), encoding="utf-8")
    docx.write(compose(report), found["Word document of ours"])
    html.write(compose(report), found["web page of ours"])
    Press().print(blocks, found["PDF"])
    Press(pen=by_characters, frame=with_areas).print(blocks, found["PDF by characters"])
    _print_long(blocks, found[f"PDF of {PAGES} pages"])
    return found


def _print_long(blocks: list[Block], path: Path) -> None:
    """Print ``blocks`` with so much text that it takes all the pages."""
    overview = 3
    while True:
        Press(pen=by_characters, frame=with_areas).print(blocks, path)
        with pypdfium2.PdfDocument(path) as document:
            if len(document) >= PAGES:
                return
        blocks = [*blocks[:overview], *[blocks[overview]] * 20, *blocks[overview:]]


if __name__ == "__main__":
    main()
