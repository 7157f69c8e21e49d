"""Reports that went through another program: LibreOffice, Chromium, Qt."""

import re
from dataclasses import replace

from forms.editions.form_2021 import dispute, request
from tests.places import REPOSITORY

from . import word_shapes, workbook_shapes, workbooks
from .made import Made, by_name
from .office import Office, office, row_ids, without_noughts
from .pages import boxes, markup, page
from .programs import converted, copied, printed, printed_by_qt, written_by_qt
from .word_documents import document, of_blocks, repeat_heads, saved

#: Chromium puts the letters of this face into its file, not those of a whole font of the system.
_FACE = (
    '<meta charset="utf-8"><style>@font-face { font-family: song; '
    f"src: url(file://{REPOSITORY}/resources/fonts/song.ttf) }} * {{ font: 12pt song }}</style>"
)

_IN_TWO_LINES = {
    "review": ("corrected", "other", "pending", "total"),
    "direct_suit": ("upheld", "other", "pending", "total"),
    "post_review_suit": ("upheld", "corrected", "other", "total"),
}

_IN_TWO_LINES_OF_WIDE = {
    "review": ("upheld", "corrected", "other", "pending", "total"),
    "direct_suit": ("upheld", "corrected", "other", "total"),
    "post_review_suit": ("upheld", "other", "pending", "total"),
}


def _saved_as(to: str, *, suffix: str = "") -> Made:
    report = word_shapes.whole()
    return Made(report, suffix or to, converted(saved(document(report)), "docx", to))


def lo_doc() -> Made:
    """A document of Word 97."""
    return _saved_as("doc")


def lo_wps() -> Made:
    """A document of WPS, which is one of Word 97 by another name, its table three in two."""
    report, blocks = word_shapes.continued()
    return Made(report, "wps", converted(saved(of_blocks(blocks)), "docx", "doc"))


def lo_rtf() -> Made:
    """RTF."""
    return _saved_as("rtf")


def lo_html() -> Made:
    """A page that a program for texts saved."""
    return _saved_as("html")


def lo_pdf() -> Made:
    """A printed document: some of its columns are so narrow that figures take two lines."""
    unread = [request(row, "total") for row in ("received", "total")]
    for group, keys in _IN_TWO_LINES.items():
        unread += [dispute(group, key) for key in keys]
    return replace(_saved_as("pdf"), unread=unread)


def lo_pdf_heads_on_every_page() -> Made:
    """A printed document whose table three has its heads on each page."""
    report = without_noughts(office("云岭县水务局", 2023, 39))
    made = document(report)
    repeat_heads(made, 3)
    return Made(report, "pdf", converted(saved(made), "docx", "pdf"))


def lo_pdf_landscape() -> Made:
    """Pages that lie, whose ends run through rows: in one of them through figures."""
    report = office("云岭县科学技术局", 2023, 323, distinct=True)
    made = document(report)
    section = made.sections[0]
    section.page_width, section.page_height = section.page_height, section.page_width
    torn = ("refused.internal_affairs", "unavailable.still_unclear", "total")
    unread = list(row_ids(*torn, "otherwise.correction_overdue"))
    for key in ("natural", "welfare", "legal", "total"):
        unread.append(request("received", key))
    for group, keys in _IN_TWO_LINES_OF_WIDE.items():
        unread += [dispute(group, key) for key in keys]
    return Made(report, "pdf", converted(saved(made), "docx", "pdf"), unread=unread)


def lo_txt_blanks() -> Made:
    """A document with blanks that was saved as text."""
    report = without_noughts(office("云岭县外事办公室", 2023, 325))
    text = converted(saved(document(report)), "docx", "txt:Text (encoded):UTF8")
    return Made(report, "txt", text)


def lo_xls() -> Made:
    """A workbook of Excel 97."""
    report, book = workbook_shapes.whole()
    return Made(report, "xls", converted(workbooks.saved(book), "xlsx", "xls"))


def lo_ods_blanks() -> Made:
    """A workbook of OpenDocument with blanks, a sheet for each section."""
    report, book = workbook_shapes.with_blanks()
    return Made(report, "ods", converted(workbooks.saved(book), "xlsx", "ods"))


def lo_xlsx_resaved() -> Made:
    """A workbook that another program saved again."""
    report, book = workbook_shapes.whole()
    return Made(report, "xlsx", converted(workbooks.saved(book), "xlsx", "xlsx"))


def _on_site(unit: str, seed: int) -> Office:
    return office(unit, 2023, seed, distinct=True)


def pdf_chromium() -> Made:
    """A page that was printed from a browser."""
    report = _on_site("青禾市住房和城乡建设局", 21)
    return Made(report, "pdf", printed(page(report, markup(report), _FACE)))


def pdf_qt() -> Made:
    """A page that a program of Qt printed."""
    report = _on_site("青禾市信访局", 27)
    in_two_lines = dispute("post_review_suit", "total")
    return Made(report, "pdf", printed_by_qt(_bare_page(report)), unread=(in_two_lines,))


def web_qt() -> Made:
    """A page that a program of Qt wrote."""
    report = _on_site("青禾市机关事务管理局", 28)
    return Made(report, "html", written_by_qt(_bare_page(report)).encode())


def _bare_page(report: Office) -> str:
    text = page(report, markup(report)).replace("<td", '<td align="center"')
    return re.sub(r"(?s)<ul.*?</ul>|<script.*?</script>", "", text)


def txt_chromium_copy() -> Made:
    """What was copied from a page."""
    report = without_noughts(office("青禾市文化和旅游局", 2023, 22))
    return Made(report, "txt", copied(page(report, markup(report))).encode())


def txt_chromium_copy_of_paragraphs() -> Made:
    """What was copied from a page whose boxes hold paragraphs, saved as UTF-16."""
    report = office("青禾市气象局", 2022, 24)
    in_paragraphs = boxes(lambda text: f"<p>{text}</p>")
    text = copied(page(report, markup(report, of_box=in_paragraphs)))
    return Made(report, "txt", text.encode("utf-16"))


def txt_copy_gbk() -> Made:
    """What was copied from a page, saved as GBK."""
    report = office("青禾市档案局", 2022, 25)
    text = copied(page(report, markup(report))).replace("\xa0", " ")
    return Made(report, "txt", text.encode("gb18030"))


SHAPES = by_name(
    lo_doc,
    lo_wps,
    lo_rtf,
    lo_html,
    lo_pdf,
    lo_pdf_heads_on_every_page,
    lo_pdf_landscape,
    lo_txt_blanks,
    lo_xls,
    lo_ods_blanks,
    lo_xlsx_resaved,
    pdf_chromium,
    pdf_qt,
    web_qt,
    txt_chromium_copy,
    txt_chromium_copy_of_paragraphs,
    txt_copy_gbk,
)
