"""The headers of a draft: its mark across each page."""

from collections.abc import Iterator
from typing import Final

from export.docx import styles
from export.docx.fitting import em
from export.docx.package import Part
from export.docx.wordml import Markup, attribute, part, styled, w
from export.fonts import Role
from export.paper import page

_TURN: Final = -54.7  # degrees, along the page's diagonal
_COLOUR: Final = "#e4e4e4"
# Word's own form of a watermark, which WPS and LibreOffice know too.
# It is text along a path: shape type 136.
_MARK: Final = """\
<w:pict>\
<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"\
 path="m@7,l@8,m@5,21600l@6,21600e">\
<v:formulas>\
<v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/>\
<v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>\
<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>\
<v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>\
<v:f eqn="sum @6 0 @5"/>\
</v:formulas>\
<v:path textpathok="t" o:connecttype="custom"\
 o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>\
<v:textpath on="t" fitshape="t"/>\
<o:lock v:ext="edit" text="t" shapetype="t"/>\
</v:shapetype>\
<v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s{shape}" type="#_x0000_t136"\
 o:allowincell="f" stroked="f" fillcolor="{colour}" style="position:absolute;\
margin-left:0;margin-top:0;width:{width}pt;height:{height}pt;rotation:{turn};z-index:-251658752;\
mso-position-horizontal:center;mso-position-horizontal-relative:page;\
mso-position-vertical:center;mso-position-vertical-relative:page">\
<v:textpath style="font-family:&quot;{family}&quot;;font-size:1pt" string="{mark}"/>\
<w10:wrap anchorx="page" anchory="page"/>\
</v:shape>\
</w:pict>"""


def headers(mark: str) -> Iterator[Part]:
    """Yield the headers of odd and even pages; a final, which has no ``mark``, has none."""
    if not mark:
        return
    for number, pages in enumerate(("default", "even"), 1):
        line = styled(styles.MARK.id, w("r", _picture(mark, number)))
        header = part("hdr", line, prefixes="w v o w10")
        yield Part("header", f"header{number}", header, pages)


def _picture(mark: str, number: int) -> Markup:
    size = min(page.MARK_SIZE, page.MARK_LENGTH / em(mark))
    return Markup(
        _MARK.format(
            number=number,
            shape=2048 + number,
            colour=_COLOUR,
            width=round(size * em(mark)),
            height=round(size),
            turn=round(_TURN) % 360,
            family=styles.family(Role.HEI),
            mark=attribute(mark),
        )
    )
