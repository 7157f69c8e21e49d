"""What properties of texts and tables may be in a document that shows what it says.

Each is worked out (:mod:`reading.docx.looks`, :mod:`reading.docx.boxes`), told where it stands
(:mod:`reading.docx.beside`), or changes nothing of what is read (ECMA-376, 17.3 to 17.6).
"""

from typing import Final


def _names(text: str, prefix: str = "w:") -> frozenset[str]:
    return frozenset(f"{prefix}{name}" for name in text.split())


_CHANGES: Final = "ins del moveFrom moveTo"
_RUN: Final = _names(
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof"
    " snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd"
    " fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"
) | _names("ligatures numForm numSpacing stylisticSets cntxtAlts textFill", "w14:")
_PARAGRAPH: Final = _names(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr"
    " shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE"
    " autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents"
    " suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr"
    " sectPr pPrChange"
)
_TABLE: Final = _names(
    "tblStyle tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing"
    " tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange"
)

#: By the name of what holds them.
PROPERTIES: Final = {
    "w:rPr": _RUN,
    "w:pPr": _PARAGRAPH,
    "w:tblPr": _TABLE,
    "w:tblPrEx": _names("tblW tblBorders tblLayout tblCellMar tblLook tblPrExChange"),
    "w:trPr": _names(
        "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader"
        " tblCellSpacing hidden ins del trPrChange"
    ),
    "w:tcPr": _names(
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection vAlign"
        " hideMark headers cellIns cellDel cellMerge tcPrChange"
    ),
    "w:sectPr": _names(
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc"
        " pgNumType cols formProt vAlign noEndnote titlePg textDirection rtlGutter docGrid"
        " printerSettings sectPrChange"
    ),
    "w:tbl": _names("tblPr tblGrid tr sdt customXml bookmarkStart bookmarkEnd permStart permEnd"),
    "w:tr": _names(
        "tblPrEx trPr tc sdt customXml bookmarkStart bookmarkEnd permStart permEnd proofErr"
    ),
    "w:document": _names("body"),
}
#: Of the end of a paragraph, as of a run, and what was done to it.
END: Final = _RUN | _names(_CHANGES)
#: What nobody can work out, in words for the clerk.
NAMES: Final = {
    "w:tblpPr": "浮动的表格",
    "w:tcFitText": "压缩文字的格子",
    "w:lnNumType": "行号",
    "w:pgBorders": "页面边框",
    "w:bidi": "从右到左的版面",
    "w:jc": "错开的表格行",
    "w:tblInd": "错开的表格行",
    "w:background": "页面背景",
    "w14:textOutline": "文字轮廓",
    "w14:glow": "文字发光",
    "w14:shadow": "文字阴影",
    "w14:reflection": "文字倒影",
}
#: Settings by which a document shows or prints otherwise than it says.
SETTINGS: Final = {
    "w:mailMerge": "邮件合并",
    "w:linkStyles": "打开时按模板更新样式",
    "w:printFormsData": "只打印窗体里的数据",
    "w:printPostScriptOverText": "打印时在文字上叠加内容",
    "w:revisionView": "修订的显示方式",
}
