"""What the pages of a PDF file draw with: operators and resources, judged by their names.

What text and frames need is let be: whether it shows what it says is seen in a picture of the page.
Anything else is doubted, and named. Raises Unreadable where it is too much for a report.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from reading.errors import Unreadable
from reading.pdf.file.damage import MOST_CONTENT, MOST_OPERATIONS, Damaged, refuse_more
from reading.pdf.file.store import Found, Store, Stream
from reading.pdf.file.syntax import Dictionary, Name, Operation, Value, operations
from reading.pdf.file.tree import Doubt
from reading.pdf.fonts import font_doubt

_STATE_AND_PATHS: Final = "q Q cm w J j M d i ri g G rg RG k K W W* n m l h re S s"
_TEXT: Final = "BT ET Tz Tm Td TD T* TL Tc Tw Tj TJ ' \""
_MARKS: Final = "BMC EMC MP"
_PLAIN: Final = frozenset(f"{_STATE_AND_PATHS} {_TEXT} {_MARKS}".split())
_MEANING: Final = {
    "BI": "图片",
    "sh": "渐变的底色",
    "Ts": "升高或者降低的文字",
    **dict.fromkeys(("f", "F", "f*", "B", "B*", "b", "b*"), "填色的图形"),
    **dict.fromkeys(("c", "v", "y"), "曲线"),
    **dict.fromkeys(("cs", "CS", "sc", "SC", "scn", "SCN"), "特殊的颜色或者花纹"),
    **dict.fromkeys(("d0", "d1"), "用图形拼成的文字"),
}
#: Of a graphics state, with the values that change nothing; None stands for any value.
_STATES: Final[dict[str, tuple[Value, ...] | None]] = {
    "Type": None,
    "LW": None,
    "SM": None,
    "FL": None,
    "ca": (1, 1.0),
    "CA": (1, 1.0),
    "BM": (Name("Normal"), Name("Compatible")),
    "SMask": (Name("None"),),
    "AIS": (False,),
    "OP": (False,),
    "op": (False,),
    "OPM": (0, 1),
    "SA": None,
    "TK": None,
}
_DEEPEST: Final = 10  # drawings within drawings
_MOST_PICTURES: Final = 20  # of a page
_WIDEST: Final = 4_000  # dots of a picture; a draft's mark has some 1200
_PICTURE: Final = frozenset(
    {"Type", "Subtype", "Width", "Height", "ColorSpace", "BitsPerComponent", "Filter", "Length"}
    | {"DecodeParms", "Interpolate", "Name", "Intent"}
)
_MARKED: Final = frozenset({"MCID", "Type", "Subtype", "Attached", "BBox", "Lang"})


@dataclass(slots=True)
class Drawing:
    """What is drawn on the pages of a file so far, of all that may be.

    ``pieces`` are what of it elements of the file's tree lead to, in the order of drawing: the
    number of the page, from 1, and that of the piece on it.
    """

    store: Store
    pieces: list[tuple[int, int]] = field(default_factory=list)
    _page: int = 0
    _operations: int = 0
    _bytes: int = 0
    _pictures: int = 0  # of the page
    _fonts: dict[int, str] = field(default_factory=dict)  # by identity: the store keeps them

    def doubts(self, number: int, page: Dictionary) -> Iterator[Doubt]:
        """Yield what the page draws besides text and frames, each kind once."""
        self._page, self._pictures = number, 0
        resources = self.store.dictionary(page.get("Resources"))
        content = self._content(page.get("Contents"))
        for what in dict.fromkeys(self._drawn(content, resources, ())):
            yield Doubt(number, what)

    def _content(self, value: Value) -> bytes:
        found = self.store.get(value)
        parts: list[Found] = list(found) if isinstance(found, list) else [found]
        if parts == [None]:
            return b""
        return b"\n".join(self._taken(self.store.stream(part)) for part in parts)

    def _taken(self, stream: Stream) -> bytes:
        content = self.store.content(stream)
        self._bytes += len(content)
        refuse_more(self._bytes, MOST_CONTENT, "字节的绘图内容")
        return content

    def _drawn(
        self, content: bytes, resources: Dictionary, within: tuple[Stream, ...]
    ) -> Iterator[str]:
        spaces = self.store.dictionary(resources.get("ColorSpace"))
        if any(name.startswith("Default") for name in spaces):
            yield "把颜色换成了别的颜色"
        for operation in operations(content):
            self._operations += 1
            refuse_more(self._operations, MOST_OPERATIONS, "步绘图操作")
            match operation.operator:
                case plain if plain in _PLAIN:
                    continue
                case "Tf":
                    yield from self._font(operation, resources)
                case "Tr":
                    if operation.operands != [0]:
                        yield "有描边、隐藏或者当剪裁用的文字"
                case "gs":
                    yield from self._state(self._resource(resources, "ExtGState", operation))
                case "BDC" | "DP":
                    yield from self._mark(operation, resources)
                case "Do":
                    yield from self._object(operation, resources, within)
                case other:
                    yield f"有{_MEANING.get(other, '本程序不认识的绘图操作')}"

    def _resource(self, resources: Dictionary, kind: str, operation: Operation) -> Value:
        """Return what the operation's first operand names among the page's ``resources``."""
        name = operation.operands[0] if operation.operands else None
        found = self.store.dictionary(resources.get(kind))
        if not isinstance(name, Name) or name not in found:
            raise Damaged
        return found[name]

    def _font(self, operation: Operation, resources: Dictionary) -> Iterator[str]:
        font = self._resource(resources, "Font", operation)
        found = self.store.dictionary(font)
        doubt = self._fonts.get(id(found))
        if doubt is None:
            doubt = font_doubt(self.store, found)
            self._fonts[id(found)] = doubt
        if doubt:
            yield doubt

    def _state(self, value: Value) -> Iterator[str]:
        for key, each in self.store.dictionary(value).items():
            allowed = _STATES.get(key, ())
            if allowed is not None and self.store.get(each) not in allowed:
                yield "有透明、混合之类的效果"

    def _mark(self, operation: Operation, resources: Dictionary) -> Iterator[str]:
        """Yield what a marked stretch of the page is, unless only the order of reading."""
        if len(operation.operands) != 2:
            raise Damaged
        tag, properties = operation.operands
        if isinstance(properties, Name):
            named = self.store.dictionary(resources.get("Properties"))
            properties = named.get(properties)
        piece = self.store.dictionary(properties).get("MCID")
        if isinstance(piece, int):
            self.pieces.append((self._page, piece))
        if tag == "OC":
            yield "有可以开关的图层"
        elif set(self.store.dictionary(properties)) - _MARKED:
            yield "有另带文字的部分，复制出来的和看到的可能不同"

    def _object(
        self, operation: Operation, resources: Dictionary, within: tuple[Stream, ...]
    ) -> Iterator[str]:
        drawn = self.store.stream(self._resource(resources, "XObject", operation))
        kind = self.store.get(drawn.entries.get("Subtype"))
        if kind == "Image":
            yield from self._picture(drawn)
            return
        if drawn in within:
            raise Unreadable("里面有套进自己的图形，没有读取")
        refuse_more(len(within), _DEEPEST, "层套着的图形")
        yield "有套入的图形"
        own = self.store.dictionary(drawn.entries.get("Resources")) or resources
        yield from self._drawn(self._taken(drawn), own, (*within, drawn))

    def _picture(self, picture: Stream) -> Iterator[str]:
        """Yield nothing for a plain picture: a draft has its mark, judged where it lies."""
        self._pictures += 1
        refuse_more(self._pictures, _MOST_PICTURES, "张图片的页面")
        if self._pictures > 1:
            yield "有不止一张图片"
        if set(picture.entries) - _PICTURE:
            yield "有带遮罩或者别的效果的图片"
        size = [self.store.get(picture.entries.get(key)) for key in ("Width", "Height")]
        if not all(isinstance(each, int) and 0 < each < _WIDEST for each in size):
            yield "有太大的图片"
        elif not self._is_complete(picture.entries, picture):
            yield "有不完整的图片"

    def _is_complete(self, entries: Dictionary, picture: Stream) -> bool:
        """Whether a grey picture, as we draw marks, has all its dots; others pdfium judges."""
        is_grey = self.store.get(entries.get("ColorSpace")) == "DeviceGray"
        if not is_grey or self.store.get(entries.get("BitsPerComponent")) != 8:
            return True
        if "DecodeParms" in entries or "DCTDecode" in self.store.listed(entries.get("Filter")):
            return True
        width, height = (self.store.get(entries[key]) for key in ("Width", "Height"))
        assert isinstance(width, int)  # noqa: S101 - as was seen before
        assert isinstance(height, int)  # noqa: S101
        return len(self.store.content(picture)) == width * height
