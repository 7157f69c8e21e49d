"""Web pages whose encoding, spans, markup or copies are what editors of sites make of them."""

import re
from dataclasses import replace
from html import escape

from tests.offices.markup import plain_box
from tests.offices.paper import Printed

from .made import Made, by_name
from .office import Office, office, without_noughts
from .pages import boxes, figures, markup, page


def made(report: Office, text: str, encoding: str = "utf-8", told: tuple[str, ...] = ()) -> Made:
    """Return a page as a file."""
    return Made(report, "html", text.encode(encoding), told=told)


def web_utf8() -> Made:
    """A page as it should be."""
    report = office("青禾市水务局", 2022, 1)
    return made(report, page(report, markup(report)))


def web_gbk_as_gb2312() -> Made:
    """A page in GBK that calls itself GB 2312."""
    report = office("青禾市农业农村局", 2023, 2, distinct=True)
    head = '<meta charset="gb2312">'
    return made(report, page(report, markup(report), head), "gb18030")


def web_undeclared_gbk() -> Made:
    """A page that does not say what it is written in."""
    report = office("青禾市卫生健康委员会", 2021, 3)
    return made(report, page(report, markup(report), ""), "gb18030")


def web_wrong_spans() -> Made:
    """A page whose stub is to reach below its table, and spans that are no numbers."""
    report = office("临川县人民政府", 2023, 4)

    def of_box(box: Printed) -> str:
        longer = box._replace(rows=25) if box.rows == 22 else box
        return plain_box(longer).replace('colspan="2"', 'colspan="2;"')

    return made(report, page(report, markup(report, of_box=of_box)))


def web_phone_copy() -> Made:
    """A page with a copy for phones that has other figures and is not shown."""
    report = office("临川县教育局", 2022, 5)
    other = office("临川县教育局", 2022, 99)
    copy = f'<div class="phone" style="display:none">{markup(other)}</div>'
    text = page(report, f'<div class="pc">{markup(report)}</div>{copy}')
    return made(report, text, told=("不显示的表格",))


def web_deleted_figures() -> Made:
    """A page with figures that were struck out beside those that count."""
    report = office("临川县公安局", 2022, 6)

    def corrected(text: str) -> str:
        return f"<del>999</del>{text}" if text.isdigit() and int(text) % 3 == 1 else text

    text = page(report, markup(report, of_box=figures(corrected)))
    return made(report, text, told=("“999”是划去、上标或看不见的字",))


def web_layout_table() -> Made:
    """A report within a table that only lays it out."""
    report = office("临川县财政局", 2024, 7)
    laid_out = f"<table width=900><tr><td>{markup(report)}</td></tr></table>"
    return made(report, page(report, laid_out))


def web_blanks() -> Made:
    """A page that prints no 0 in table three."""
    report = without_noughts(office("临川县审计局", 2022, 8))
    return made(report, page(report, markup(report)))


def web_blanks_nbsp() -> Made:
    """Blank boxes that hold a space, each box a paragraph."""
    report = without_noughts(office("临川县民政局", 2022, 9))

    def spaced(text: str) -> str:
        return f'<p align="center"><span>{escape(text) or "&nbsp;"}</span></p>'

    return made(report, page(report, markup(report, of_box=boxes(spaced))))


def web_split_spans() -> Made:
    """Boxes with a span for each character."""
    report = office("临川县司法局", 2023, 10)

    def split(text: str) -> str:
        return "".join(f'<span lang="EN-US">{escape(each)}</span>' for each in text)

    return made(report, page(report, markup(report, of_box=boxes(split))))


def web_word_saved() -> Made:
    """A page that Word saved."""
    report = office("临川县统计局", 2023, 11, distinct=True)

    def of_text(text: str) -> str:
        return f"<p class=MsoNormal>{escape(text)}<o:p></o:p></p>"

    content = markup(report, None, boxes(of_text), "<p class=MsoNormal><b>{}</b></p>")
    return made(
        report,
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>'
        '<meta http-equiv=Content-Type content="text/html; charset=gb2312">'
        "<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>某</o:Author>"
        "</o:DocumentProperties></xml><![endif]--><style>p.MsoNormal{margin:0}</style></head>"
        f"<body lang=ZH-CN><p class=MsoNormal align=center>{report.title}</p>{content}"
        "</body></html>",
        "gb18030",
    )


def web_heading_without_number() -> Made:
    """Headings in bold, one without its number, one with a colon."""
    headings = {
        "disputes": "政府信息公开行政复议、行政诉讼情况",
        "other_matters": "六、其他需要报告的事项：",
    }
    report = replace(office("临川县林业局", 2023, 12), headings=headings)
    content = markup(report, of_heading="<p><strong>{}</strong></p>")
    return made(report, page(report, content))


def web_full_width() -> Made:
    """Figures in full width."""
    report = office("临川县商务局", 2022, 14)
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    content = markup(report, of_box=figures(lambda text: text.translate(wide)))
    return made(report, page(report, content))


def web_thousands() -> Made:
    """Figures with commas between thousands."""
    report = office("临川县应急管理局", 2023, 15)
    content = markup(report, of_box=figures(_with_commas))
    return made(report, page(report, content))


def web_wide_commas() -> Made:
    """Figures with the comma of Chinese texts between thousands, and 0.00 for no fee."""
    report = office("临川县统计调查队", 2023, 17).with_figures(
        {"disclosure.penalties.decisions": 12086, "disclosure.permits.decisions": 517645}
    )
    content = markup(report, of_box=figures(lambda text: _with_commas(text).replace(",", "，")))
    return made(report, page(report, content))


def _with_commas(text: str) -> str:
    return f"{int(text):,}" if text.isdigit() else text


def web_broken_heads() -> Made:
    """Heads in two lines."""
    report = office("乌兰旗商务局", 2023, 88)

    def broken(text: str) -> str:
        is_head = len(text) >= 4 and not text[0].isdigit() and not re.search("[、（]", text)
        return f"{text[:2]}<br/>{escape(text[2:])}" if is_head else escape(text)

    return made(report, page(report, markup(report, of_box=boxes(broken))))


def web_letters_of_stub() -> Made:
    """A stub letter by letter, and every other label broken wherever its column ends."""
    report = office("乌兰旗文化旅游局", 2023, 181, distinct=True)

    def of_box(box: Printed) -> str:
        step = 1 if box.rows > 3 else 5
        pieces = [box.text[at : at + step] for at in range(0, len(box.text), step)]
        text = box.text if box.is_figure else "<br>\n".join(pieces)
        return boxes(lambda _: text)(box)

    return made(report, page(report, markup(report, of_box=of_box)))


def web_units() -> Made:
    """Figures with 件 behind them."""
    report = office("乌兰旗财政局", 2023, 89)
    content = markup(report, of_box=figures(lambda text: text + "件" * text.isdigit()))
    return made(report, page(report, content))


def web_footnote() -> Made:
    """A raised mark of a note behind a figure."""
    report = office("乌兰旗科技局", 2023, 96)
    return made(report, _with_one(report, 60, "{}<sup>1</sup>"), told=("“1”是划去、上标",))


def web_text_in_box() -> Made:
    """Words beside a figure: nobody can tell which number counts."""
    report = office("乌兰旗档案局", 2023, 95)
    text = _with_one(report, 40, "3（其中网络2）")
    return replace(made(report, text), unread=("requests.refused.state_secret.total",))


def _with_one(report: Office, number: int, words: str) -> str:
    """Return a page whose figure of that ``number`` stands in these ``words``."""
    text = page(report, markup(report))
    at = list(re.finditer(r"(?<=<td>)\d+(?=</td>)", text))[number]
    return text[: at.start()] + words.format(at[0]) + text[at.end() :]


SHAPES = by_name(
    web_utf8,
    web_gbk_as_gb2312,
    web_undeclared_gbk,
    web_wrong_spans,
    web_phone_copy,
    web_deleted_figures,
    web_layout_table,
    web_blanks,
    web_blanks_nbsp,
    web_split_spans,
    web_word_saved,
    web_heading_without_number,
    web_full_width,
    web_thousands,
    web_wide_commas,
    web_broken_heads,
    web_letters_of_stub,
    web_units,
    web_footnote,
    web_text_in_box,
)
