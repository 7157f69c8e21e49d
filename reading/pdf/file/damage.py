"""What makes a PDF file unreadable: damage, and what is too much for a report."""

from typing import Final

from reading.errors import Unreadable

#: Pages: a report has some ten, with its slip and all reasons some twenty.
MOST_PAGES: Final = 100
#: Objects: a report has some fifty; and values in one of them: a font's widths are some hundreds.
MOST_OBJECTS: Final = 20_000
MOST_VALUES: Final = 50_000
#: Bytes of what draws the pages, and operations in it: a page takes some 10 KB and 500 of them.
MOST_CONTENT: Final = 5_000_000
MOST_OPERATIONS: Final = 100_000
#: Characters and frames on a page: a full page has some thousand, or two hundred.
MOST_CHARACTERS: Final = 20_000
MOST_FRAMES: Final = 1_000


class Damaged(Unreadable):
    """The file breaks the rules of its format, so that programs may show it differently."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__("文件已经损坏，不同的程序打开可能看到不同的内容", "请换一份完好的文件。")


def refuse_more(count: int, most: int, what: str) -> None:
    """Raise Unreadable where a file has more than ``most`` of ``what``, such as 页."""
    if count > most:
        raise Unreadable(f"里面有超过 {most} {what}，不像年报，没有读取")
