"""The form of 2021 (国办公开办函〔2021〕30号), declared once: wording, spans, totals and checks."""

from forms.checks.attention import ExplainWhenUsed, FeeReported, FeeUnit
from forms.checks.cells import NoBlanks, NumbersOnly
from forms.checks.finding import Check
from forms.checks.last_year import CarriedIn, InForce, LargeChange, PendingCarriesOver, Plausible
from forms.checks.presence import IdentityComplete, InTime, TextPresent
from forms.checks.relations import Relation, Term
from forms.checks.wording import GovernmentReports, LengthAdvised
from forms.form import Cell, Field, Form, Grid, Section
from forms.identity import IDENTITY
from forms.values import Kind

_NOTE = "表内注：第一项加第二项之和，等于第三项加第四项之和"
_SUM = "算术"


def _label(row: int, col: int, text: str, rowspan: int = 1, colspan: int = 1) -> Cell:
    return Cell(row, col, text, None, rowspan, colspan)


# ---- 二、主动公开政府信息情况 ------------------------------------------------------------------

_ISSUED = (("issued", "本年制发件数"), ("repealed", "本年废止件数"), ("in_force", "现行有效件数"))
_DOCUMENTS = (("regulations", "规章"), ("normative_documents", "行政规范性文件"))
_DECISIONS = "本年处理决定数量"
_AMOUNT = "本年收费金额（单位：万元）"
_SINGLES = (  # item of 第二十条, heading of the figure, (id, name, kind) of each row
    ("五", _DECISIONS, (("permits.decisions", "行政许可", Kind.COUNT),)),
    ("六", _DECISIONS, (("penalties.decisions", "行政处罚", Kind.COUNT), ("coercion.decisions", "行政强制", Kind.COUNT))),
    ("八", _AMOUNT, (("fees.amount", "行政事业性收费", Kind.MONEY),)),
)
_FEE = "disclosure.fees.amount"


def _disclosure_grid() -> Grid:
    cells = [_label(0, 0, "第二十条第（一）项", colspan=4), _label(1, 0, "信息内容")]
    cells += [_label(1, col, name) for col, (_, name) in enumerate(_ISSUED, 1)]
    for row, (document, name) in enumerate(_DOCUMENTS, 2):
        cells.append(_label(row, 0, name))
        for col, (key, column) in enumerate(_ISSUED, 1):
            cells.append(Cell(row, col, "", Field(f"disclosure.{document}.{key}", Kind.COUNT, f"{name}·{column}")))
    row = 2 + len(_DOCUMENTS)
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

_APPLICANTS = (("natural", "自然人"), ("business", "商业企业"), ("research", "科研机构"),
               ("welfare", "社会公益组织"), ("legal", "法律服务机构"), ("other", "其他"))
_KEYS = tuple(key for key, _ in _APPLICANTS)
_COLUMNS = (*_APPLICANTS, ("total", "总计"))
_RECEIVED = ("received", "一、本年新收政府信息公开申请数量", "本年新收")
_CARRIED_IN = ("carried_in", "二、上年结转政府信息公开申请数量", "上年结转")
_RESULTS = "三、本年度办理结果"
_TOTAL = ("total", "（七）总计", "（七）总计")
_CARRIED_OUT = ("carried_out", "四、结转下年度继续办理", "结转下年")
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
#: The 21 result rows: key, full name, and the short name that messages use, such as （三）1
_RESULT_ROWS = tuple(
    row for key, name, items in _OUTCOMES for row in (
        [(key, name, name[:3])] if not items
        else [(f"{key}.{item}", f"{name}{text}", f"{name[:3]}{text[0]}") for item, text in items]))


def _request(row: str, column: str) -> str:
    return f"requests.{row}.{column}"


def _request_row(row: int, key: str, name: str, short: str) -> list[Cell]:
    cells = []
    for col, (column, applicant) in enumerate(_COLUMNS, 3):
        if column == "total":
            parts = tuple(_request(key, part) for part in _KEYS)
        else:
            parts = tuple(_request(part, column) for part, _, _ in _RESULT_ROWS) if key == "total" else ()
        field = Field(_request(key, column), Kind.COUNT, f"{name}·{applicant}", parts, f"{short}·{applicant}")
        cells.append(Cell(row, col, "", field))
    return cells


def _requests_grid() -> Grid:
    cells = [_label(0, 0, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3),
             _label(0, 3, "申请人情况", 1, 7), _label(1, 3, _APPLICANTS[0][1], 2),
             _label(1, 4, "法人或其他组织", 1, 5), _label(1, 9, "总计", 2)]
    cells += [_label(2, col, name) for col, (_, name) in enumerate(_APPLICANTS[1:], 4)]
    for row, line in enumerate((_RECEIVED, _CARRIED_IN), 3):
        cells += [_label(row, 0, line[1], colspan=3), *_request_row(row, *line)]
    row = 5
    cells.append(_label(row, 0, _RESULTS, len(_RESULT_ROWS) + 1))
    lines = iter(_RESULT_ROWS)
    for _, name, items in _OUTCOMES:
        cells.append(_label(row, 1, name, len(items)) if items else _label(row, 1, name, colspan=2))
        for _, text in items or ((None, ""),):
            cells += [_label(row, 2, text)] if text else []
            cells += _request_row(row, *next(lines))
            row += 1
    cells += [_label(row, 1, _TOTAL[1], colspan=2), *_request_row(row, *_TOTAL)]
    row += 1
    cells += [_label(row, 0, _CARRIED_OUT[1], colspan=3), *_request_row(row, *_CARRIED_OUT)]
    widths = (0.55, 0.95, 2.9, *(0.78,) * len(_COLUMNS))
    return Grid(row + 1, 10, tuple(cells), head=3, stub=3, widths=widths)


def _request_relations() -> tuple[Relation, ...]:
    rows = (*_RESULT_ROWS, _RECEIVED, _CARRIED_IN, _TOTAL, _CARRIED_OUT)
    row_totals = [Relation("requests.row_total", name, tuple(Term(_request(key, k), n) for k, n in _APPLICANTS),
                           (Term(_request(key, "total"), "总计"),), _SUM) for key, name, _ in rows]
    result_totals = [Relation("requests.result_total", f"{name}列", tuple(Term(_request(key, column), short)
                              for key, _, short in _RESULT_ROWS), (Term(_request("total", column), "（七）总计"),), _SUM)
                     for column, name in _COLUMNS]
    balances = [Relation("requests.balance", name,
                         (Term(_request("received", column), "一"), Term(_request("carried_in", column), "二")),
                         (Term(_request("total", column), "三（七）"), Term(_request("carried_out", column), "四")), _NOTE)
                for column, name in _COLUMNS]
    return (*balances, *row_totals, *result_totals)


# ---- 四、政府信息公开行政复议、行政诉讼情况 ------------------------------------------------------

_DISPUTES = (("review", "行政复议"), ("direct_suit", "未经复议直接起诉"), ("post_review_suit", "复议后起诉"))
_DECIDED = (("upheld", "结果维持"), ("corrected", "结果纠正"), ("other", "其他结果"), ("pending", "尚未审结"))


def _dispute(group: str, key: str) -> str:
    return f"disputes.{group}.{key}"


def _disputes_grid() -> Grid:
    cells = [_label(0, 0, "行政复议", colspan=5), _label(0, 5, "行政诉讼", colspan=10),
             _label(1, 5, _DISPUTES[1][1], colspan=5), _label(1, 10, _DISPUTES[2][1], colspan=5)]
    for index, (group, name) in enumerate(_DISPUTES):
        for col, (key, outcome) in enumerate((*_DECIDED, ("total", "总计")), 5 * index):
            cells.append(_label(1, col, outcome, 2) if index == 0 else _label(2, col, outcome))
            parts = tuple(_dispute(group, part) for part, _ in _DECIDED) if key == "total" else ()
            cells.append(Cell(3, col, "", Field(_dispute(group, key), Kind.COUNT, f"{name}·{outcome}", parts)))
    return Grid(4, 15, tuple(cells), head=3, stub=0, widths=(1,) * 15)


# ---- The sections with their checks ----------------------------------------------------------------

def _table(id: str, heading: str, short: str, grid: Grid, *checks: Check) -> Section:
    fields = tuple(grid.fields)
    large = (LargeChange(field.label, field.id) for field in fields if not field.parts)
    return Section(id, heading, short, grid=grid, checks=(NoBlanks(heading, fields), NumbersOnly(fields), *checks, *large))


_OVERVIEW, _PROBLEMS, _OTHER = "一、总体情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"
_ROWS = tuple((name, *(f"disclosure.{document}.{key}" for key, _ in _ISSUED)) for document, name in _DOCUMENTS)

FORM = Form(
    id="2021",
    name="中华人民共和国政府信息公开工作年度报告格式",
    source="国办公开办函〔2021〕30号",
    title="{unit}{year}年政府信息公开工作年度报告",
    identity=IDENTITY,
    general_checks=(IdentityComplete(), InTime()),
    sections=(
        Section("overview", _OVERVIEW, "一 总体情况", "原则上不超过一千字", checks=(
            TextPresent("text.overview", _OVERVIEW),
            GovernmentReports("text.overview", (("工作考核", "考核"), ("社会评议", "评议"), ("责任追究", "追责", "问责"))),
            LengthAdvised("text.overview", _OVERVIEW, 1000))),
        _table("disclosure", "二、主动公开政府信息情况", "二 主动公开", _disclosure_grid(),
               *(InForce(*row) for row in _ROWS), *(Plausible(*row) for row in _ROWS),
               FeeUnit(_FEE, "text.other_matters")),
        _table("requests", "三、收到和处理政府信息公开申请情况", "三 申请办理", _requests_grid(), *_request_relations(),
               *(CarriedIn(name, _request("carried_in", key), _request("carried_out", key)) for key, name in _COLUMNS),
               FeeReported(_request("otherwise.fee_overdue", "total"), "text.other_matters"),
               ExplainWhenUsed("requests.misc", _request("otherwise.misc", "total"),
                               "（六）其他处理 3.其他有 {} 件，请说明是什么情形", "实践要求")),
        _table("disputes", "四、政府信息公开行政复议、行政诉讼情况", "四 复议诉讼", _disputes_grid(),
               *(Relation("disputes.total", name, tuple(Term(_dispute(group, key), outcome) for key, outcome in _DECIDED),
                          (Term(_dispute(group, "total"), "总计"),), _SUM) for group, name in _DISPUTES),
               *(PendingCarriesOver(name, _dispute(group, "total"), _dispute(group, "pending")) for group, name in _DISPUTES),
               ExplainWhenUsed("disputes.direct_suit", _dispute("direct_suit", "total"),
                               "未经复议直接起诉有 {} 件：2024年1月1日起政府信息公开案件须先申请行政复议，请核对",
                               "《行政复议法》第二十三条第（四）项", since=2024)),
        Section("problems", _PROBLEMS, "五 问题改进", "写存在的主要问题和改进措施",
                checks=(TextPresent("text.problems", _PROBLEMS, least=10),)),
        Section("other_matters", _OTHER, "六 其他事项", "收取信息处理费情况在此处报告；没有的写“无”",
                checks=(TextPresent("text.other_matters", _OTHER, none_will_do=True),)),
    ),
)
