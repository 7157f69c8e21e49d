"""What forgers and careless programs do to a PDF file, by name, with what has to be told of it."""

import struct
from collections.abc import Callable

from reading.pdf.file.syntax import Name, Value
from tests.export.pdf.editor import Editor, stream

Forgery = Callable[[Editor], object]

_SCRIPT: dict[str, Value] = {"S": Name("JavaScript"), "JS": b"x"}
_ANNOTATIONS = (
    *("Text", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight"),
    *("Underline", "Squiggly", "StrikeOut", "Caret", "Stamp", "Ink", "Popup", "Link", "Redact"),
    *("Watermark", "FileAttachment", "Screen", "Movie", "RichMedia", "3D"),
)
#: What is drawn over page 2, and what has to be told.
_OVER = {
    "white over text": (b"1 g 200 500 60 20 re f", "填色"),
    "white, even-odd": (b"1 g 200 500 60 20 re f*", "填色"),
    "white, filled and drawn": (b"1 g 200 500 60 20 re B", "填色"),
    "thick white line": (b"1 G 20 w 200 510 m 300 510 l S", "线条"),
    "struck out": (b"1 w 100 560 m 400 560 l S", "线条"),
    "thick white frame": (b"1 G 20 w 200 500 60 20 re S", ""),
    "frame through text": (b"0.5 w 100 400 300 151 re S", ""),
    "frame like a digit": (b"0.5 w 200 560 4 8 re S", "方框"),
    "curve": (b"200 500 m 210 520 230 520 240 500 c S", "曲线"),
    "shading": (b"/Sh0 sh", "渐变"),
    "inline image": (b"q 60 0 0 20 200 500 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q", "图片"),
    "pattern": (b"/Pattern cs /P0 scn 200 500 60 20 re f", "花纹"),
    "unknown": (b"1 2 foo", "不认识"),
}
#: What is set before the text of page 2.
_BEFORE = {
    "white": (b"1 g", "看到的和文字不符"),
    "pale": (b"0.7 g", "看到的和文字不符"),
    "red": (b"1 0 0 rg", "看到的和文字不符"),
    "no ink": (b"0 0 0 0 k", "看到的和文字不符"),
    "invisible": (b"3 Tr", "隐藏"),
    "outlined": (b"1 Tr", "描边"),
    "clipping": (b"7 Tr", "剪裁"),
    "clipped": (b"0 400 600 600 re W n", "看到的和文字不符"),
    "shifted away": (b"1 0 0 1 1000 0 cm", "纸外"),
    "mirrored": (b"-1 0 0 1 595 0 cm", "变了形"),
    "turned": (b"0 1 -1 0 595 0 cm", "转了方向"),
    "tiny": (b"0.05 0 0 0.05 100 400 cm", "太小"),
    "on each other": (b"-14 Tc", "重叠"),
    "raised": (b"5 Ts", "升高"),
}
_STATES: dict[str, dict[str, Value]] = {
    "seen through": {"ca": 0.1},
    "lines seen through": {"CA": 0},
    "blended": {"BM": Name("Difference")},
    "masked": {"SMask": {"S": Name("Luminosity")}},
    "overprinted": {"OP": True, "op": True},
    "with a font": {"Font": [None, 1]},
}
_PAGE: dict[str, tuple[str, Value, str]] = {
    "cropped": ("CropBox", [0, 0, 595, 500], "裁剪"),
    "trimmed": ("TrimBox", [0, 0, 300, 300], "裁剪"),
    "turned page": ("Rotate", 90, "旋转"),
    "upside down": ("Rotate", 180, "旋转"),
    "enlarged": ("UserUnit", 2, "放大倍数"),
    "short paper": ("MediaBox", [0, 0, 595, 500], "A4"),
    "shifted paper": ("MediaBox", [200, 0, 795, 842], "A4"),
    "action of a page": ("AA", {"O": _SCRIPT}, "自动执行"),
    "turns by itself": ("Dur", 3, "Dur"),
    "strange group": ("Group", {"S": Name("Transparency"), "Foo": 1}, "透明"),
}
_CATALOG: dict[str, tuple[str, Value, str]] = {
    "script on opening": ("OpenAction", _SCRIPT, "打开时"),
    "script after going": ("OpenAction", {"S": Name("GoTo"), "Next": _SCRIPT}, "打开时"),
    "action of the file": ("AA", {"WP": _SCRIPT}, "自动执行"),
    "script": ("Names", {"JavaScript": {}}, "脚本"),
    "attachment": ("Names", {"EmbeddedFiles": {}}, "附件"),
    "collection": ("Collection", {}, "附件集"),
    "XFA": ("AcroForm", {"Fields": [], "XFA": b"x"}, "表单"),
    "layers": ("OCProperties", {"OCGs": [{"Type": Name("OCG")}]}, "图层"),
    "prints a part": ("ViewerPreferences", {"PrintPageRange": [1, 1]}, "一部分"),
    "unknown entry": ("Foo", 1, "Foo"),
}


def forgeries() -> dict[str, tuple[Forgery, str]]:
    """Return each forgery with words that have to be told of it, empty for any."""
    made: dict[str, tuple[Forgery, str]] = {}
    for kind in _ANNOTATIONS:
        made[f"annotation {kind}"] = _annotation(Subtype=Name(kind), Contents=b"999"), "999"
    for kind in ("Tx", "Btn", "Ch", "Sig"):
        made[f"field {kind}"] = _annotation(Subtype=Name("Widget"), FT=Name(kind), T=b"x"), "“x”"
    for name, (after, told) in _OVER.items():
        made[name] = _drawn(after=after), told
    for name, (before, told) in _BEFORE.items():
        made[f"text {name}"] = _drawn(before=before), told
    for name, state in _STATES.items():
        made[f"text {name}"] = _with_state(state), "透明"
    for name, (key, value, told) in _PAGE.items():
        made[name] = _entry_of_page(key, value), told
    for name, (key, value, told) in _CATALOG.items():
        made[name] = _entry_of_catalog(key, value), told
    for pair in ("12", "35", "38", "69", "01", "年月", "不有", "，。"):
        made[f"glyphs {pair} swapped"] = _glyphs_swapped(*pair), "看到的和文字不符"
    for one in "158":
        made[f"no glyph for {one}"] = _without_glyph(one), ""
    made["program of another font"] = _other_program, ""
    made["font not embedded"] = _not_embedded, "没有嵌入"
    made["two programs"] = _two_programs, "没有嵌入"
    made["written downwards"] = _with_encoding("Identity-V"), "字体种类"
    made["codes of another kind"] = _with_encoding("UniGB-UCS2-H"), "字体种类"
    made["font by shapes"] = _type_3, "字体种类"
    made["other colours"] = _other_colours, "换成了别的颜色"
    made["drawing"] = _form, "套入的图形"
    made["layer"] = _drawn(b"/OC /O0 BDC", b"EMC"), "图层"
    made["text told otherwise"] = _drawn(b"/Span <</ActualText (x)>> BDC", b"EMC"), "另带文字"
    made["white picture over text"] = _picture(), "图片"
    made["masked picture"] = _picture(Mask=[1, 1]), "遮罩"
    made["picture cut off"] = _picture(Height=11), "不完整"
    made["large picture"] = _picture(Height=11_000), "太大"
    made["picture twice"] = _picture(times=2), "不止一张"
    made["font of another name"] = _other_name, "本机没有"
    made["cut program"] = _program(b"\0\1"), "损坏"
    made["program without tables"] = _program(b"\0\1\0\0\0\1" + bytes(27) + b"\1"), ""
    made["note in UTF-16"] = _annotation(Contents=b"\xfe\xff\x4e\x5d"), "九"
    made["note in UTF-8"] = _annotation(Contents=b"\xef\xbb\xbf\xe4\xb9\x9d"), "九"
    made["many notes"] = _entry_of_page("Annots", [{"Subtype": Name("Ink")}] * 11), "共加了 11"
    made["digits that say space"] = _digits_that_say(" "), "看到的和文字不符"
    made["digits that say nothing"] = _digits_that_say("\u200b"), ""
    made["text at the foot"] = _text_at(40), "页脚"
    made["a page twice"] = _page_more(), "落款"
    made["a blank page"] = _page_more(Contents=None), "页脚"
    return made


def _annotation(**entries: Value) -> Forgery:
    def forge(editor: Editor) -> None:
        made: dict[str, Value] = {"Type": Name("Annot"), "Rect": [100, 500, 300, 540], **entries}
        editor.page(1)["Annots"] = [editor.add(made)]

    return forge


def _drawn(before: bytes = b"", after: bytes = b"") -> Forgery:
    return lambda editor: editor.draw(1, before, after)


def _with_state(state: dict[str, Value]) -> Forgery:
    def forge(editor: Editor) -> None:
        editor.resources(1, "ExtGState")["G0"] = state
        editor.draw(1, b"/G0 gs")

    return forge


def _entry_of_page(key: str, value: Value) -> Forgery:
    return lambda editor: editor.page(1).update({key: value})


def _entry_of_catalog(key: str, value: Value) -> Forgery:
    return lambda editor: editor.catalog.update({key: value})


def _glyphs_swapped(one: str, other: str) -> Forgery:
    def forge(editor: Editor) -> None:
        glyphs, codes = _glyphs(editor), editor.codes("F2")
        here, there = codes[one], codes[other]
        glyphs[here], glyphs[there] = glyphs[there], glyphs[here]
        _set_glyphs(editor, glyphs)

    return forge


def _without_glyph(character: str) -> Forgery:
    def forge(editor: Editor) -> None:
        glyphs = _glyphs(editor)
        glyphs[editor.codes("F2")[character]] = 0
        _set_glyphs(editor, glyphs)

    return forge


def _glyphs(editor: Editor) -> list[int]:
    packed = editor.unpacked(editor.descendant("F2")["CIDToGIDMap"])
    return list(struct.unpack(f">{len(packed) // 2}H", packed))


def _set_glyphs(editor: Editor, glyphs: list[int]) -> None:
    packed = struct.pack(f">{len(glyphs)}H", *glyphs)
    editor.descendant("F2")["CIDToGIDMap"] = editor.add(stream(packed))


def _descriptor(editor: Editor, font: str) -> dict[str, Value]:
    return editor.dictionary(editor.descendant(font)["FontDescriptor"])


def _other_program(editor: Editor) -> None:
    _descriptor(editor, "F2")["FontFile2"] = _descriptor(editor, "F3")["FontFile2"]


def _not_embedded(editor: Editor) -> None:
    del _descriptor(editor, "F2")["FontFile2"]


def _two_programs(editor: Editor) -> None:
    _descriptor(editor, "F2")["FontFile3"] = editor.add(stream(b"x"))


def _with_encoding(name: str) -> Forgery:
    return lambda editor: editor.font("F2").update({"Encoding": Name(name)})


def _type_3(editor: Editor) -> None:
    editor.resources(1, "Font")["T3"] = {"Type": Name("Font"), "Subtype": Name("Type3")}
    editor.draw(1, after=b"BT /T3 10 Tf 200 500 Td (a) Tj ET")


def _other_colours(editor: Editor) -> None:
    inverted: Value = [Name("Indexed"), Name("DeviceGray"), 1, b"\xff\x00"]
    editor.resources(1, "ColorSpace")["DefaultGray"] = inverted


def _form(editor: Editor) -> None:
    entries: dict[str, Value] = {"Subtype": Name("Form"), "BBox": [0, 0, 600, 850]}
    drawing = editor.add(stream(b"1 g 200 500 60 20 re f", **entries))
    editor.resources(1, "XObject")["X0"] = drawing
    editor.draw(1, after=b"/X0 Do")


def _picture(times: int = 1, **changed: Value) -> Forgery:
    def forge(editor: Editor) -> None:
        entries: dict[str, Value] = {
            "Subtype": Name("Image"),
            "Width": 10,
            "Height": 10,
            "ColorSpace": Name("DeviceGray"),
            "BitsPerComponent": 8,
        }
        picture = editor.add(stream(b"\xff" * 100, **{**entries, **changed}))
        editor.resources(1, "XObject")["X0"] = picture
        editor.draw(1, after=b"q 60 0 0 20 200 500 cm " + b"/X0 Do " * times + b"Q")

    return forge


def _other_name(editor: Editor) -> None:
    for font in (editor.font("F2"), editor.descendant("F2")):
        font["BaseFont"] = Name("ABCDEF+FangSong")


def _program(program: bytes) -> Forgery:
    def forge(editor: Editor) -> None:
        _descriptor(editor, "F2")["FontFile2"] = editor.add(stream(program))

    return forge


def _digits_that_say(text: str) -> Forgery:
    def forge(editor: Editor) -> None:
        code = editor.codes("F2")["9"]
        says = editor.to_unicode("F2").replace(b"> <0039>", b"> <%04X>" % ord(text))
        font = {**editor.font("F2"), "ToUnicode": editor.add(stream(says))}
        editor.resources(1, "Font")["FX"] = font
        editor.draw(1, after=b"BT /FX 16 Tf 1 0 0 1 250 580 Tm <%04X> Tj ET" % code)

    return forge


def _text_at(height: int) -> Forgery:
    def forge(editor: Editor) -> None:
        code = editor.codes("F2")["9"]
        editor.draw(1, after=b"BT /F2 12 Tf 1 0 0 1 250 %d Tm <%04X> Tj ET" % (height, code))

    return forge


def _page_more(**entries: Value) -> Forgery:
    """Return what adds a copy of page 2 at the end, with these ``entries``."""

    def forge(editor: Editor) -> None:
        editor.kids.append(editor.add({**editor.page(1), **entries}))
        editor.dictionary(editor.catalog["Pages"])["Count"] = len(editor.kids)

    return forge
