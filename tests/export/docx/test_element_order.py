"""Elements stand in the order of ECMA-376, part 1: Word calls a file damaged where they do not."""

from pathlib import Path

import pytest

from export.compose import compose
from tests.builders import complete
from tests.export.docx.packages import Element, W, part, parts, written

#: The names in the standard's order, of those that matter here and some that stand between them.
SEQUENCES = {
    "document": "background body",
    "body": "p tbl sectPr",
    "sectPr": "footerReference headerReference footnotePr type pgSz pgMar pgBorders pgNumType cols"
    " titlePg textDirection docGrid",
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs"
    " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi"
    " adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc"
    " textDirection textAlignment outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b i caps strike color spacing w kern position sz szCs highlight u lang",
    "tbl": "tblPr tblGrid tr",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc"
    " tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tblGrid": "gridCol",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "tr": "tblPrEx trPr tc",
    "trPr": "cantSplit trHeight tblHeader",
    "tc": "tcPr p",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText"
    " vAlign hideMark",
    "tcMar": "top left bottom right",
    "p": "pPr r",
    "r": "rPr t",
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "rPrDefault": "rPr",
    "pPrDefault": "pPr",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden"
    " unhideWhenUsed qFormat locked pPr rPr tblPr trPr tcPr tblStylePr",
    "settings": "writeProtection view zoom embedTrueTypeFonts defaultTabStop autoHyphenation"
    " evenAndOddHeaders drawingGridHorizontalSpacing characterSpacingControl footnotePr compat"
    " rsids themeFontLang clrSchemeMapping decimalSymbol",
    "compat": "balanceSingleByteDoubleByteWidth doNotLeaveBackslashAlone ulTrailSpace"
    " doNotExpandShiftReturn adjustLineHeightInTable useFELayout compatSetting",
    "fonts": "font",
    "font": "altName panose1 charset notTrueType family pitch sig",
    "hdr": "p",
    "ftr": "p",
    "fldSimple": "r",
}
#: Of these, any number may stand in any order among each other.
ALIKE = {"tbl": "p", "fldSimple": "r", "br": "t", "pict": "t"}


def misplaced(element: Element) -> list[str]:
    """Return which of its children ``element`` holds too late, or may not hold at all."""
    order = SEQUENCES[local(element)].split()
    found, reached = [], 0
    for child in element:
        name = local(child)
        if local(element) in ("body", "p", "r"):
            name = ALIKE.get(name, name)
        if name not in order[reached:]:
            found.append(f"{name} in {local(element)}")
        else:
            reached = order.index(name)
    return found


def local(element: Element) -> str:
    return str(element.tag).removeprefix(W)


@pytest.mark.parametrize("draft", ["", "送审稿"])
def test_elements_stand_in_the_order_of_the_standard(draft: str, tmp_path: Path) -> None:
    report = complete(
        {"text.overview": "（一）甲。乙。\n丙。", "requests.received.natural": 10**11}
    )
    path = written(compose(report, draft=draft), tmp_path)
    seen = set()
    for name in parts(path):
        if not name.startswith("word/") or name.endswith(".rels"):
            continue
        for element in part(path, name).iter(f"{W}*"):
            if len(element) and local(element) != "pict":
                seen.add(local(element))
                assert misplaced(element) == [], name
    headers = {"hdr"}
    assert set(SEQUENCES) - seen == (set() if draft else headers), "all of them were looked at"


def test_wrong_order_is_noticed(tmp_path: Path) -> None:
    path = written(compose(complete()), tmp_path)
    properties = next(part(path, "word/document.xml").iter(f"{W}tcPr"))
    properties.insert(0, properties[-1])
    assert misplaced(properties) == [f"{local(late)} in tcPr" for late in properties[1:]]
