"""What is said of a document whose structure does not hold together."""

from typing import Final

from reading.errors import Unreadable

#: The way out of every document that cannot be read.
ADVICE: Final = "请在 Word 或 WPS 里打开，另存为 DOCX 再试。"


class DamagedError(Unreadable):
    """The document is cut off or damaged: what stands in it cannot be told for sure."""

    def __init__(self) -> None:
        super().__init__("文件损坏或不完整，没有读取", ADVICE)
