"""Word documents of ours as other programs leave them, which show the same as before."""

import re
from collections.abc import Callable

from tests.reading.docx.hostile import BODY, Held, with_part
from tests.usecases.forging import (
    CORE,
    FIGURE,
    PACKAGE,
    RELATIONS,
    SETTINGS,
    STYLES,
    TEXT,
    both,
    cell_set,
    everywhere,
    field,
    figure,
    figure_set,
    fonts,
    related,
    replaced,
    row_set,
    run,
    setting,
    table_set,
    text_set,
)

Save = Callable[[Held], None]
_TRANSITIONAL = "http://schemas.openxmlformats.org/"
_THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
    '<a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1>'
    '<a:sysClr val="window" lastClr="FFFFFF"/></a:lt1></a:clrScheme><a:fontScheme name="Office">'
    '<a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements>'
    "</a:theme>"
)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_BLACK = (
    f'<w14:textFill {_W14}><w14:solidFill><w14:schemeClr w14:val="tx1"/></w14:solidFill>'
    "</w14:textFill>"
)
_GREY = (
    f'<w14:textFill {_W14}><w14:solidFill><w14:schemeClr w14:val="tx1">'
    '<w14:lumMod w14:val="75000"/><w14:lumOff w14:val="25000"/>'
    "</w14:schemeClr></w14:solidFill></w14:textFill>"
)
_FONTS = (
    f'<w:fonts {_W}><w:font w:name="宋体"><w:altName w:val="SimSun"/><w:charset w:val="86"/>'
    '</w:font><w:font w:name="Wingdings"><w:charset w:val="02"/></w:font></w:fonts>'
)


def in_all_parts(change: Callable[[str], str]) -> Save:
    def changed(held: Held) -> None:
        for name, text in held.items():
            held[name] = change(text)

    return changed


def prefixed(text: str) -> str:
    """Return XML with another prefix in the place of ``w``."""
    return re.sub(r"(</?|[ ])w:", r"\1ns0:", text).replace("xmlns:w=", "xmlns:ns0=")


def strict(text: str) -> str:
    """Return XML as Word's Strict Open XML has it."""
    text = text.replace(
        f"{_TRANSITIONAL}wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    return text.replace(
        f"{_TRANSITIONAL}officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    )


def in_pieces(held: Held) -> None:
    """Break every run in two, as spelling does."""

    def broken(found: re.Match[str]) -> str:
        properties, text = found[1], found[2]
        half = len(text) // 2
        piece = '<w:r>{}<w:t xml:space="preserve">{}</w:t></w:r>'
        if "&" in text:
            return found[0]
        mark = '<w:proofErr w:type="spellStart"/>'
        return piece.format(properties, text[:half]) + mark + piece.format(properties, text[half:])

    held[BODY] = re.sub(
        r'<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)<w:t xml:space="preserve">([^<]*)</w:t></w:r>',
        broken,
        held[BODY],
    )


def reordered(held: Held) -> None:
    parts = dict(reversed(held.items()))
    held.clear()
    held.update(parts)


def moved(held: Held) -> None:
    """Call the main part otherwise."""
    held["word/document2.xml"] = held.pop(BODY)
    held["word/_rels/document2.xml.rels"] = held.pop(RELATIONS)
    for name in (PACKAGE, "[Content_Types].xml"):
        held[name] = held[name].replace("document.xml", "document2.xml")


def capitals(held: Held) -> None:
    """Refer to the styles by other capitals, which names of parts do not tell apart."""
    replaced(RELATIONS, "styles.xml", "Styles.XML")(held)


def without(name: str) -> Save:
    def change(held: Held) -> None:
        del held[name]

    return change


def unchanged(_held: Held) -> None:
    """Leave all as it is."""


RESAVED: dict[str, Save] = {
    "as it was": unchanged,
    "a grey fill": figure_set(_GREY),
    "fonts of an office": figure(
        FIGURE.replace("<w:rFonts ", '<w:rFonts w:eastAsia="仿宋_GB2312" w:cs="Lohit Devanagari" ')
    ),
    "lines of 20 points": text_set('<w:spacing w:line="400" w:lineRule="exact"/>'),
    "rsids": everywhere("<w:p>", '<w:p w:rsidR="00A1" w:rsidRDefault="00A2">'),
    "rsids of runs": everywhere("<w:r>", '<w:r w:rsidRPr="00A1">'),
    "ids of paragraphs": everywhere("<w:p>", f'<w:p {_W14} w14:paraId="1" w14:textId="2">'),
    "spelling": everywhere("<w:r>", '<w:proofErr w:type="gramEnd"/><w:r>'),
    "bookmarks": everywhere(
        "<w:r>", '<w:bookmarkStart w:id="1" w:name="_a"/><w:bookmarkEnd w:id="1"/><w:r>'
    ),
    "permissions": everywhere("<w:r>", '<w:permStart w:id="1"/><w:permEnd w:id="1"/><w:r>'),
    "page breaks as rendered": everywhere("<w:t ", "<w:lastRenderedPageBreak/><w:t "),
    "languages": everywhere("<w:rPr>", '<w:rPr><w:lang w:val="en-US" w:eastAsia="zh-CN"/>'),
    "fonts": figure(
        FIGURE.replace("<w:rFonts ", '<w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:cs="宋体" ')
    ),
    "fonts of the theme": both(
        figure(FIGURE.replace("<w:rFonts ", '<w:rFonts w:asciiTheme="minorHAnsi" ')),
        related("theme", "theme.xml", _THEME),
    ),
    "kerning": figure_set('<w:kern w:val="0"/><w:szCs w:val="21"/>'),
    "bold and lines below": figure_set('<w:b/><w:bCs/><w:u w:val="single"/><w:em w:val="dot"/>'),
    "black": figure_set('<w:color w:val="000000"/>'),
    "black by theme": both(
        figure_set('<w:color w:val="000000" w:themeColor="text1"/>'),
        related("theme", "theme.xml", _THEME),
    ),
    "a dark shade": figure_set(
        '<w:color w:val="404040" w:themeColor="background1" w:themeShade="40"/>'
    ),
    "filled with black": figure_set(_BLACK),
    "switched off": figure_set('<w:strike w:val="0"/><w:vanish w:val="0"/><w:caps w:val="false"/>'),
    "no marker": figure_set(
        '<w:highlight w:val="none"/><w:shd w:val="clear" w:color="auto" w:fill="auto"/>'
    ),
    "on the line": figure_set(
        '<w:vertAlign w:val="baseline"/><w:position w:val="0"/><w:w w:val="100"/>'
    ),
    "forms of digits": figure_set(f'<w14:ligatures {_W14} w14:val="none"/>'),
    "changes of properties accepted": figure_set(
        '<w:rPrChange w:id="1" w:author="a"><w:rPr><w:strike/></w:rPr></w:rPrChange>'
    ),
    "a smart tag": figure(
        f'<w:smartTag w:uri="urn:x" w:element="date"><w:smartTagPr/>{FIGURE}</w:smartTag>'
    ),
    "a link": figure(f'<w:hyperlink w:history="1">{FIGURE}</w:hyperlink>'),
    "a link as a field": figure(
        field('<w:r><w:instrText> HYPERLINK "a" </w:instrText></w:r>', FIGURE)
    ),
    "a content control": figure(
        '<w:sdt><w:sdtPr><w:id w:val="1"/><w:text/></w:sdtPr><w:sdtContent>'
        f"{FIGURE}</w:sdtContent></w:sdt>"
    ),
    "an open change that was made": figure(
        '<w:del w:id="1"><w:r><w:delText>7</w:delText></w:r></w:del>'
        f'<w:ins w:id="2">{FIGURE}</w:ins>'
    ),
    "runs in pieces": in_pieces,
    "empty runs": figure(f"{FIGURE}<w:r><w:rPr><w:strike/></w:rPr></w:r>{run('')}"),
    "the end of a paragraph": text_set("<w:rPr><w:b/><w:strike/></w:rPr>"),
    "tabs and borders": text_set(
        '<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs><w:adjustRightInd w:val="0"/>'
    ),
    "looser lines": text_set('<w:spacing w:line="600" w:lineRule="exact"/>'),
    "another indent": text_set('<w:ind w:left="105" w:firstLineChars="150" w:firstLine="480"/>'),
    "the look of a table": table_set('<w:tblStyleRowBandSize w:val="1"/>'),
    "a repeated head": row_set("<w:tblHeader/>"),
    "a white box": cell_set('<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/>'),
    "a grey box": cell_set('<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>'),
    "no wrapping": cell_set("<w:noWrap/>"),
    "settings": setting(
        '<w:proofState w:spelling="clean"/><w:rsids/><w:docVars/><w:trackRevisions/>'
    ),
    "compatibility": setting('<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'),
    "no settings": both(replaced(RELATIONS, "settings.xml", "gone.xml"), without(SETTINGS)),
    "a table of fonts": fonts(_FONTS),
    "settings for the web": related("webSettings", "webSettings.xml", f"<w:webSettings {_W}/>"),
    "notes that nobody refers to": with_part(
        "footnotes",
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p>'
        "</w:footnote>",
        unchanged,
    ),
    "lists that nobody uses": with_part(
        "numbering", '<w:abstractNum w:abstractNumId="0"/>', unchanged
    ),
    "latent styles": replaced(
        STYLES, "</w:docDefaults>", '</w:docDefaults><w:latentStyles w:count="376"/>'
    ),
    "styles that nobody uses": replaced(
        STYLES,
        "</w:styles>",
        '<w:style w:type="character" w:styleId="Z"><w:name w:val="Z"/><w:rPr><w:vanish/></w:rPr>'
        "</w:style></w:styles>",
    ),
    "names of styles": replaced(
        STYLES,
        '<w:name w:val="公文正文"/>',
        '<w:name w:val="公文正文"/><w:rsid w:val="1"/><w:uiPriority w:val="1"/>',
    ),
    "the window": replaced(
        SETTINGS, "<w:zoom ", '<w:view w:val="print"/><w:zoom w:val="fullPage" '
    ),
    "properties": replaced(
        CORE, "</cp:coreProperties>", "<cp:category>x</cp:category></cp:coreProperties>"
    ),
    "another order": reordered,
    "another main part": moved,
    "capitals in names": capitals,
    "another prefix": in_all_parts(prefixed),
    "the strict format": in_all_parts(strict),
    "blanks between elements": everywhere("<w:tr>", "\n  <w:tr>"),
    "quotes of the other kind": in_all_parts(
        lambda text: re.sub(r'w:val="(\w*)"', r"w:val='\1'", text)
    ),
    "letters as numbers": everywhere("农", "&#x519C;"),
    "an empty paragraph": replaced(BODY, f"<w:p>{TEXT}", f"<w:p/><w:p>{TEXT}"),
}
