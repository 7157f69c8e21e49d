"""RTF that is meant to do harm is read or refused, in words, soon and in little memory."""

import sys
from pathlib import Path

from tests.reading.bounds import answers, assert_read_or_refused, read_each

HOSTILE = {
    "paragraphs": b"{\\rtf1 " + b"\\par " * 2_000_000 + b"}",
    "boxes": b"{\\rtf1\\trowd\\cellx100\\intbl " + b"\\cell " * 250_000 + b"\\row}",
    "rows": b"{\\rtf1\\trowd\\cellx100\\intbl " + b"\\cell\\row" * 140_000 + b"}",
    "columns": b"{\\rtf1\\trowd" + b"\\cellx1" * 290_000 + b"\\row}",
    "groups": b"{\\rtf1 " + b"{}" * 140_000 + b"}",
    "groups in groups": b"{\\rtf1 " + b"{" * 220_000 + b"}" * 220_001,
    "letters": b"{\\rtf1 " + b"a" * 40_000_000 + b"}",
    "letters by number": b"{\\rtf1 " + b"\\u9?" * 140_000 + b"}",
    "bytes without end": b"{\\rtf1 \\bin9999999999 a}",
    "tables in tables": b"{\\rtf1 " + b"\\itap29\\par\\itap0\\par" * 70_000 + b"}",
    "tables too deep": b"{\\rtf1 \\itap31\\par}",
    "notes": b"{\\rtf1 " + b"{\\footnote a}" * 70_000 + b"}",
}


def test_what_is_meant_to_do_harm_is_read_or_refused(tmp_path: Path) -> None:
    said = answers(__name__, str(tmp_path / "害.rtf"))
    assert_read_or_refused(said, len(HOSTILE))
    assert sum("没有读取" in each for each in said) >= 8


if __name__ == "__main__":
    read_each(HOSTILE.values(), Path(sys.argv[1]))
