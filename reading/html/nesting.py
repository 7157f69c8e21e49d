"""Which element may stand in which, and which end where another begins."""

from typing import Final

#: What stands for the page itself, where html and body are left out.
ROOT: Final = ""
#: Elements that have no end.
VOID: Final = frozenset(
    [
        "meta",
        "col",
        "br",
        "wbr",
        "hr",
        "img",
        "input",
        "link",
        "base",
        "embed",
        "source",
        "track",
        "area",
        "param",
        "frame",
    ]
)
#: Elements whose end may be left out.
IMPLIED: Final = frozenset(
    ["html", "head", "body", "p", "td", "th", "tr", "thead", "tbody", "colgroup", "caption"]
)
INLINE: Final = frozenset(["strong", "b", "em", "i", "u", "span", "font", "a", "br", "wbr"])
_WHOLE: Final = frozenset((ROOT, "html", "body"))
_SECTIONS: Final = frozenset(["main", "article", "section", "header", "footer", "div", "center"])
_TEXTS: Final = frozenset(["p", "h1", "h2"])
_CELLS: Final = frozenset(("td", "th"))
_GROUPS: Final = frozenset(("thead", "tbody"))
_HEAD: Final = frozenset((ROOT, "html", "head"))

#: In what each element of a page may stand; of others nothing is known.
PARENTS: Final = (
    {"html": frozenset((ROOT,)), "head": _HEAD, "body": _HEAD}
    | dict.fromkeys(("meta", "title", "style"), _HEAD)
    | dict.fromkeys((*_SECTIONS, *_TEXTS), _WHOLE | _SECTIONS | _CELLS)
    | {"table": _WHOLE | _SECTIONS}
    | dict.fromkeys(INLINE, _WHOLE | _SECTIONS | _TEXTS | _CELLS | INLINE | {"caption"})
    | dict.fromkeys(("caption", "colgroup", *_GROUPS), frozenset(("table",)))
    | {"col": frozenset(("colgroup", "table"))}
    | {"tr": _GROUPS | {"table"}}
    | dict.fromkeys(_CELLS, frozenset(("tr",)))
)
#: What a tag ends that begins an element.
ENDED_BY: Final = (
    dict.fromkeys((*_SECTIONS, *_TEXTS, "table"), frozenset(("p", "head")))
    | {"body": frozenset(("head",))}
    | dict.fromkeys(INLINE, frozenset(("head",)))
    | dict.fromkeys(_CELLS, frozenset(("p", "td", "th")))
    | {"tr": frozenset(("p", "td", "th", "tr", "colgroup", "caption"))}
    | dict.fromkeys(
        _GROUPS, frozenset(("p", "td", "th", "tr", "thead", "tbody", "colgroup", "caption"))
    )
    | {"colgroup": frozenset(("colgroup", "caption"))}
)
