"""The paper under the text: the page of GB/T 9704—2012, its grid, page numbers at the foot, and the mark of a draft."""

from copy import deepcopy
from html import escape

from docx.document import Document as Package
from docx.oxml import parse_xml
from docx.section import _BaseHeaderFooter
from docx.shared import Pt

from export.docx import styles
from export.docx.fitting import em
from export.docx.xml import Element, run, twips, w
from export.fonts import Role
from export.paper import page

_MARK_TURN = -54.7  # degrees, along the page's diagonal
_MARK_COLOUR = "#e4e4e4"
# Word's own form of a watermark, which WPS and LibreOffice know too. It is text along a path: shape type 136.
_MARK = """\
<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"
 xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word">
<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">
<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>
<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>
<v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>
<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>
<v:textpath on="t" fitshape="t"/><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>
<v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s{spid}" type="#_x0000_t136" o:allowincell="f" stroked="f"
 fillcolor="{colour}" style="position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{height}pt;rotation:{turn};\
z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;mso-position-vertical:center;\
mso-position-vertical-relative:page"><v:textpath style="font-family:&quot;{family}&quot;;font-size:1pt" string="{mark}"/>
<w10:wrap anchorx="page" anchory="page"/></v:shape></w:pict>"""


def lay(package: Package, mark: str, stamp: str) -> None:
    """Give the only section of ``package`` its page and its numbers; each page of a draft also ``mark`` and ``stamp``."""
    section = package.sections[0]
    section.page_width, section.page_height = Pt(page.PAGE_WIDTH), Pt(page.PAGE_HEIGHT)
    section.left_margin, section.right_margin = Pt(page.LEFT), Pt(page.PAGE_WIDTH - page.RIGHT)
    section.top_margin, section.bottom_margin = Pt(page.PAGE_HEIGHT - page.TOP), Pt(page.BOTTOM)
    section.header_distance = Pt(15 * page.MM)
    section.footer_distance = Pt(
        page.BOTTOM
        - (
            page.CODE_BELOW + styles.CODE.pitch / 2
            if mark
            else page.NUMBER_BELOW + styles.NUMBER_ODD.pitch / 2
        )
    )
    for old in section._sectPr.xpath("./w:docGrid"):  # noqa: SLF001
        section._sectPr.remove(old)  # noqa: SLF001
    section._sectPr.append(w("docGrid", type="lines", linePitch=twips(styles.PITCH)))  # noqa: SLF001
    code = [_line(styles.CODE, run(stamp))] if mark else []
    _fill(section.footer, _line(styles.NUMBER_ODD, *_number()), *code)
    _fill(section.even_page_footer, _line(styles.NUMBER_EVEN, *_number()), *deepcopy(code))
    if mark:
        for number, header in enumerate((section.header, section.even_page_header), 1):
            _fill(header, _line(styles.MARK, w("r", _picture(mark, number))))


def _fill(part: _BaseHeaderFooter, *lines: Element) -> None:
    part.is_linked_to_previous = False
    for old in list(part._element):  # noqa: SLF001
        part._element.remove(old)  # noqa: SLF001
    part._element.extend(lines)  # noqa: SLF001


def _line(style: styles.Style, *content: Element) -> Element:
    return w("p", w("pPr", w("pStyle", val=style.id)), *content)


def _number() -> tuple[Element, ...]:
    return run("— "), w("fldSimple", run("1"), instr=" PAGE "), run(" —")


def _picture(mark: str, number: int) -> Element:
    size = min(page.MARK_SIZE, page.MARK_LENGTH / em(mark))
    return parse_xml(
        _MARK.format(
            number=number,
            spid=2048 + number,
            colour=_MARK_COLOUR,
            width=round(size * em(mark)),
            height=round(size),
            turn=round(_MARK_TURN) % 360,
            family=styles.family(Role.HEI),
            mark=escape(mark),
        )
    )
