"""What can be done to a workbook of the report so that it looks otherwise, and what is told."""

from tests.export.xlsx.forging import BOOK, SECOND, STRINGS, STYLES, TEXTS, THIRD, Edit

XF = '<xf numFmtId="1" fontId="2" fillId="0"([^>]*)>(<alignment[^>]*/>)'
DRAWN = '<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
END = "</worksheet>"


def in_format(code: str) -> list[Edit]:
    """Give the figures the number format ``code``."""
    escaped = (
        code.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").replace("\\", r"\\")
    )
    return [
        (STYLES, "<fonts ", f'<numFmts><numFmt numFmtId="170" formatCode="{escaped}"/></numFmts>'
         "<fonts "),
        (STYLES, XF, r'<xf numFmtId="170" fontId="2" fillId="0"\1>\2'),
    ]  # fmt: skip


def in_font(properties: str) -> list[Edit]:
    """Give the figures' font other properties."""
    old = '<font><sz val="10.5"/><color theme="1"/><name val="宋体"/>'
    return [(STYLES, old, f"<font>{properties}")]


def aligned(attributes: str) -> list[Edit]:
    return [(STYLES, XF, rf'<xf numFmtId="1" fontId="2" fillId="0"\1><alignment {attributes}/>')]


def on(fill: str) -> list[Edit]:
    """Give the figures a ground."""
    return [
        (STYLES, "</fills>", f"<fill>{fill}</fill></fills>"),
        (STYLES, XF, r'<xf numFmtId="1" fontId="2" fillId="2"\1>\2'),
    ]


def after(element: str, new: str, part: str = THIRD) -> Edit:
    return (part, rf"(<{element}[^>]*/>)", rf"\1{new}")


FORMATS = [
    '"999"', ";;;", "0;0;", '0;0;"1"', "[>20]0;0", '[=25]"99";0', "[White]0", "[颜色2]0",
    "#", "##", "0,", "0,,", "0%", "0\\9", '0"9"', '"9"0', "00", "000", "0*9", "?", "@@",
    "yyyy-mm-dd", "m/d/yy", "[h]", "0E+0", "# ?/?", "[$-804]0", "[DBNum1]0", "[$¥-804]#,##0",
    "_(* #,##0_)", "-0", "(0)", "0-", "0.", 'General"9"', 'General;General;"7"', '0;"x;0;y";"999"',
    "!9", "",
]  # fmt: skip


FORGED: list[tuple[str, list[Edit]]] = [
    # fonts and grounds
    ("删除线", in_font('<strike/><sz val="10.5"/><name val="宋体"/>')),
    ("删除线", in_font('<strike val="true"/><sz val="10.5"/><name val="宋体"/>')),
    ("上标", in_font('<vertAlign val="superscript"/><sz val="10.5"/><name val="宋体"/>')),
    ("颜色", in_font('<sz val="10.5"/><color rgb="FFFFFFFF"/><name val="宋体"/>')),
    ("颜色", in_font('<sz val="10.5"/><color theme="0"/><name val="宋体"/>')),
    ("颜色", in_font('<sz val="10.5"/><color indexed="1"/><name val="宋体"/>')),
    ("颜色", in_font('<sz val="10.5"/><color theme="1" tint="0.95"/><name val="宋体"/>')),
    ("颜色", in_font('<sz val="10.5"/><color theme="77"/><name val="宋体"/>')),
    ("颜色", in_font('<sz val="10.5"/><color rgb="FFFFFF00"/><name val="宋体"/>')),
    ("字体", in_font('<sz val="10.5"/><name val="Wingdings"/>')),
    ("字体", in_font('<sz val="10.5"/><name val="Segoe MDL2 Assets"/>')),
    ("字体", in_font('<sz val="10.5"/><name val="宋体"/><charset val="2"/>')),
    ("太小", in_font('<sz val="1"/><name val="宋体"/>')),
    ("太大", in_font('<sz val="72"/><name val="宋体"/>')),
    ("颜色", on('<patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill>')),
    ("颜色", on('<patternFill patternType="darkGrid"><fgColor rgb="FF000000"/></patternFill>')),
    ("颜色", on('<gradientFill><stop position="0"><color theme="1"/></stop></gradientFill>')),
    ("颜色", [(STYLES, "(</cellStyles>.*)(</styleSheet>)",
               r"\1<colors><indexedColors>" + '<rgbColor rgb="FFFFFFFF"/>' * 9
               + r"</indexedColors></colors>\2"),
              *in_font('<sz val="10.5"/><color indexed="8"/><name val="宋体"/>')]),
    ("斜线", [(STYLES, '<border><left style="thin">', '<border diagonalUp="1"><left style="thin">'),
              (STYLES, "<diagonal/></border></borders>",
               '<diagonal style="thick"/></border></borders>')]),
    # how text runs
    ("缩小", aligned('shrinkToFit="1"')),
    ("重复", aligned('horizontal="fill"')),
    ("方向", aligned('textRotation="90"')),
    ("方向", aligned('textRotation="180"')),
    ("从右向左", aligned('readingOrder="2"')),
    ("缩进", aligned('indent="40"')),
    # what is inherited, which some programs take
    ("颜色", [(STYLES, "</fonts>", '<font><sz val="11"/><color rgb="FFFFFFFF"/></font></fonts>'),
              (STYLES, '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
               '<xf numFmtId="0" fontId="7" fillId="0" borderId="0"/></cellStyleXfs>'),
              (STYLES, ' applyFont="1"( applyBorder="1" applyAlignment="1"><alignment '
               'horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="2")?', " ")]),
    # texts
    ("删除线", [(STRINGS, "<t>（一）主动公开。全年发布信息612条，收到申请25件。</t>", "<r><rPr><strike/></rPr><t>（一）"
                 "主动公开。全年发布信息612条，收到申请25件。</t></r>")]),
    ("上标", [(STRINGS, "<t>（二）依申请公开。已办结25件。</t>", "<r><t>（二）依申请公开。已办结2</t>"
               '</r><r><rPr><vertAlign val="superscript"/></rPr><t>5件。</t></r>')]),
    ("颜色", [(STRINGS, "<t>（二）依申请公开。已办结25件。</t>", "<r><t>（二）依申请公开。已办结2</t>"
               '</r><r><rPr><color rgb="FFFEFEFE"/></rPr><t>5件。</t></r>')]),
    ("颜色", [*in_font('<sz val="10.5"/><color rgb="FFFFFFFF"/><name val="宋体"/>'),
              (STRINGS, "<t>自然人</t>", "<r><t>自然</t></r><r><rPr><b/></rPr><t>人</t></r>")]),
    ("主题字体", [("xl/theme/theme1.xml", "", f'<a:theme xmlns:a="{DRAWING}"><a:fontScheme><a:minorFont>'
                 '<a:latin typeface="Wingdings"/></a:minorFont></a:fontScheme></a:theme>'),
                ("xl/_rels/workbook.xml.rels", "</Relationships>", '<Relationship Id="rId99" Type="'
                 f'{R}/theme" Target="theme/theme1.xml"/></Relationships>')]),
    ("A 列太窄", [(TEXTS, "<cols>.*</cols>", "")]),
    ("隐藏", [(THIRD, 'defaultRowHeight="15"', 'defaultRowHeight="0"'),
              (THIRD, '<row r="5"', '<row r="50"')]),
    ("注了音", [(STRINGS, "(<t>（二）依申请公开。已办结25件。</t>)",
                 r'\1<rPh sb="0" eb="1"><t>999</t></rPh>')]),
    ("应为", [(STRINGS, "（二）依申请公开。已办结25件。", "（二）依申请公开。已办结2_x0035_5件。")]),
    ("应为", [(STRINGS, "（二）依申请公开。已办结25件。", "（二）依申请公开。已办结&#x202E;25件。")]),
    ("应为", [(STRINGS, "（二）依申请公开。已办结25件。", "（二）依申请公开。已办结2 5件。")]),
    # rows, columns and sheets
    ("第 5 行是隐藏的", [(THIRD, '<row r="5"', '<row r="5" hidden="1"')]),
    ("第 5 行是隐藏的", [(THIRD, '(<row r="5"[^>]*) ht="[0-9.]+"', r'\1 ht="0"')]),
    ("第 5 行太矮", [(THIRD, '(<row r="5"[^>]*) ht="[0-9.]+"', r'\1 ht="3"')]),
    ("第 6 行是隐藏的", [(SECOND, '<row r="6"', '<row r="6" hidden="true" outlineLevel="1"')]),
    ("D、E、F、G、H、I 列是隐藏的", [(THIRD, '<col min="4"', '<col hidden="1" min="4"')]),
    ("列是隐藏的", [(THIRD, '(<col min="4" max="9") width="[0-9.]+"', r'\1 width="0"')]),
    ("D 列太窄", [(THIRD, '(<col min="4" max="9") width="[0-9.]+"', r'\1 width="1"')]),
    ("隐藏", [(THIRD, "<sheetFormatPr ", '<sheetFormatPr zeroHeight="1" '),
              (THIRD, '<row r="5"', '<row r="50"')]),
    ("“文字”是隐藏的", [(BOOK, 'name="文字"', 'name="文字" state="hidden"')]),
    ("“文字”是隐藏的", [(BOOK, 'name="文字"', 'name="文字" state="veryHidden"')]),
    ("次序", [(BOOK, '(<sheet name="基本信息"[^>]*/>)(<sheet name="文字"[^>]*/>)', r"\2\1")]),
    ("同名", [(BOOK, '(<sheet name="基本信息"[^>]*/>)', r"\1\1")]),
    ("工作表标签", [(BOOK, "<workbookView ", '<workbookView showSheetTabs="0" ')]),
    ("不显示窗口", [(BOOK, "<workbookView ", '<workbookView visibility="hidden" ')]),
    # headers and footers
    ("页眉是“全年收到999件”", [(THIRD, "<oddFooter>", "<oddHeader>&amp;C全年收到999件</oddHeader>"
                               "<oddFooter>")]),
    ("页眉", [(THIRD, "<oddFooter>", "<firstHeader>&amp;L999</firstHeader><oddFooter>")]),
    ("页脚", [(THIRD, "<oddFooter>&amp;C— &amp;P —", "<oddFooter>&amp;C— &amp;P999 —")]),
    ("页眉", [(THIRD, "<oddFooter>", "<oddHeader>&amp;C&amp;G</oddHeader><oddFooter>")]),
    ("页眉", [(THIRD, "<oddFooter>", "<evenHeader>&amp;C&amp;F</evenHeader><oddFooter>")]),
    ("页眉", [(THIRD, "<oddFooter>", "<oddHeader>&amp;99送审稿</oddHeader><oddFooter>")]),
    # how a sheet is shown
    ("显示公式", [(THIRD, "<sheetView ", '<sheetView showFormulas="1" ')]),
    ("不显示 0", [(THIRD, "<sheetView ", '<sheetView showZeros="0" ')]),
    ("从右向左", [(THIRD, "<sheetView ", '<sheetView rightToLeft="1" ')]),
    ("显示比例", [(THIRD, "<sheetView ", '<sheetView zoomScale="10" ')]),
    ("冻结", [(THIRD, "<sheetView ", '<sheetView topLeftCell="A9" ')]),
    ("冻结", [(THIRD, 'ySplit="4"', 'ySplit="90"')]),
    ("打印比例", [(THIRD, "<pageSetup ", '<pageSetup scale="10" ')]),
    ("打印区域", [(BOOK, "<definedNames>", '<definedNames><definedName name="_xlnm.Print_Area" '
                 'localSheetId="3">$A$1:$C$3</definedName>')]),
    ("打印标题", [(BOOK, r"情况'!\$1:\$4", "情况'!$1:$9")]),
    ("打印标题", [(BOOK, r"情况'!\$1:\$4", "情况'!$4:$5")]),
    ("打印标题", [(BOOK, r"('三、[^!]*'!)\$1:\$4", r"\1$A:$D,\1$1:$4")]),
    ("1904", [(BOOK, "<workbookPr ", '<workbookPr date1904="1" ')]),
    ("精度", [(BOOK, "<calcPr ", '<calcPr fullPrecision="0" ')]),
    ("筛选", [(THIRD, "<sheetPr>", '<sheetPr filterMode="1">')]),
    ("筛选", [(THIRD, "</sheetData>", '</sheetData><autoFilter ref="A4:J29"/>')]),
    # what is put upon it
    ("图形", [after("pageSetup", f'<drawing xmlns:r="{R}" r:id="rId1"/>')]),
    ("图形", [("xl/drawings/drawing1.xml", "", "<x/>")]),
    ("批注", [after("pageSetup", f'<legacyDrawing xmlns:r="{R}" r:id="rId1"/>')]),
    ("批注", [("xl/comments1.xml", "", "<x/>")]),
    ("图片", [after("pageSetup", f'<picture xmlns:r="{R}" r:id="rId1"/>')]),
    ("图片", [("xl/media/image1.png", "", "x")]),
    ("对象", [after("pageSetup", "<oleObjects><oleObject/></oleObjects>")]),
    ("控件", [after("pageSetup", "<controls><control/></controls>")]),
    ("表格对象", [after("pageSetup", '<tableParts count="1"><tablePart/></tableParts>')]),
    ("扩展", [after("pageSetup", "<extLst><ext/></extLst>")]),
    ("因程序而异", [after("pageSetup", f'<m:AlternateContent xmlns:m="{MC}"><a/></m:AlternateContent>')]),
    ("不认识", [after("pageSetup", "<surprise/>")]),
    ("不认识", [after("calcPr", "<surprise/>", BOOK)]),
    ("因程序而异", [after("calcPr", f'<m:AlternateContent xmlns:m="{MC}"><m:Choice><a/></m:Choice>'
                   "</m:AlternateContent>", BOOK)]),
    ("弹出提示", [(THIRD, 'prompt="[^"]*"', 'prompt="999"')]),
    ("弹出提示", [(THIRD, ' prompt="', ' promptTitle="999" prompt="')]),
    ("有效性", [(THIRD, "</dataValidations>", "<surprise/></dataValidations>")]),
    ("超链接", [(THIRD, "<printOptions", '<hyperlinks><hyperlink ref="D5" tooltip="999"/>'
               "</hyperlinks><printOptions")]),
    ("自定义视图", [(THIRD, "<printOptions", "<customSheetViews><customSheetView/>"
                   "</customSheetViews><printOptions")]),
    ("方案", [(THIRD, "<printOptions", "<scenarios><scenario/></scenarios><printOptions")]),
    ("宏", [("xl/vbaProject.bin", "", "x")]),
    ("外部链接", [("xl/externalLinks/externalLink1.xml", "", "<x/>")]),
    ("透视表", [("xl/pivotTables/pivotTable1.xml", "", "<x/>")]),
    ("切片器", [("xl/slicers/slicer1.xml", "", "<x/>")]),
    ("不认识的部分", [("xl/other.bin", "", "x")]),
    # conditions
    *[("条件格式", [(THIRD, "<printOptions", f'<conditionalFormatting sqref="D5">{rule}'
                    "</conditionalFormatting><printOptions")]) for rule in (
        '<cfRule type="expression" priority="1" dxfId="9"><formula>1</formula></cfRule>',
        '<cfRule type="dataBar" priority="1"><dataBar/></cfRule>',
        '<cfRule type="iconSet" priority="1"><iconSet/></cfRule>',
        '<cfRule type="colorScale" priority="1"><colorScale/></cfRule>',
        '<cfRule type="expression" priority="1"><formula>1</formula></cfRule>',
    )],
    *[("条件格式", [(STYLES, "<dxf>.*</dxf>", f"<dxf>{look}</dxf>")]) for look in (
        '<font><color rgb="FFFFFFFF"/></font>',
        '<font><color rgb="FFFFFFFF"/></font><fill><patternFill><bgColor rgb="FFFFFFFF"/>'
        "</patternFill></fill>",
        '<font><color rgb="FF9C0006"/></font><numFmt numFmtId="171" formatCode="&quot;9&quot;"/>'
        '<fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill>',
        '<font><strike/><color rgb="FF9C0006"/></font><fill><patternFill>'
        '<bgColor rgb="FFFFC7CE"/></patternFill></fill>',
        '<fill><patternFill><bgColor rgb="FF000000"/></patternFill></fill>',
    )],
    # cells
    ("应为“25”", [(THIRD, "<v>25</v>", "<v>26</v>")]),
    ("应为“25”", [(THIRD, "<v>25</v>", "<v>25.4</v>")]),
    ("应为“25”", [(THIRD, '<c r="D5" s="9"><v>25</v>', '<c r="D5" s="9" t="e"><v>#N/A</v>')]),
    ("应为“25”", [(THIRD, '<c r="D5" s="9"><v>25</v>', '<c r="D5" s="9" t="b"><v>1</v>')]),
    ("数字格式", [(THIRD, '<c r="D5" s="9"><v>25</v>', '<c r="D5" s="9" t="d"><v>25</v>')]),
    ("读到公式", [(THIRD, "<v>25</v>", "<f>NOW()*0+25</f><v>25</v>")]),
    ("公式应为", [(THIRD, "<f>IF[^<]*</f><v>25</v>", "<f>24+1</f><v>25</v>")]),
    ("应为“25”", [(THIRD, "(<f>IF[^<]*</f>)<v>25</v>", r"\1<v>999</v>")]),
    ("应为“25”", [(THIRD, '<c r="J5" s="9">(<f>IF[^<]*</f>)<v>25</v>',
                  r'<c r="J5" s="9" t="str">\1<v></v>')]),
    ("另有内容", [(THIRD, '<c r="D5" ', '<c r="D5" vm="1" ')]),
    ("另有内容", [(THIRD, "<v>25</v>", "<v>25</v><extLst/>")]),
    ("另有内容", [(THIRD, "<v>25</v>", "<v>25</v><v>99</v>")]),
    ("另有内容", [(THIRD, "<v>25</v>", "<is><t>99</t></is><v>25</v>")]),
    ("会把内容显示成别的样子", [(THIRD, '<c r="D5" s="9">', '<c r="D5" s="9" t="e">')]),
    ("次序错乱", [(THIRD, '<c r="D5" s="9"><v>25</v></c>', '<c r="D5" s="9"><v>9</v></c>'
                 '<c r="D5" s="9"><v>25</v></c>')]),
    ("不认识", [(THIRD, '<c r="D5" ', '<x/><c r="D5" ')]),
    ("合并单元格不同", [(THIRD, '<mergeCell ref="A5:C5"/>', '<mergeCell ref="A5:D5"/>')]),
    ("B40", [(SECOND, "</sheetData>", '<row r="40"><c r="B40"><v>5</v></c></row></sheetData>')]),
    ("不换行", [(STYLES, '(fontId="2"[^>]*><alignment horizontal="center" vertical="center") '
                'wrapText="1"', r'\1 wrapText="0"')]),
    ("多出工作表", [(BOOK, 'name="校核"', 'name="另附"')]),
    ("不是普通的工作表", [("xl/_rels/workbook.xml.rels", 'relationships/worksheet" Target="'
                         "worksheets/sheet6", 'relationships/chartsheet" Target="worksheets/sheet6')]),
]  # fmt: skip
