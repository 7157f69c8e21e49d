"""What can be otherwise in a workbook of the report that looks the same."""

from tests.export.xlsx.forgeries import XF, aligned, in_font, on
from tests.export.xlsx.forging import BOOK, SECOND, STYLES, THIRD, Edit

ABSOLUTE = "http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"

HARMLESS: dict[str, list[Edit]] = {
    "where Excel saved it": [
        (
            BOOK,
            "<bookViews>",
            f'<m:AlternateContent xmlns:m="{MC}"><m:Choice Requires="x15"><a:absPath xmlns:a='
            f'"{ABSOLUTE}" url="C:\\\\年报\\\\"/></m:Choice></m:AlternateContent><bookViews>',
        )
    ],
    "the tab that is open": [(BOOK, "<workbookView ", '<workbookView activeTab="3" ')],
    "a name for cells": [
        (
            BOOK,
            "<definedNames>",
            "<definedNames><definedName name='a'>1</definedName>",
        )
    ],
    "how texts are read aloud": [(THIRD, "<printOptions", '<phoneticPr fontId="1"/><printOptions')],
    "what is no error": [
        (THIRD, "</worksheet>", "<ignoredErrors><ignoredError/></ignoredErrors></worksheet>")
    ],
    "a printer's settings": [("xl/printerSettings/printerSettings1.bin", "", "x")],
    "labels of the office": [("docMetadata/LabelInfo.xml", "", "<x/>")],
    "own properties": [("docProps/custom.xml", "", "<x/>")],
    "the order of calculation": [("xl/calcChain.xml", "", "<x/>")],
    "bold": in_font('<b/><sz val="10.5"/><color theme="1"/><name val="宋体"/>'),
    "red": in_font('<sz val="10.5"/><color rgb="FFC00000"/><name val="微软雅黑"/>'),
    "no colour": in_font('<sz val="10.5"/><name val="Times New Roman"/>'),
    "automatic colour": in_font('<sz val="10.5"/><color auto="1"/><name val="Arial"/>'),
    "no strike": in_font('<strike val="0"/><sz val="10.5"/><name val="宋体"/>'),
    "on the line": in_font('<vertAlign val="baseline"/><sz val="10.5"/><name val="宋体"/>'),
    "a light ground": on(
        '<patternFill patternType="solid"><fgColor theme="4" tint="0.8"/></patternFill>'
    ),
    "a little indented": aligned('horizontal="left" vertical="center" wrapText="1" indent="1"'),
    "a footer in another font": [
        (THIRD, "&amp;C— &amp;P —", "&amp;C&amp;&quot;宋体,常规&quot;&amp;12— &amp;P —")
    ],
    "no footer": [(THIRD, "<headerFooter>.*</headerFooter>", "")],
    "a draft's mark": [
        (THIRD, "<oddFooter>", "<oddHeader>&amp;R送审稿第 1 稿</oddHeader><oddFooter>")
    ],
    "a formula that is shared": [
        (
            THIRD,
            r'<c r="J6" s="9"><f>([^<]*)</f>(.*?)<c r="J7" s="9"><f>[^<]*</f>',
            r'<c r="J6" s="9"><f t="shared" ref="J6:J7" si="0">\1</f>\2'
            r'<c r="J7" s="9"><f t="shared" si="0"/>',
        )
    ],
    "an automatic height": [(SECOND, '(<row r="5"[^>]*) ht="[0-9.]+" customHeight="1"', r"\1")],
    "cells without their names": [(SECOND, '<c r="A2" ', "<c ")],
    "a condition that can be read": [
        (
            THIRD,
            "<printOptions",
            '<conditionalFormatting sqref="D5"><cfRule type="cellIs" priority="1" dxfId="0" '
            'operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting>'
            "<printOptions",
        )
    ],
    "a list to choose from": [
        (
            THIRD,
            "<printOptions",
            '<dataValidations><dataValidation sqref="D5" type="whole" error="要填数"/>'
            "</dataValidations><printOptions",
        )
    ],
    "an unused pattern": [
        (STYLES, "</fills>", '<fill><patternFill patternType="darkUp"/></fill></fills>')
    ],
    "exact to the last digit": [(THIRD, "<v>25</v>", "<v>25.0</v>")],
    "in powers of ten": [(THIRD, "<v>25</v>", "<v>2.5E1</v>")],
    "the same style": [(STYLES, XF, r'<xf numFmtId="1" fontId="2" fillId="0"\1>\2')],
}
