"""Word documents of ours that show something else than they say to who reads the XML only."""

from tests.reading.docx.hostile import BODY, MAIN, in_first, with_part
from tests.reading.docx.hostile import put as at_end
from tests.usecases.forging import (
    FIGURE,
    FOOT,
    KINDS,
    MC,
    PACKAGE,
    RELATIONS,
    STYLES,
    W14,
    Forge,
    R,
    V,
    body_style,
    both,
    cell_set,
    cell_width,
    choice,
    comment,
    control,
    everywhere,
    false_kind,
    field,
    figure,
    figure_and,
    figure_set,
    fonts,
    footnote,
    head,
    in_style,
    other_document,
    related,
    replaced,
    row_set,
    run,
    setting,
    table_set,
    text_set,
    theme,
)

_M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
_DARK = '<w:shd w:val="solid" w:color="333333"/>'
_MARK = '<w:r><w:pict><v:shape><v:textpath string="{}"/></v:shape></w:pict></w:r>'
_ANCHOR = (
    '<w:r><w:drawing><wp:anchor behindDoc="{}" xmlns:wp="http://schemas.openxmlformats.org/'
    'drawingml/2006/wordprocessingDrawing"/></w:drawing></w:r>'
)
_BOX = (
    f"<w:r><w:pict {V}><v:rect><v:textbox><w:txbxContent><w:p>{run('999')}</w:p></w:txbxContent>"
    "</v:textbox></v:rect></w:pict></w:r>"
)
_CODE = "<w:r><w:instrText>{}</w:instrText></w:r>"
_NUMBERS = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="9"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
_NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
_BODY_NAME = '<w:name w:val="公文正文"/>'
_EMBEDDED = '<w:font w:name="宋体"><w:embedRegular r:id="f"/></w:font>'
_REPLACED = '<w:font w:name="宋体"><w:altName w:val="Wingdings"/></w:font>'
_PICT = f"<w:r><w:pict {V}><v:rect/></w:pict></w:r>"
_NESTED = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>9</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
_MUSIC = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:minorFont>'
    '<a:latin typeface="Maestro"/></a:minorFont></a:theme>'
)
_FONTS = f"<w:fonts {MAIN} {R}>{{}}</w:fonts>"


_SYMBOLS = '<w:font w:name="宋体"><w:charset w:val="02"/></w:font>'
_WHITER = (
    f'<w14:textFill {W14}><w14:solidFill><w14:srgbClr w14:val="000000"><w14:{{}} w14:val="95000"/>'
    "</w14:srgbClr></w14:solidFill></w14:textFill>"
)
_TWIN = '<w:style w:type="paragraph" w:{}><w:rPr><w:vanish/></w:rPr></w:style>'
_FIRST_STYLE = '<w:style w:type="paragraph" w:default="1"'
_GAPS = '<w:tblCellSpacing w:w="9000" w:type="dxa"/>'


_LINE = '<w:tcBorders><w:tl2br w:val="single" w:sz="8"/></w:tcBorders>'
_PARAGRAPH_STYLE = (
    '<w:style w:type="paragraph" w:styleId="Q"><w:rPr><w:strike/></w:rPr></w:style></w:styles>'
)
_HIDING = (
    f'<mc:AlternateContent {MC}><mc:Choice Requires="w"><w:style w:type="character"'
    ' w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style></mc:Choice></mc:AlternateContent>'
)

_MACRO = (
    '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"'
    ' Target="vbaProject.bin"/></Relationships>'
)
_SECOND = f'<Relationship Id="s" Type="{KINDS}officeDocument" Target="word/b.xml"/></Relationships>'
_LINKED = (
    '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
)
_LIST = (
    '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId'
    ' w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
)
_OF_STYLE = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:pStyle w:val="ReportBody"/><w:lvlText'
    ' w:val="%2"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
_DARK_MARK = _MARK.replace("<v:shape>", '<v:shape fillcolor="#111111">').format("送审稿")

FORGED: dict[str, Forge] = {
    "a macro": replaced(RELATIONS, "</Relationships>", _MACRO),
    "two main parts": replaced(PACKAGE, "</Relationships>", _SECOND),
    "wide margins": replaced(BODY, "<w:pgMar ", '<w:pgMar w:left="9000"/><w:pgMar '),
    "a narrow page": replaced(BODY, "<w:pgSz ", '<w:pgSz w:w="3000"/><w:pgSz '),
    "a dense grid": replaced(BODY, "<w:docGrid ", '<w:docGrid w:charSpace="-90000"/><w:docGrid '),
    "lines on each other": text_set('<w:spacing w:line="1" w:lineRule="auto"/>'),
    "a dark mark": head(_DARK_MARK, "default"),
    "a picture in a head": head(_ANCHOR.format(0), "default"),
    "a head that is struck out": head(run("作废", "<w:strike/>"), "default"),
    "a number by a list of another style": both(
        replaced(STYLES, "</w:styles>", _LIST),
        with_part("numbering", _NUMBERS + _LINKED, text_set(_NUMBERED.replace('"1"', '"2"'))),
    ),
    "a number by the level of its style": with_part(
        "numbering", _OF_STYLE, text_set('<w:numPr><w:numId w:val="1"/></w:numPr>')
    ),
    "a line through a box": cell_set(_LINE),
    "properties set twice": figure(FIGURE.replace("<w:t ", "<w:rPr><w:vanish/></w:rPr><w:t ")),
    "a switch set twice": figure_set('<w:vanish/><w:vanish w:val="0"/>'),
    "cancelled by a style of another kind": both(
        replaced(STYLES, "</w:styles>", _PARAGRAPH_STYLE),
        both(body_style("<w:strike/>"), everywhere("<w:rPr>", '<w:rPr><w:rStyle w:val="Q"/>')),
    ),
    "a style in alternatives": both(
        in_style("</w:docDefaults>", _HIDING), figure_set('<w:rStyle w:val="H"/>')
    ),
    "a slip in a final": at_end(f"<w:p>{run('送审签批单')}</w:p><w:p>{run('以上作废')}</w:p>"),
    "another figure": figure(FIGURE.replace("25", "26")),
    "a figure struck out": figure_set("<w:strike/>"),
    "a figure struck out twice": figure_set("<w:dstrike/>"),
    "a hidden figure": figure_set("<w:vanish/>"),
    "a figure hidden on the web": figure_set("<w:webHidden/>"),
    "a white figure": figure_set('<w:color w:val="FFFFFF"/>'),
    "a nearly white figure": figure_set('<w:color w:val="F0F0F0"/>'),
    "a figure in the colour of the paper by theme": figure_set(
        '<w:color w:themeColor="background1"/>'
    ),
    "a figure by a false theme": theme,
    "a marked figure": figure_set('<w:highlight w:val="black"/>'),
    "a figure without a fill": figure_set(f"<w14:textFill {W14}><w14:noFill/></w14:textFill>"),
    "a figure with an outline": figure_set(f"<w14:textOutline {W14}/>"),
    "a tiny figure": figure_set('<w:sz w:val="1"/>'),
    "a flat figure": figure_set('<w:w w:val="1"/>'),
    "a squeezed figure": figure_set('<w:fitText w:val="1"/>'),
    "letters on each other": figure_set('<w:spacing w:val="-400"/>'),
    "a raised digit": figure_and(run("1", '<w:vertAlign w:val="superscript"/>')),
    "a figure lifted off": figure_set('<w:position w:val="400"/>'),
    "a figure in signs": figure_set('<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>'),
    "a figure from the right": figure_set("<w:rtl/>"),
    "a figure in a complex script": figure_set("<w:cs/>"),
    "two lines in one": figure_set('<w:eastAsianLayout w:combine="1"/>'),
    "a property that nobody knows": figure_set('<x:y xmlns:x="urn:x"/>'),
    "a hidden digit before": figure(run("9") + FIGURE.replace("<w:rPr>", "<w:rPr><w:vanish/>")),
    "a figure turned by characters": figure(FIGURE.replace("25", "\u202e25")),
    "hidden by the style": body_style("<w:vanish/>"),
    "struck out by the style": body_style("<w:strike/>"),
    "white by the style": body_style('<w:color w:val="FFFFFF"/>'),
    "hidden by the defaults": in_style("<w:rPrDefault><w:rPr>", "<w:vanish/>"),
    "hidden by the style of the table": in_style(
        '<w:name w:val="公文表格"/>', "<w:rPr><w:vanish/></w:rPr>"
    ),
    "a table's style for the first row": in_style(
        "</w:tblCellMar></w:tblPr>",
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:vanish/></w:rPr></w:tblStylePr>',
    ),
    "a figure on its own colour": figure_set(f'<w:color w:val="333333"/>{_DARK}'),
    "a box in the colour of its text": both(
        cell_set('<w:shd w:val="clear" w:fill="C00000"/>'), figure_set('<w:color w:val="C00000"/>')
    ),
    "a row of no height": row_set('<w:trHeight w:val="1" w:hRule="exact"/>'),
    "a hidden row": row_set("<w:hidden/>"),
    "a row set apart": row_set('<w:jc w:val="right"/>'),
    "a box of no width": cell_width(1),
    "a wide box": cell_width(3000),
    "a box that goes on": cell_set('<w:vMerge w:val="continue"/>'),
    "a box squeezed": cell_set("<w:tcFitText/>"),
    "a box with wide borders": cell_set('<w:tcMar><w:left w:w="2000" w:type="dxa"/></w:tcMar>'),
    "columns from the right": table_set("<w:bidiVisual/>"),
    "a table on the text": table_set('<w:tblpPr w:tblpX="1" w:tblpY="1"/>'),
    "a table off the page": table_set('<w:tblInd w:w="20000" w:type="dxa"/>'),
    "a table in a box": figure_and(f"</w:p>{_NESTED}<w:p>"),
    "a text off the page": text_set('<w:ind w:left="30000"/>'),
    "a text off the other side": text_set('<w:ind w:left="-9000"/>'),
    "a text in a frame": text_set('<w:framePr w:x="1" w:y="1"/>'),
    "lines of no height": text_set('<w:spacing w:line="1" w:lineRule="exact"/>'),
    "a text from the right": text_set("<w:bidi/>"),
    "a text that runs on": text_set("<w:rPr><w:vanish/></w:rPr>"),
    "a text with a number": with_part("numbering", _NUMBERS, text_set(_NUMBERED)),
    "an empty paragraph with a number": with_part(
        "numbering", _NUMBERS, at_end(f"<w:p><w:pPr>{_NUMBERED}</w:pPr></w:p>")
    ),
    "a number by the style": with_part(
        "numbering",
        _NUMBERS,
        replaced(STYLES, _BODY_NAME, f"{_BODY_NAME}<w:pPr>{_NUMBERED}</w:pPr>"),
    ),
    "a choice nobody understands": figure(choice("zz", FIGURE, run("999"))),
    "a choice for new programs": figure(choice("w14", FIGURE, run("999"))),
    "nothing for old programs": figure(choice("w14", FIGURE, "")),
    "a field": figure(f'<w:fldSimple w:instr=" = 999 ">{FIGURE}</w:fldSimple>'),
    "a field in pieces": figure(field(_CODE.format(" =999 "), FIGURE)),
    "a figure in a code": figure(field(FIGURE, run("999"))),
    "a date that moves on": in_first('<w:fldSimple w:instr=" DATE "/>'),
    "bound to other content": figure(control("<w:dataBinding/>")),
    "only a placeholder": figure(control("<w:showingPlcHdr/>")),
    "another file in it": at_end(f'<w:altChunk r:id="x" {R}/>'),
    "a document within": at_end(f'<w:p><w:subDoc r:id="x" {R}/></w:p>'),
    "an element that nobody knows": figure(f'<x:y xmlns:x="urn:x">{FIGURE}</x:y>'),
    "a picture over it": figure_and(_ANCHOR.format(0)),
    "a picture behind it": figure_and(_ANCHOR.format(1)),
    "a box of text over it": figure_and(_BOX),
    "a picture of old": figure_and(_PICT),
    "an object": figure_and("<w:r><w:object/></w:r>"),
    "a sign": figure_and('<w:r><w:sym w:font="Symbol" w:char="F030"/></w:r>'),
    "a letter as a sign": figure_and('<w:r><w:sym w:font="宋体" w:char="0039"/></w:r>'),
    "a page's number": figure_and("<w:r><w:pgNum/></w:r>"),
    "a reading beside": figure_and(
        f"<w:r><w:ruby><w:rt>{run('9')}</w:rt><w:rubyBase/></w:ruby></w:r>"
    ),
    "a formula": figure_and(f"<m:oMath {_M}><m:r><m:t>9</m:t></m:r></m:oMath>"),
    "a footnote": footnote,
    "a comment": comment,
    "an open insertion": figure(f'<w:ins w:id="1">{run("9")}</w:ins>{FIGURE}'),
    "a text more": at_end(f"<w:p>{run('以上数字作废。')}</w:p>"),
    "a title that is struck out": replaced(
        BODY, '<w:t xml:space="preserve">青禾县', '<w:t xml:space="preserve">某某县'
    ),
    "text in the foot": replaced(FOOT, "</w:ftr>", f"<w:p>{run('以上数字作废')}</w:p></w:ftr>"),
    "another code in the foot": replaced(
        FOOT, "</w:ftr>", f"<w:p>{run('内容码 0000 0000 0000')}</w:p></w:ftr>"
    ),
    "a picture in the foot": replaced(FOOT, "</w:ftr>", f"<w:p>{_PICT}</w:p></w:ftr>"),
    "a head": head(run("作废"), "first"),
    "a mark of another kind": head(_MARK.format("总计为999"), "default"),
    "a background": replaced(BODY, "<w:body>", '<w:background w:color="000000"/><w:body>'),
    "numbers of lines": replaced(BODY, "<w:cols", '<w:lnNumType w:countBy="1"/><w:cols'),
    "columns of text": replaced(BODY, "<w:cols", '<w:cols w:num="2"/><w:cols'),
    "a text indented from both sides": text_set('<w:ind w:left="5000" w:right="5000"/>'),
    "a font for music": figure_set('<w:rFonts w:ascii="Maestro" w:hAnsi="Maestro"/>'),
    "a font for bars": figure_set('<w:rFonts w:ascii="Free 3 of 9" w:hAnsi="Free 3 of 9"/>'),
    "a font said to be of signs": fonts(_FONTS.format(_SYMBOLS)),
    "a theme of another font": related("theme", "theme.xml", _MUSIC),
    "a fill that is lighter": figure_set(_WHITER.format("lumOff")),
    "a fill with a tint": figure_set(_WHITER.format("tint")),
    "two styles of one id": replaced(
        STYLES, _FIRST_STYLE, _TWIN.format('styleId="ReportBody"') + _FIRST_STYLE
    ),
    "two styles for what has none": replaced(
        STYLES, _FIRST_STYLE, _TWIN.format('default="1" w:styleId="x"') + _FIRST_STYLE
    ),
    "a wide gutter": replaced(BODY, 'w:gutter="0"', 'w:gutter="9000"'),
    "a low page": replaced(BODY, 'w:h="16838"', 'w:h="5000"'),
    "a head that fills the page": replaced(BODY, 'w:header="850"', 'w:header="15000"'),
    "a table wider than the paper": replaced(BODY, '<w:tblW w:w="8844"', '<w:tblW w:w="60000"'),
    "a column off the paper": replaced(BODY, '<w:gridCol w:w="', '<w:gridCol w:w="9'),
    "boxes far apart": table_set(_GAPS),
    "a line through a text": text_set('<w:tabs><w:tab w:val="bar" w:pos="900"/></w:tabs>'),
    "a text on the one above": text_set('<w:spacing w:before="-900"/>'),
    "tops of letters cut off": text_set('<w:spacing w:line="200" w:lineRule="exact"/>'),
    "a frame around the page": replaced(BODY, "<w:cols", "<w:pgBorders/><w:cols"),
    "a picture for a number": with_part(
        "numbering", '<w:numPicBullet w:numPicBulletId="0"/>', text_set("<w:keepNext/>")
    ),
    "a merge of letters": setting("<w:mailMerge/>"),
    "styles from elsewhere": setting("<w:linkStyles/>"),
    "only the data of a form": setting("<w:printFormsData/>"),
    "a font of its own": fonts(_FONTS.format(_EMBEDDED)),
    "a font in the place of another": fonts(_FONTS.format(_REPLACED)),
    "a second list of styles": related("styles", "more.xml", f"<w:styles {MAIN}/>"),
    "styles of a false kind": false_kind,
    "another document by a false kind": other_document,
}
