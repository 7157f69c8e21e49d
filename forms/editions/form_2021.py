"""The form of 2021 (国办公开办函〔2021〕30号), declared once: ids, wording, spans, totals."""

import re
from collections.abc import Iterator

from forms.editions.identity import IDENTITY
from forms.form import Cell, Field, Form, Grid, KeyFigure, Section
from forms.values import Kind


def _label(row: int, col: int, text: str, rowspan: int = 1, colspan: int = 1) -> Cell:
    return Cell(row, col, text, None, rowspan, colspan)


# ---- 二、主动公开政府信息情况 ------------------------------------------------------------------

ISSUED = (("issued", "本年制发件数"), ("repealed", "本年废止件数"), ("in_force", "现行有效件数"))
DOCUMENTS = (("regulations", "规章"), ("normative_documents", "行政规范性文件"))
_DECISIONS = "本年处理决定数量"
_AMOUNT = "本年收费金额（单位：万元）"
_SINGLES = (  # item of 第二十条, heading of the figure, (id, name, kind) of each row
    ("五", _DECISIONS, (("permits.decisions", "行政许可", Kind.COUNT),)),
    ("六", _DECISIONS, (("penalties.decisions", "行政处罚", Kind.COUNT), ("coercion.decisions", "行政强制", Kind.COUNT))),
    ("八", _AMOUNT, (("fees.amount", "行政事业性收费", Kind.MONEY),)),
)
FEE = "disclosure.fees.amount"


def _disclosure_grid() -> Grid:
    cells = [_label(0, 0, "第二十条第（一）项", colspan=4), _label(1, 0, "信息内容")]
    cells += [_label(1, col, name) for col, (_, name) in enumerate(ISSUED, 1)]
    for row, (document, name) in enumerate(DOCUMENTS, 2):
        cells.append(_label(row, 0, name))
        for col, (key, column) in enumerate(ISSUED, 1):
            field = Field(f"disclosure.{document}.{key}", Kind.COUNT, f"{name}·{column}")
            cells.append(Cell(row, col, "", field))
    row = 2 + len(DOCUMENTS)
    for item, heading, rows in _SINGLES:
        cells += [_label(row, 0, f"第二十条第（{item}）项", colspan=4),
                  _label(row + 1, 0, "信息内容"), _label(row + 1, 1, heading, colspan=3)]
        row += 2
        for key, name, kind in rows:
            field = Field(f"disclosure.{key}", kind, f"{name}·{heading}")
            cells += [_label(row, 0, name), Cell(row, 1, "", field, 1, 3)]
            row += 1
    return Grid(row, 4, tuple(cells), head=0, stub=1, widths=(1, 1, 1, 1))


# ---- 三、收到和处理政府信息公开申请情况 ----------------------------------------------------------

APPLICANTS = (("natural", "自然人"), ("business", "商业企业"), ("research", "科研机构"),
               ("welfare", "社会公益组织"), ("legal", "法律服务机构"), ("other", "其他"))
_KEYS = tuple(key for key, _ in APPLICANTS)
COLUMNS = (*APPLICANTS, ("total", "总计"))
RECEIVED = ("received", "一、本年新收政府信息公开申请数量", "本年新收")
CARRIED_IN = ("carried_in", "二、上年结转政府信息公开申请数量", "上年结转")
_RESULTS = "三、本年度办理结果"
TOTAL = ("total", "（七）总计", "（七）总计")
CARRIED_OUT = ("carried_out", "四、结转下年度继续办理", "结转下年")
_OUTCOMES: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    ("granted", "（一）予以公开", ()),
    ("partly_granted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", ()),
    ("refused", "（三）不予公开", (
        ("state_secret", "1.属于国家秘密"),
        ("prohibited_by_law", "2.其他法律行政法规禁止公开"),
        ("security_stability", "3.危及“三安全一稳定”"),
        ("third_party_rights", "4.保护第三方合法权益"),
        ("internal_affairs", "5.属于三类内部事务信息"),
        ("deliberative", "6.属于四类过程性信息"),
        ("enforcement_files", "7.属于行政执法案卷"),
        ("administrative_inquiry", "8.属于行政查询事项"))),
    ("unavailable", "（四）无法提供", (
        ("not_held", "1.本机关不掌握相关政府信息"),
        ("needs_creation", "2.没有现成信息需要另行制作"),
        ("still_unclear", "3.补正后申请内容仍不明确"))),
    ("not_processed", "（五）不予处理", (
        ("petition", "1.信访举报投诉类申请"),
        ("repeated", "2.重复申请"),
        ("publication", "3.要求提供公开出版物"),
        ("excessive", "4.无正当理由大量反复申请"),
        ("reconfirmation", "5.要求行政机关确认或重新出具已获取信息"))),
    ("otherwise", "（六）其他处理", (
        ("correction_overdue", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
        ("fee_overdue", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
        ("misc", "3.其他"))),
)


#: What begins a remark on a row, or what follows of it.
_REMARK = re.compile("[（、]")


def _result_rows() -> Iterator[tuple[str, str, str]]:
    for key, name, items in _OUTCOMES:
        number, group = name[:3], name[3:]
        if not items:
            yield key, name, f"{number}{_without_remark(group)}"
        for item, text in items:
            yield f"{key}.{item}", f"{name}{text}", f"{number}{_without_remark(text)}"


def _without_remark(words: str) -> str:
    return _REMARK.split(words, maxsplit=1)[0]


#: The 21 result rows: key, full name, and the short one that messages use: （三）1.属于国家秘密
RESULT_ROWS = tuple(_result_rows())


def request(row: str, column: str) -> str:
    """Return the id of a cell of table three."""
    return f"requests.{row}.{column}"


#: What 收到 or 办理 in all may mean; offices hold these against last year's in each other's place.
REQUESTS_IN_ALL = (
    (request("received", "total"),),
    (request("received", "total"), request("carried_in", "total")),
    (request("total", "total"),),
)


def _request_row(row: int, key: str, name: str, short: str) -> list[Cell]:
    cells = []
    for col, (column, applicant) in enumerate(COLUMNS, 3):
        id, parts = request(key, column), _request_parts(key, column)
        field = Field(id, Kind.COUNT, f"{name}·{applicant}", parts, f"{short}·{applicant}")
        cells.append(Cell(row, col, "", field))
    return cells


def _request_parts(key: str, column: str) -> tuple[str, ...]:
    if column == "total":
        return tuple(request(key, part) for part in _KEYS)
    if key == "total":
        return tuple(request(part, column) for part, _, _ in RESULT_ROWS)
    return ()


def _requests_grid() -> Grid:
    cells = [_label(0, 0, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3),
             _label(0, 3, "申请人情况", 1, 7), _label(1, 3, APPLICANTS[0][1], 2),
             _label(1, 4, "法人或其他组织", 1, 5), _label(1, 9, "总计", 2)]
    cells += [_label(2, col, name) for col, (_, name) in enumerate(APPLICANTS[1:], 4)]
    for row, line in enumerate((RECEIVED, CARRIED_IN), 3):
        cells += [_label(row, 0, line[1], colspan=3), *_request_row(row, *line)]
    row = 5
    cells.append(_label(row, 0, _RESULTS, len(RESULT_ROWS) + 1))
    lines = iter(RESULT_ROWS)
    for _, name, items in _OUTCOMES:
        if not items:
            cells += [_label(row, 1, name, colspan=2), *_request_row(row, *next(lines))]
            row += 1
            continue
        cells.append(_label(row, 1, name, len(items)))
        for _, text in items:
            cells += [_label(row, 2, text), *_request_row(row, *next(lines))]
            row += 1
    cells += [_label(row, 1, TOTAL[1], colspan=2), *_request_row(row, *TOTAL)]
    row += 1
    cells += [_label(row, 0, CARRIED_OUT[1], colspan=3), *_request_row(row, *CARRIED_OUT)]
    widths = (0.55, 0.95, 2.9, *(0.78,) * len(COLUMNS))
    return Grid(row + 1, 10, tuple(cells), head=3, stub=3, widths=widths)


# ---- 四、政府信息公开行政复议、行政诉讼情况 ------------------------------------------------------

DISPUTES = (("review", "行政复议"), ("direct_suit", "未经复议直接起诉"), ("post_review_suit", "复议后起诉"))
DECIDED = (("upheld", "结果维持"), ("corrected", "结果纠正"), ("other", "其他结果"), ("pending", "尚未审结"))


def dispute(group: str, key: str) -> str:
    """Return the id of a cell of table four."""
    return f"disputes.{group}.{key}"


def _disputes_grid() -> Grid:
    cells = [_label(0, 0, "行政复议", colspan=5), _label(0, 5, "行政诉讼", colspan=10),
             _label(1, 5, DISPUTES[1][1], colspan=5), _label(1, 10, DISPUTES[2][1], colspan=5)]
    col = 0
    for group, name in DISPUTES:
        decided = tuple(dispute(group, key) for key, _ in DECIDED)
        for key, outcome in (*DECIDED, ("total", "总计")):
            parts = decided if key == "total" else ()
            field = Field(dispute(group, key), Kind.COUNT, f"{name}·{outcome}", parts)
            heading = _label(1, col, outcome, 2) if group == "review" else _label(2, col, outcome)
            cells += [heading, Cell(3, col, "", field)]
            col += 1
    return Grid(4, 15, tuple(cells), head=3, stub=0, widths=(1,) * 15)


# ---- What a leader looks at first ------------------------------------------------------------------

KEY_FIGURES = (
    KeyFigure(request(RECEIVED[0], "total"), RECEIVED[2]),
    KeyFigure(request(CARRIED_IN[0], "total"), CARRIED_IN[2]),
    KeyFigure(request(TOTAL[0], "total"), "办理（答复）总计", width=1.8),
    KeyFigure(request(CARRIED_OUT[0], "total"), CARRIED_OUT[2]),
    *(KeyFigure(dispute(group, "total"), f"{name}总计", width=1.4) for group, name in DISPUTES),
)

_DISCLOSED = (("制发", 0.9), ("废止", 0.9), ("现行有效", 1.1))
_DISCLOSED_DOCUMENTS = (("regulations", "规章"), ("normative_documents", "规范性文件"))


def _disclosed() -> Iterator[KeyFigure]:
    for document, group in _DISCLOSED_DOCUMENTS:
        for (key, _), (label, width) in zip(ISSUED, _DISCLOSED, strict=True):
            yield KeyFigure(f"disclosure.{document}.{key}", label, group, width)
    for key, label in (("permits", "行政许可"), ("penalties", "行政处罚"), ("coercion", "行政强制")):
        yield KeyFigure(f"disclosure.{key}.decisions", label, width=1.1)
    yield KeyFigure(FEE, "收费（万元）", width=1.6)


# ---- The form --------------------------------------------------------------------------------------

FORM = Form(
    id="2021",
    name="中华人民共和国政府信息公开工作年度报告格式",
    source="国办公开办函〔2021〕30号",
    title="{unit}{year}年政府信息公开工作年度报告",
    identity=IDENTITY,
    key_figures=KEY_FIGURES,
    disclosed_figures=tuple(_disclosed()),
    sections=(
        Section("overview", "一、总体情况", "一 总体情况", "原则上不超过一千字"),
        Section("disclosure", "二、主动公开政府信息情况", "二 主动公开", grid=_disclosure_grid()),
        Section("requests", "三、收到和处理政府信息公开申请情况", "三 申请办理", grid=_requests_grid()),
        Section("disputes", "四、政府信息公开行政复议、行政诉讼情况", "四 复议诉讼", grid=_disputes_grid()),
        Section("problems", "五、存在的主要问题及改进情况", "五 问题改进", "写存在的主要问题和改进措施"),
        Section("other_matters", "六、其他需要报告的事项", "六 其他事项", "收取信息处理费情况在此处报告；没有的写“无”"),
    ),
)
