"""By what a document can look otherwise than its text says, for one that should be ours.

What we write uses few properties: what is not known to be worked out or harmless is a doubt.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from reading.docx.allowed import END, NAMES, PROPERTIES, SETTINGS
from reading.docx.looks import is_sign_font
from reading.docx.out_of_sight import out_of_sight
from reading.docx.package import Package
from reading.docx.styles import Styles
from reading.docx.xml import find, is_off, plain_text, value
from reading.guarded_xml import Element
from reading.typefaces import is_for_text

#: Of which a document has one each.
_SINGLE: Final = {
    "styles": "样式",
    "settings": "设置",
    "numbering": "编号",
    "theme": "主题",
    "footnotes": "脚注",
    "endnotes": "尾注",
    "fontTable": "字体表",
}
_SET_ONCE: Final = ("w:rPr", "w:pPr", "w:tcPr", "w:trPr", "w:tblPr")
_EMBEDDED: Final = ("w:embedRegular", "w:embedBold", "w:embedItalic", "w:embedBoldItalic")
_THEME_FACES: Final = ("a:latin", "a:ea")
_FACES: Final = ("w:ascii", "w:hAnsi", "w:eastAsia")
_SYMBOLS: Final = ("2", "02")  # the character set of fonts that show other things than letters
_STYLES: Final = {"w:pStyle": "paragraph", "w:rStyle": "character", "w:tblStyle": "table"}
#: Of what a table's style sets for some of its boxes only, what changes how they are read.
_RISKY: Final = frozenset(
    f"w:{name}"
    for name in (
        *("vanish", "webHidden", "specVanish", "strike", "dstrike", "color", "highlight", "shd"),
        *("sz", "w", "spacing", "position", "vertAlign", "rFonts", "caps", "smallCaps"),
        *("ind", "hidden"),
    )
)
_SHOWN: Final = 12  # characters of the text where something stands


def doubts(package: Package) -> list[str]:
    """Return by what the document in ``package`` can look otherwise, a line each."""
    found = [*_of_parts(package), *_of_settings(package), *_of_fonts(package)]
    found += _of_theme(package.related("theme"))
    document = package.document()
    for tag in _unknown(document):
        found.append(f"文件里有{_named(tag)}，显示出来可能不一样")
    found += _of_styles(package, document)
    for child in document:
        found += _Walk().doubts(child)
    return list(dict.fromkeys(found))


def _of_parts(package: Package) -> Iterator[str]:
    if package.has_twins():
        yield "文件里有重名的部分，各程序打开的可能不是同一个"
    if package.main_parts() > 1:
        yield "文件里有几份正文，各程序打开的可能不是同一份"
    kinds = package.kinds()
    for kind, name in _SINGLE.items():
        if kinds[kind] > 1:
            yield f"文件里有几份{name}，各程序采用的可能不是同一份"
    numbering = package.related("numbering")
    if numbering is not None and find(numbering, "w:numPicBullet") is not None:
        yield "编号里有图片"
    if kinds["vbaProject"]:
        yield "文件里有宏，打开时可能改变内容"


def _of_settings(package: Package) -> Iterator[str]:
    settings = package.related("settings")
    if settings is None:
        return
    for tag, name in SETTINGS.items():
        if find(settings, tag) is not None:
            yield f"文件的设置里有“{name}”，显示出来可能不一样"


def _of_fonts(package: Package) -> Iterator[str]:
    """Yield the fonts that are in the file, whose letters nobody knows, and false substitutes."""
    table = package.related("fontTable")
    if table is None:
        return
    for font in table:
        name = font.get("w:name", "")
        if any(find(font, tag) is not None for tag in _EMBEDDED):
            yield f"文件里嵌入了字体“{name}”，字形可能与文字不一样"
        if value(font, "w:charset") in _SYMBOLS and is_for_text(name):
            yield f"字体“{name}”标成了符号字体"
        other = value(font, "w:altName")
        if is_sign_font(other) and not is_sign_font(name):
            yield f"字体“{name}”用符号字体“{other}”代替"


def _of_theme(theme: Element | None) -> Iterator[str]:
    """Yield the theme's fonts in which letters may look otherwise."""
    for each in theme.iter() if theme is not None else ():
        name = each.get("typeface", "")
        is_ours = each.tag in _THEME_FACES or each.get("script") == "Hans"
        if is_ours and name and not is_for_text(name):
            yield f"主题里的{_strange_face(name)}"


def _of_styles(package: Package, document: Element) -> Iterator[str]:
    """Yield what nobody can work out in the styles that are used, and in the defaults."""
    part = package.related("styles")
    if part is None:
        return
    if any(each.tag == "mc:AlternateContent" for each in part.iter()):
        yield "样式里有各程序采用得不一样的内容"
    yield from _twins(part)
    styles = Styles(part)
    used: dict[tuple[str, str], None] = {(kind, ""): None for kind in _STYLES.values()}
    for element in document.iter():
        if element.tag in _STYLES:
            used[_STYLES[element.tag], element.get("w:val", "")] = None
    basic = find(part, "w:docDefaults")
    if basic is not None:
        yield from _Walk("默认的格式").doubts(basic)
    seen: set[str] = set()
    for kind, id in used:
        for style in styles.chain(kind, id):
            name = style.get("w:styleId", "")
            if name not in seen:
                seen.add(name)
                yield from _of_style(style)


def _twins(part: Element) -> Iterator[str]:
    """Yield the styles of which there are two, where programs take the one or the other."""
    known: set[tuple[str, str]] = set()
    for style in part:
        if style.tag != "w:style":
            continue
        marks = [("id", style.get("w:styleId", ""))]
        if not is_off(style.get("w:default", "0")):
            marks.append(("default", style.get("w:type", "")))
        if not known.isdisjoint(marks):
            name = value(style, "w:name")
            yield f"样式“{name}”有几份，各程序采用的可能不是同一份"
        known.update(marks)


def _of_style(style: Element) -> Iterator[str]:
    place = f"样式“{value(style, 'w:name')}”"
    for part in style:
        if part.tag == "w:tblStylePr":
            if not _RISKY.isdisjoint(each.tag for each in part.iter()):
                yield f"{place}：只对部分格子起作用的格式，显示出来可能不一样"
        else:
            yield from _Walk(place).doubts(part)


class _Walk:
    """Looks through the elements of a document, and knows the place."""

    def __init__(self, place: str = "正文") -> None:
        self._place = place
        self._tables = 0

    def doubts(self, element: Element) -> Iterator[str]:
        """Yield the doubts about ``element`` and what is in it."""
        stack = [element]
        while stack:
            each = stack.pop()
            self._move(each)
            for tag in _unknown(each):
                yield f"{self._place}：有{_named(tag)}，显示出来可能不一样"
            for what in _strange(each):
                yield f"{self._place}：{what}，显示出来可能不一样"
            stack += reversed(each)

    def _move(self, element: Element) -> None:
        if element.tag == "w:tbl":
            self._tables += 1
            self._place = f"第 {self._tables} 个表格"
        elif element.tag == "w:p":
            text = plain_text(element).strip()
            if text:
                self._place = f"“{text[:_SHOWN]}”处"


def _unknown(element: Element) -> Iterable[str]:
    """Return the properties in ``element`` that are not known."""
    allowed = PROPERTIES.get(element.tag)
    if element.tag == "w:pPr":
        end = find(element, "w:rPr")
        unknown = [each.tag for each in end or () if each.tag not in END]
        others = [each.tag for each in element if each.tag not in PROPERTIES["w:pPr"]]
        return unknown + others
    if allowed is None:
        return ()
    if element.tag == "w:rPr":
        allowed = END
    return [each.tag for each in element if each.tag not in allowed]


def _is_doubled(element: Element) -> bool:
    """Whether a property is set twice, of which programs take the one or the other."""
    tags = [each.tag for each in element]
    if element.tag not in _SET_ONCE:
        tags = [tag for tag in tags if tag in _SET_ONCE]
    return len(set(tags)) < len(tags)


def _strange(element: Element) -> Iterator[str]:
    """Yield what of ``element`` can have a text look otherwise or take it out of sight."""
    if _is_doubled(element):
        yield "同一种格式设了两次"
    for face in _FACES if element.tag == "w:rFonts" else ():
        name = element.get(face, "")
        if name and not is_for_text(name):
            yield _strange_face(name)
    yield from out_of_sight(element)


def _strange_face(name: str) -> str:
    return f"字体“{name[:30]}”，可能把字显示成别的样子"


def _named(tag: str) -> str:
    """Return what a property is called; its technical name where it has no other."""
    return NAMES.get(tag, f"认不出的格式（{tag.rpartition('}')[2]}）")
