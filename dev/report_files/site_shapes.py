"""Web pages that say more than the report, or say it in other places."""

import email.policy
from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from html import escape

from tests.offices.markup import table
from tests.offices.paper import Block, Printed, Rows

from .made import Made, by_name, marks_of
from .office import Office, office
from .pages import headings, marked_up, markup, page
from .paper import article
from .tables import official

_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")


def _made(report: Office, text: str) -> Made:
    return Made(report, "html", text.encode())


def web_undated() -> Made:
    """A report without a signature, on a page that says when it was put there."""
    report = replace(office("乌兰旗住房和城乡建设局", 2023, 97), day=None)
    return _made(report, page(report, markup(report)).replace("发布时间", "发布日期"))


def web_chinese_date() -> Made:
    """An office of a government, its title in two lines, its day in Chinese digits."""
    report = replace(office("乌兰旗人民政府办公室", 2023, 90), day=date(2024, 1, 26))
    text = page(report, markup(report)).replace(report.signed_on, "二〇二四年一月二十六日")
    lines = f"<h1>{report.unit}<br/>2023年政府信息公开工作年度报告</h1>"
    return _made(report, text.replace(f"<h1>{report.title}</h1>", lines))


def web_chinese_year() -> Made:
    """A leading group whose year is in Chinese digits wherever it is printed."""
    report = office("乌兰旗政务公开领导小组办公室", 2023, 190)
    text = page(report, markup(report))
    for year in (report.year, report.year + 1):
        text = text.replace(f"{year}年", f"{str(year).translate(_DIGITS)}年")
    texts = {"preamble": report.preamble, "other_matters": report.other_matters[0]}
    texts["overview"] = "".join(report.overview)
    texts["problems"] = "".join(report.problems)
    marks = {}
    for name, each in texts.items():
        marks[name] = marks_of(each.replace("2023年", "二〇二三年"))
    return replace(_made(report, text), found={"_text": marks})


def web_two_days() -> Made:
    """A day below the title and another one below the report: nobody can tell which it is of."""
    report = office("乌兰旗粮食和物资储备局", 2023, 191)
    content = f'<p align="center">（2024年1月30日）</p>{markup(report)}'
    made = _made(report, page(report, content))
    return replace(made, told=("2024年1月30日",), found={"date": None})


def web_telephones() -> Made:
    """Two telephones in one list, which is what the contact has for its telephone."""
    report = office("乌兰旗残疾人联合会", 2023, 192)
    one = report.contact["phone"]
    both = f"{one}、0990-6500001"
    more = replace(
        report,
        preamble=report.preamble.replace(one, both),
        contact={**report.contact, "phone": both},
    )
    return _made(more, page(more, markup(more)))


def web_summary_in_overview() -> Made:
    """A table of the main figures within the first text, which is none of the official ones."""
    report = office("乌兰旗能源局", 2023, 193, distinct=True)
    lines = (
        ("指标", "单位", "数量"),
        ("规章", "件", "3"),
        ("收到政府信息公开申请", "件", "41"),
        ("其中：自然人", "件", "39"),
        ("予以公开", "件", "17"),
        ("行政复议", "件", "2"),
        ("行政诉讼", "件", "1"),
        ("总计", "件", "77"),
    )
    summary: Rows = [[Printed(text) for text in line] for line in lines]
    blocks = article(report)
    blocks.insert(3, summary)
    text = page(report, marked_up(blocks, headings(report)))
    return replace(_made(report, text), told=("有一个表格，没有读进文字",))


def web_disclosure_in_words() -> Made:
    """Table two as sentences."""
    report = office("乌兰旗供销合作社联合社", 2023, 194, distinct=True)
    sentences = (
        "第二十条第（一）项：本年制发规章0件，废止0件，现行有效0件。",
        "本年制发行政规范性文件5件，废止2件，现行有效18件。",
        "第二十条第（五）项：本年行政许可处理决定数量87件。",
        "第二十条第（六）项：本年行政处罚处理决定数量31件、行政强制12件。",
        "第二十条第（八）项：本年行政事业性收费金额12.3万元。",
    )
    blocks: list[Block] = []
    for block in article(report):
        if not isinstance(block, str) and block == official(report, "disclosure"):
            blocks += sentences
        else:
            blocks.append(block)
    figures = [id for id in report.figures if id.startswith("disclosure.")]
    made = _made(report, page(report, marked_up(blocks, headings(report))))
    return replace(made, unread=figures, accept=dict.fromkeys(figures, (None,)))


def web_boxes_without_table() -> Made:
    """Tables laid out as a grid of boxes, each with its place in the style sheet."""
    report = office("乌兰旗大数据中心", 2023, 195, distinct=True)

    def grid(rows: Rows) -> str:
        lines: list[str] = []
        for row in rows:
            cells = "".join(f'<div class="td">{escape(box.text)}</div>' for box in row)
            lines.append(f'<div class="tr">{cells}</div>')
        return f'<div class="table">{"".join(lines)}</div>'

    style = "<style>.table{display:table}.tr{display:table-row}.td{display:table-cell}</style>"
    content = markup(report)
    for section in ("disclosure", "requests", "disputes"):
        rows = official(report, section)
        content = content.replace(table(rows), grid(rows))
    return _made(report, page(report, content, f'<meta charset="utf-8">{style}'))


def web_saved_as_one_file() -> Made:
    """A page that was saved as one file (MHT), its styles and a picture beside it."""
    report = office("乌兰旗退役军人事务局", 2023, 196)
    message = EmailMessage(policy=email.policy.SMTP)
    message["Subject"] = report.title
    message["Snapshot-Content-Location"] = "http://www.wulan.example.cn/nb/1.html"
    text = page(report, markup(report), '<link rel="stylesheet" href="cid:css-1@mhtml.blink">')
    message.set_content(text, subtype="html", charset="utf-8", cte="quoted-printable")
    message.make_related(boundary="----MultipartBoundary--7----")
    message.add_related("td { border: 1px solid }", subtype="css", cid="<css-1@mhtml.blink>")
    picture = b"\x89PNG\r\n\x1a\n"
    message.add_related(picture, "image", "png", filename="logo.png")
    return Made(report, "mht", message.as_bytes())


def web_year_behind() -> Made:
    """A title that names the year behind the report, 关于 before, and a table about the article."""
    report = office("乌兰旗医疗保障局", 2023, 197)
    about = (
        '<table class="xx"><tr><td>索引号</td><td>011/2024-00012</td><td>主题分类</td>'
        "<td>其他</td></tr><tr><td>发布机构</td><td>乌兰旗政务服务局</td><td>成文日期</td>"
        f"<td>{report.signed_on}</td></tr><tr><td>标题</td><td>{report.title}</td>"
        "<td>文号</td><td>无</td></tr></table>"
    )
    title = f"关于{report.unit}政府信息公开工作年度报告（2023年度）"
    text = page(report, about + markup(report)).replace(
        f"<h1>{report.title}</h1>", f"<h1>{title}</h1>"
    )
    return _made(report, text)


def web_year_in_period_alone() -> Made:
    """A title without its year, on a page that links to another office's report of 2020."""
    report = office("乌兰旗公共资源交易中心", 2023, 336)
    undated = f"{report.unit}政府信息公开工作年度报告"
    return _made(report, page(report, markup(report)).replace(report.title, undated))


def web_unit_in_signature_alone() -> Made:
    """A title without its unit, on a page that links to another office's report of 2020."""
    report = office("乌兰旗气象台", 2023, 337)
    nameless = f"{report.year}年政府信息公开工作年度报告"
    return _made(report, page(report, markup(report)).replace(report.title, nameless))


def web_numbers_as_figures() -> Made:
    """Headings with 1. to 6. for their numbers."""
    report = office("乌兰旗扶贫开发办公室", 2023, 303, distinct=True)
    text = page(report, markup(report))
    for number, numeral in enumerate("一二三四五六", 1):
        text = text.replace(f"<h2>{numeral}、", f"<h2>{number}.")
    return _made(report, text)


def web_headings_within_text() -> Made:
    """一、 to 五、 within the first text, 无 for the last one."""
    report = replace(
        office("乌兰旗文学艺术界联合会", 2023, 305, distinct=True),
        overview=(
            "2023年的情况如下。",
            *("一、主动公开", "发布信息12条。", "二、依申请公开", "收到的申请均已答复。"),
            *("三、政府信息管理", "由专人管理。", "四、平台建设", "建设专栏。"),
            *("五、监督保障", "纳入考核。"),
        ),
        other_matters=("无。",),
    )
    return _made(report, page(report, markup(report)))


def web_all_in_one_table() -> Made:
    """Headings and texts as rows of the one table that holds all figures too."""
    report = office("乌兰旗国有资产监督管理委员会", 2023, 301, distinct=True)
    rows: Rows = []
    for block in article(report):
        rows += [[Printed(block, 1, 15)]] if isinstance(block, str) else block
    return _made(report, page(report, table(rows)))


def web_torn_by_headings() -> Made:
    """Table three torn by lines of text, its heads printed again before each part."""
    report = office("乌兰旗城市管理局", 2023, 198, distinct=True)
    rows = official(report, "requests")
    head = rows[:3]
    parts = (rows[:5], [*head, *_free(rows[5:14])], [*head, *_free(rows[14:])])
    torn = "<p>（接上表）</p>".join(table(part) for part in parts)
    return _made(report, page(report, markup(report).replace(table(rows), torn)))


def _free(rows: Rows) -> Rows:
    """Return rows without the stub of the results, which reaches over several of them."""
    return [[box for box in row if not box.text.startswith("三、本年度")] for row in rows]


SHAPES = by_name(
    web_undated,
    web_chinese_date,
    web_chinese_year,
    web_two_days,
    web_telephones,
    web_summary_in_overview,
    web_disclosure_in_words,
    web_boxes_without_table,
    web_saved_as_one_file,
    web_year_behind,
    web_year_in_period_alone,
    web_unit_in_signature_alone,
    web_numbers_as_figures,
    web_headings_within_text,
    web_all_in_one_table,
    web_torn_by_headings,
)
