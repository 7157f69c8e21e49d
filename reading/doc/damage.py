"""What is said of a document whose structure does not hold together."""

from reading.errors import Unreadable
from reading.ways_out import IF_OPENED_AS_DOCX


class DamagedError(Unreadable):
    """The document is cut off or damaged: what stands in it cannot be told for sure."""

    def __init__(self) -> None:
        super().__init__("文件损坏或不完整，没有读取", IF_OPENED_AS_DOCX)
