"""Make the files of tests/report_files, or those of them whose names have a word in them.

Run by hand as ``python -m dev.report_files.make [WORD]``. Some shapes need LibreOffice, Chromium
and the fonts for Chinese that these find; what they write may differ from one of their versions to
the next, what has to be found in it only where figures come to stand on two lines.
"""

import shutil
import sys

from tests.places import REPORT_FILES

from . import (
    pdf_shapes,
    program_shapes,
    site_shapes,
    text_shapes,
    web_shapes,
    web_table_shapes,
    word_shapes,
    workbook_shapes,
)
from .made import Shape

#: Shapes that are made without another program, by their names.
OWN: dict[str, Shape] = {
    **web_shapes.SHAPES,
    **web_table_shapes.SHAPES,
    **site_shapes.SHAPES,
    **text_shapes.SHAPES,
    **word_shapes.SHAPES,
    **workbook_shapes.SHAPES,
    **pdf_shapes.SHAPES,
}
SHAPES: dict[str, Shape] = {**OWN, **program_shapes.SHAPES}


def main() -> None:
    """Make the files of which the name has the word that is given, or all."""
    word = sys.argv[1] if sys.argv[1:] else ""
    for name, shape in SHAPES.items():
        if word in name:
            made = shape()
            folder = REPORT_FILES / name
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            (folder / f"source.{made.suffix}").write_bytes(made.content)
            (folder / "expected.json").write_text(made.expected(), "utf-8", newline="\n")
            print(f"{name}: {len(made.content)} bytes")


if __name__ == "__main__":
    main()
