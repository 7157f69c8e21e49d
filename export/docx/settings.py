"""The part word/settings.xml: by which rules Word sets the document."""

from typing import Final

from export.docx.styles import LANGUAGE, OF_LETTERS
from export.docx.wordml import Markup, part, w

_WORD: Final = "http://schemas.microsoft.com/office/word"
_WORD_2013: Final = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
}


def settings() -> Markup:
    """Return the part: what Word 2013 and later do, and how they treat Chinese."""
    return part(
        "settings",
        w("zoom", percent=100),
        w("defaultTabStop", val=420),
        w("autoHyphenation", val=0),
        w("evenAndOddHeaders"),
        w("characterSpacingControl", val="doNotCompress"),
        _compatibility(),
        w("themeFontLang", val=OF_LETTERS, eastAsia=LANGUAGE),
    )


def _compatibility() -> Markup:
    values = [
        w("compatSetting", name=name, uri=_WORD, val=value) for name, value in _WORD_2013.items()
    ]
    return w(
        "compat",
        w("balanceSingleByteDoubleByteWidth"),
        w("doNotExpandShiftReturn"),
        w("useFELayout"),
        *values,
    )
