"""What cannot be read although it is known what it is: told by name, with the way out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from reading.errors import Unreadable
from reading.published.look import Look
from reading.ways_out import AS_DOCX, AS_XLSX, BY_WORD, UNLOCKED

UNPACK: Final = "请解压后，再选里面的年报文件。"
_LETTERS: Final = "图片里没有可以读的文字，请找原来的 Word 文档或网页，或者识别成文字再试。"


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is refused: how it is known, what is said of it, and what to do instead."""

    is_like: Callable[[Look], bool]
    why: str
    advice: str


def _starts(*marks: bytes) -> Callable[[Look], bool]:
    return lambda file: any(file.starts(mark) for mark in marks)


def _holds(*marks: bytes) -> Callable[[Look], bool]:
    return lambda file: any(file.holds(mark) for mark in marks)


def _stores(*streams: str) -> Callable[[Look], bool]:
    return lambda file: any(file.stores(stream) for stream in streams)


def _packs(*folders: str) -> Callable[[Look], bool]:
    return lambda file: any(file.packs_in(folder) for folder in folders)


def _is_ledger(file: Look) -> bool:
    """Whether it is what the program keeps applications in, by SQLite's application_id."""
    return file.starts(b"SQLite format 3\x00") and file.beginning[68:72] == b"Taiz"


def _is_picture(file: Look) -> bool:
    """Whether it is a picture; some have their mark behind their length."""
    if any(file.starts(mark) for mark in _PICTURES):
        return True
    head = file.beginning
    if file.starts(b"BM"):  # a bitmap, in which no length is followed by anything
        return head[6:10] == bytes(4)
    return head[8:12] == b"WEBP" or head[4:12] in _OF_PHONES


#: How they begin: PNG, JPEG, GIF, TIFF of either order of bytes, icons.
_PICTURES: Final = (
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"II*\x00",
    b"MM\x00*",
    b"\x00\x00\x01\x00",
)
#: HEIF, which phones make (ISO/IEC 23008-12).
_OF_PHONES: Final = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypmsf1")
_ARCHIVES: Final = (
    b"Rar!\x1a\x07",
    b"7z\xbc\xaf\x27\x1c",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ\x00",
    b"MSCF",
)
REFUSALS: Final = (
    Refusal(lambda file: file.is_empty, "文件是空的", "请重新复制一份再试。"),
    Refusal(_is_picture, "这是图片，不是文字", _LETTERS),
    Refusal(_starts(*_ARCHIVES), "这是压缩包", UNPACK),
    Refusal(_stores("EncryptedPackage"), "文件加了打开密码", UNLOCKED),
    Refusal(_stores("PowerPoint Document"), "这是演示文稿（PPT）", BY_WORD),
    Refusal(_packs("ppt/"), "这是演示文稿（PPT）", BY_WORD),
    Refusal(_holds(b"opendocument.text"), "这是 ODT 文档", AS_DOCX),
    Refusal(_holds(b"opendocument.presentation"), "这是演示文稿", BY_WORD),
    Refusal(_holds(b'progid="Word.Document"', b"/2006/xmlPackage"), "这是 Word XML 文档", AS_DOCX),
    Refusal(_holds(b'progid="Excel.Sheet"'), "这是 Excel XML 表格", AS_XLSX),
    Refusal(lambda file: file.packs("OFD.xml"), "这是 OFD 版式文件", BY_WORD),
    Refusal(lambda file: file.packs("xl/workbook.bin"), "这是 Excel 二进制工作簿", AS_XLSX),
    Refusal(_is_ledger, "这是依申请公开台账，不是年报", "请选年报文件再试。"),
    Refusal(_starts(b"SQLite format 3\x00"), "这是数据库，不是年报库", "请选年报文件再试。"),
)


def refuse_by_name(file: Look) -> None:
    """Raise Unreadable where ``file`` is one of REFUSALS."""
    for refusal in REFUSALS:
        if refusal.is_like(file):
            raise Unreadable(refusal.why, refusal.advice)
