"""The fonts of a PDF file: embedded whole and undamaged, so that every program draws the same."""

import struct
from typing import Final

from reading.pdf.file.damage import Damaged, refuse_more
from reading.pdf.file.store import Store, Stream
from reading.pdf.file.syntax import Dictionary, Value
from reading.pdf.file.tree import text_of

_UNSURE: Final = "没有嵌入完整的字体，各家程序会用不同的字形显示"
_DAMAGED: Final = "嵌入的字体被改动或者损坏了，看到的字可能和文字不符"
_SHAPED: Final = "有本程序不用的字体种类"
_MOST_IN_MAP: Final = 1_000_000  # bytes; a report has some hundreds of characters
_TABLE: Final = struct.Struct(">4sIII")
_PER_EM: Final = slice(18, 20)  # of the table "head": units of an em
_USUAL_PER_EM: Final = [size.to_bytes(2) for size in (256, 512, 1000, 1024, 2048, 4096)]


def font_doubt(store: Store, font: Dictionary) -> str:
    """Return by what the font can look otherwise than its text says; empty for nothing."""
    kind = store.get(font.get("Subtype"))
    try:
        refuse_more(_size(store, font.get("ToUnicode")), _MOST_IN_MAP, "字节的字符表")
        if kind == "Type0":
            return _composite_doubt(store, font)
        return _program_doubt(store, font) if kind == "TrueType" else _SHAPED
    except Damaged:
        return _DAMAGED


def _composite_doubt(store: Store, font: Dictionary) -> str:
    parts = store.array(font.get("DescendantFonts"))
    if text_of(store, font.get("Encoding")) != "Identity-H" or len(parts) != 1:
        return _SHAPED
    descendant = store.dictionary(parts[0])
    if store.get(descendant.get("Subtype")) != "CIDFontType2":
        return _SHAPED
    refuse_more(_size(store, descendant.get("CIDToGIDMap")), _MOST_IN_MAP, "字节的字符表")
    return _program_doubt(store, descendant)


def _size(store: Store, value: Value) -> int:
    """Return how many bytes are in a stream; what is none has none."""
    found = store.get(value)
    return len(store.content(found)) if isinstance(found, Stream) else 0


def _program_doubt(store: Store, font: Dictionary) -> str:
    descriptor = store.dictionary(font.get("FontDescriptor"))
    if "FontFile2" not in descriptor or {"FontFile", "FontFile3"} & set(descriptor):
        return _UNSURE
    program = store.content(store.stream(descriptor["FontFile2"]))
    return "" if _is_whole(program) else _DAMAGED


def _is_whole(program: bytes) -> bool:
    """Whether every table of a TrueType program has the checksum that its directory says.

    Programs that write none write 0; what they draw is seen in a picture of the page.
    """
    try:
        count = struct.unpack_from(">4xH", program)[0]
        entries = [_TABLE.unpack_from(program, 12 + 16 * index) for index in range(count)]
    except struct.error:
        return False
    for tag, checksum, offset, length in entries:
        table = program[offset : offset + length]
        if len(table) != length:
            return False
        if tag == b"head":  # programs that cut a font leave the old checksum with it
            is_right = table[_PER_EM] in _USUAL_PER_EM
        else:
            is_right = checksum in (0, _checksum(table))
        if not is_right:
            return False
    return True


def _checksum(data: bytes) -> int:
    """Return the sum of big-endian words of four bytes (OpenType, "Calculating checksums")."""
    whole = data + bytes(-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(whole) // 4}I", whole)
    return sum(words) & 0xFFFFFFFF
