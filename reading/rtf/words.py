"""Words of RTF that stand for characters, and those whose groups are none of the text."""

from typing import Final

CHARACTERS: Final = {
    "tab": "\t",
    "line": "\n",
    "emdash": "—",
    "endash": "–",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "~": "\xa0",
    "_": "-",
    "\\": "\\",
    "{": "{",
    "}": "}",
}
#: Groups that say something of the text, or that are not of the main text, such as heads of pages.
SKIPPED: Final = frozenset(
    (
        "colortbl",
        "stylesheet",
        "info",
        "filetbl",
        "generator",
        "list",
        "listoverride",
        "header",
        "headerl",
        "headerr",
        "headerf",
        "footer",
        "footerl",
        "footerr",
        "footerf",
        "ftnsep",
        "ftnsepc",
        "ftncn",
        "aftnsep",
        "aftnsepc",
        "aftncn",
        "nonesttables",
        "nonshppict",
        "shprslt",
        "private",
        "tc",
        "tcn",
        "xe",
        "rxe",
        "fldinst",
    )
)
#: Groups beside the text, and what they are in words for the clerk.
FOOT_NOTE: Final = "脚注"
TEXT_BOX: Final = "文本框"
NUMBER: Final = "自动编号"
BESIDE: Final = {
    "footnote": FOOT_NOTE,
    "shptxt": TEXT_BOX,
    "dptxbxtext": TEXT_BOX,
    "listtext": NUMBER,
    "pntext": NUMBER,
}
#: Drawings, in which there may be text boxes.
SHAPES: Final = frozenset(("shpinst", "do"))
#: Groups that who does not know them may skip, and that are read.
STARRED: Final = frozenset(("ud", "nesttableprops", "shppict"))
