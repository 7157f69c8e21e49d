"""What an earlier program wrote, whose codes have 48 bits: a library of version 2, and its files.

The library has one report, handed in and final; ``draft`` and ``final`` are these two versions as
they were exported. Drafts like it are out for signature: they are never written anew.
"""

from pathlib import Path

FOLDER = Path(__file__).parent
LIBRARY = FOLDER / "v2.nianbao"
#: The codes of the draft and of the final.
DRAFT, FINAL = "6bc2 df02 8bba", "865d e35d e98c"
FORMATS = ("pdf", "docx", "html", "xlsx")
