"""What is on a page by which it can look otherwise than its text says.

A page of ours has few elements and attributes, and other programs add few: these are known to be
harmless, and whatever else stands on it is told.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from reading.html.css import Declaration, style_declarations
from reading.html.declarations import (
    is_dark_colour,
    is_harmless,
    is_light_colour,
    is_plain_face,
    is_width,
)
from reading.html.nesting import PARENTS, ROOT
from reading.html.texts import plain_text
from reading.html.tree import Element

#: A doubt in words, and the line where its cause stands.
Doubt = tuple[str, int]

_KINDS: Final = {
    "脚本": ("script",),
    "图片、影音或嵌入的内容": (
        *("img", "svg", "picture", "canvas", "video", "audio", "iframe", "object", "embed"),
        *("applet", "map", "image", "math", "source"),
    ),
    "可以填写的控件": (
        *("input", "textarea", "select", "button", "option", "form", "label", "meter"),
        *("progress", "fieldset", "output"),
    ),
    "外来的样式或内容": ("link", "base", "frameset", "frame", "slot", "portal"),
    "删除线": ("del", "s", "strike"),
    "上标或下标": ("sup", "sub"),
    "注音": ("ruby", "rt", "rp"),
    "改变文字方向的内容": ("bdo", "bdi"),
    "可能不显示的内容": (
        *("details", "dialog", "template", "noscript", "noembed", "noframes", "summary"),
        *("datalist", "optgroup"),
    ),
    "会动的文字": ("marquee", "blink"),
}
_KIND_OF: Final = {name: kind for kind, names in _KINDS.items() for name in names}


def _matches(pattern: str) -> Callable[[str], bool]:
    known = re.compile(pattern, re.IGNORECASE)
    return lambda value: known.fullmatch(value.strip()) is not None


def _anything(_value: str) -> bool:
    return True


_UTF_8: Final = _matches("utf-?8")
_SMALL: Final = _matches(r"\d{0,2}")
_LENGTH: Final = _matches(r"\d{1,4}(?:\.\d+)?%?|")
_EVERYWHERE: Final[dict[str, Callable[[str], bool]]] = {
    "id": _anything,
    "class": _anything,
    "lang": _anything,
    "xml:lang": _anything,
    "dir": _matches("ltr"),
    "align": _matches("left|center|right|justify"),
    "style": _anything,  # its declarations are judged
    "aria-labelledby": _anything,
    "role": _matches("region"),
    "tabindex": _matches("0"),
}
_OF_CELLS: Final = {
    "rowspan": _matches(r"[1-9]\d{0,2}"),
    "colspan": _matches(r"[1-9]\d{0,2}"),
    "scope": _anything,
    "headers": _anything,
    "width": _LENGTH,
    "height": _LENGTH,
    "valign": _matches("top|middle|bottom|baseline"),
    "bgcolor": is_light_colour,
}
_ATTRIBUTES: Final[dict[str, dict[str, Callable[[str], bool]]]] = {
    "html": {"xmlns": _matches(re.escape("http://www.w3.org/1999/xhtml"))},
    "body": {
        "text": is_dark_colour,
        "link": is_dark_colour,
        "vlink": is_dark_colour,
        "alink": is_dark_colour,
        "bgcolor": is_light_colour,
    },
    "style": {"type": _matches("text/css"), "media": _anything},
    "table": {
        "border": _SMALL,
        "cellpadding": _SMALL,
        "cellspacing": _SMALL,
        "width": _LENGTH,
        "frame": _matches("box|border|void"),
        "rules": _matches("all|none|groups|rows|cols"),
        "bgcolor": is_light_colour,
    },
    "col": {"span": _SMALL, "width": _LENGTH},
    "colgroup": {"span": _SMALL, "width": _LENGTH},
    "tr": {"valign": _OF_CELLS["valign"], "bgcolor": is_light_colour},
    "tbody": {"valign": _OF_CELLS["valign"]},
    "thead": {"valign": _OF_CELLS["valign"]},
    "td": _OF_CELLS,
    "th": _OF_CELLS,
    "font": {
        "face": is_plain_face,
        "size": _matches("[2-7]"),
        "color": is_dark_colour,
    },
    "a": {"name": _anything},
    "br": {"clear": _anything},
}
#: Elements that no width makes narrower than what is in them; others cut off what has no room.
_AS_WIDE_AS_THEIR_TEXT: Final = ("table", "col", "colgroup", "tr", "td", "th")
#: Elements of few words, which may break between some of them only.
_OF_FEW_WORDS: Final = ("h1", "h2", "th", "td", "footer")
_LONGEST_WHOLE: Final = 30  # characters that may be kept in one line: a phone's has room for them
#: What is said of a page in its head, and shown nowhere.
_PROPERTIES: Final = _matches(
    "author|keywords|description|generator|created|changed|changedby|date|robots|renderer|"
    "application-name|progid|originator|format-detection|"
)
#: What a page may name that is not shown on it.
_RELATIONS: Final = _matches("icon|shortcut icon|apple-touch-icon|canonical|author|license")
_VIEWPORT: Final = _matches(r"width=device-width,\s*initial-scale=1(?:\.0)?")
_HEADERS: Final = {
    "content-type": _matches(r"(?:text/html|application/xhtml\+xml);\s*charset=utf-?8"),
    "content-language": _anything,
    "content-style-type": _matches("text/css"),
    "x-ua-compatible": _anything,
}


def looks(element: Element) -> Iterator[Doubt]:
    """Yield what of ``element``, and of those in it, can have the page look otherwise."""
    if element.name == "meta":
        if not _is_harmless_meta(element.attributes):
            yield "<meta> 的声明会改变看到的内容", element.line
        return
    if element.name == "link" and _is_harmless_link(element.attributes):
        return
    if element.name not in PARENTS and element.name != ROOT:
        kind = _KIND_OF.get(element.name, "不认识的内容")
        yield f"有{kind}（<{element.name}>）", element.line
    else:
        yield from _attributes(element)
    for each in element.content:
        if isinstance(each, Element):
            yield from looks(each)


def _attributes(element: Element) -> Iterator[Doubt]:
    known = _EVERYWHERE | _ATTRIBUTES.get(element.name, {})
    for name, value in element.attributes.items():
        if name.startswith("on"):
            yield f"<{element.name}> 带有脚本（{name[:30]}）", element.line
        elif name.startswith("data-"):
            continue
        elif name not in known or not known[name](value.lower()):
            shown = f"{name[:30]}=“{value[:40]}”"
            yield f"<{element.name}> 的属性 {shown} 会改变看到的内容", element.line
    for declaration in styles_of(element):
        if not is_harmless(declaration):
            yield f"<{element.name}> 的样式“{declaration}”会改变看到的内容", element.line


def styles_of(element: Element) -> list[Declaration]:
    """Return what the element's own style declares, but for what does no harm to its kind."""
    declared = style_declarations(element.attributes.get("style", ""), "")
    return [each for each in declared if not _is_of_its_kind(each, element)]


def _is_of_its_kind(declaration: Declaration, element: Element) -> bool:
    """Whether it does no harm to such an element, though it could to others."""
    match declaration.name, declaration.value:
        case (("width" | "min-width"), value):
            return element.name in _AS_WIDE_AS_THEIR_TEXT and is_width(value)
        case "word-break", "keep-all":
            return element.name in _OF_FEW_WORDS
        case "white-space", "nowrap":
            return element.name == "span" and len(plain_text(element)) <= _LONGEST_WHOLE
        case _:
            return False


def _is_harmless_link(attributes: dict[str, str]) -> bool:
    others = attributes.keys() - {"rel", "href", "type", "sizes", "title", "id", "color"}
    return not others and _RELATIONS(attributes.get("rel", ""))


def _is_harmless_meta(attributes: dict[str, str]) -> bool:
    content = attributes.get("content", "")
    charset = attributes.get("charset", "utf-8")
    others = attributes.keys() - {"charset", "name", "content", "http-equiv", "lang", "id"}
    if others or not _UTF_8(charset):
        return False
    header = attributes.get("http-equiv")
    if header is not None:
        judge = _HEADERS.get(header.strip().lower())
        return judge is not None and judge(content)
    name = attributes.get("name", "")
    if name.lower() == "viewport":
        return _VIEWPORT(content)
    return _PROPERTIES(name)
