"""Changing a Word document of ours, part by part."""

import re
from collections.abc import Callable

from tests.reading.docx.hostile import BODY, MAIN, Held, with_part

Forge = Callable[[Held], None]
STYLES, SETTINGS, RELATIONS = "word/styles.xml", "word/settings.xml", "word/_rels/document.xml.rels"
FONTS = "word/fontTable.xml"
FOOT, CORE, PACKAGE = "word/footer1.xml", "docProps/core.xml", "_rels/.rels"
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
V = 'xmlns:v="urn:schemas-microsoft-com:vml"'
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PLAIN = '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
#: A run of a figure of the sample, in its third table.
FIGURE = f'{_PLAIN}<w:t xml:space="preserve">25</w:t></w:r>'
TEXT = '<w:pPr><w:pStyle w:val="ReportBody"/></w:pPr>'


FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def replaced(part: str, old: str, new: str) -> Forge:
    """Return the change of the first ``old`` in a part, which has to be there."""

    def change(held: Held) -> None:
        assert old in held[part], old
        held[part] = held[part].replace(old, new, 1)

    return change


def everywhere(old: str, new: str) -> Forge:
    """Return the change of every ``old`` in the text, of which there has to be one."""

    def change(held: Held) -> None:
        assert old in held[BODY], old
        held[BODY] = held[BODY].replace(old, new)

    return change


def figure(new: str) -> Forge:
    """Return the change that puts ``new`` in the place of a figure's run."""
    return replaced(BODY, FIGURE, new)


def figure_set(properties: str) -> Forge:
    """Return the change that sets properties for a figure's run."""
    return figure(FIGURE.replace("<w:rPr>", f"<w:rPr>{properties}"))


def figure_and(more: str) -> Forge:
    """Return the change that puts more behind a figure's run."""
    return figure(FIGURE + more)


def body_style(properties: str) -> Forge:
    """Return the change that sets properties of runs in the style of texts."""

    def change(held: Held) -> None:
        begin, end = held[STYLES].split('w:styleId="ReportBody">', 1)
        end = end.replace("<w:rPr>", f"<w:rPr>{properties}", 1)
        held[STYLES] = f'{begin}w:styleId="ReportBody">{end}'

    return change


def text_set(properties: str) -> Forge:
    """Return the change that sets properties of the first text's paragraph."""
    return replaced(BODY, TEXT, TEXT.replace("</w:pPr>", f"{properties}</w:pPr>"))


def table_set(properties: str) -> Forge:
    return replaced(BODY, "<w:tblPr>", f"<w:tblPr>{properties}")


def row_set(properties: str) -> Forge:
    """Return the change that sets properties of a row with figures."""

    def change(held: Held) -> None:
        begin, end = held[BODY].split(FIGURE, 1)
        at = begin.rindex("<w:trPr>") + len("<w:trPr>")
        held[BODY] = begin[:at] + properties + begin[at:] + FIGURE + end

    return change


def cell_set(properties: str, old: str = "<w:vAlign") -> Forge:
    """Return the change that sets properties of the box of a figure."""

    def change(held: Held) -> None:
        begin, end = held[BODY].split(FIGURE, 1)
        at = begin.rindex(old)
        held[BODY] = begin[:at] + properties + begin[at:] + FIGURE + end

    return change


def cell_width(twips: int) -> Forge:
    def change(held: Held) -> None:
        begin, end = held[BODY].split(FIGURE, 1)
        at = begin.rindex("<w:tcW ")
        width = re.sub('w="[0-9]+"', f'w="{twips}"', begin[at:], count=1)
        held[BODY] = begin[:at] + width + FIGURE + end

    return change


def setting(element: str) -> Forge:
    return replaced(SETTINGS, "</w:settings>", f"{element}</w:settings>")


def fonts(table: str) -> Forge:
    """Return the change that puts another table of fonts in the place of ours."""

    def change(held: Held) -> None:
        assert FONTS in held
        held[FONTS] = table

    return change


def related(kind: str, target: str, content: str = "") -> Forge:
    """Return the change that refers to one more part."""

    def change(held: Held) -> None:
        relation = f'<Relationship Id="z{kind}" Type="{KINDS}{kind}" Target="{target}"/>'
        held[RELATIONS] = held[RELATIONS].replace("</Relat", f"{relation}</Relat")
        if content:
            held[f"word/{target}"] = content

    return change


def false_kind(held: Held) -> None:
    """Let a relation of a kind that nobody knows lead to the true styles, the known one to ours."""
    held["word/other.xml"] = held[STYLES].replace("<w:rPr>", "<w:rPr><w:vanish/>")
    held[RELATIONS] = held[RELATIONS].replace(
        f'<Relationship Id="styles" Type="{KINDS}styles" Target="styles.xml"/>',
        '<Relationship Id="a" Type="urn:x/styles" Target="styles.xml"/>'
        f'<Relationship Id="styles" Type="{KINDS}styles" Target="other.xml"/>',
    )


def other_document(held: Held) -> None:
    """Let a relation of a kind that nobody knows lead to ours, and Word's to another."""
    held["word/other.xml"] = held[BODY].replace(FIGURE, FIGURE.replace("25", "999"), 1)
    known = f'{KINDS}officeDocument" Target="word/'
    false = '<Relationship Id="a" Type="urn:x/officeDocument" Target="word/document.xml"/>'
    held[PACKAGE] = (
        held[PACKAGE]
        .replace(f"{known}document.xml", f"{known}other.xml")
        .replace("<Relationship ", f"{false}<Relationship ", 1)
    )


def theme(held: Held) -> None:
    """Let the theme have white for dark, and a text in that."""
    held["word/theme.xml"] = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
        '<a:clrScheme name="x"><a:dk1><a:srgbClr val="FFFFFF"/></a:dk1></a:clrScheme>'
        "</a:themeElements></a:theme>"
    )
    related("theme", "theme.xml")(held)
    figure_set('<w:color w:val="000000" w:themeColor="text1"/>')(held)


def both(one: Forge, other: Forge) -> Forge:
    def change(held: Held) -> None:
        one(held)
        other(held)

    return change


def head(content: str, pages: str) -> Forge:
    """Return the change that gives these pages a head."""
    part = f"<w:hdr {MAIN} {V}><w:p>{content}</w:p></w:hdr>"
    refer = f'<w:sectPr><w:headerReference w:type="{pages}" r:id="zheader" {R}/>'
    return both(related("header", "head.xml", part), replaced(BODY, "<w:sectPr>", refer))


def control(property: str) -> str:
    """Return a figure in a content control with this property."""
    return f"<w:sdt><w:sdtPr>{property}</w:sdtPr><w:sdtContent>{FIGURE}</w:sdtContent></w:sdt>"


def field(code: str, shown: str) -> str:
    return f"{FIELD.format('begin')}{code}{FIELD.format('separate')}{shown}{FIELD.format('end')}"


def in_style(old: str, new: str) -> Forge:
    return replaced(STYLES, old, f"{old}{new}")


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def choice(requires: str, chosen: str, other: str) -> str:
    return (
        f'<mc:AlternateContent {MC} xmlns:zz="urn:nobody"'
        f" {W14}>"
        f'<mc:Choice Requires="{requires}">{chosen}</mc:Choice>'
        f"<mc:Fallback>{other}</mc:Fallback></mc:AlternateContent>"
    )


def footnote(held: Held) -> None:
    note = f'<w:footnote w:id="5"><w:p>{run("此数有误")}</w:p></w:footnote>'
    with_part("footnotes", note, figure_and('<w:r><w:footnoteReference w:id="5"/></w:r>'))(held)


def comment(held: Held) -> None:
    note = f'<w:comment w:id="5" w:author="a"><w:p>{run("此数作废")}</w:p></w:comment>'
    with_part("comments", note, figure_and('<w:r><w:commentReference w:id="5"/></w:r>'))(held)
