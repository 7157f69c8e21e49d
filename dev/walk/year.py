"""A year of applications as it lies on the clerk's desk, with the figures that it comes to."""

from typing import Final, NamedTuple

UNIT: Final = "某县农业农村局"
YEAR: Final = 2025


class Arrival(NamedTuple):
    """An application as it came: what 登记申请 asks for, the choices by their numbers."""

    day: str
    channel: str
    kind: str
    name: str
    subject: str
    office: str


#: By their numbers, 2025-001 and so on.
ARRIVALS: Final = (
    Arrival("2025-1-6", "1", "1", "张三丰收", "本村高标准农田建设方案", "项目办"),
    Arrival("2025-2-20", "2", "2", "某县丰收农业有限公司", "农机购置补贴发放明细", "财务股"),
    Arrival("2025-3-3", "4", "1", "李四平安", "养殖场行政处罚案卷", "执法队"),
    Arrival("2025-4-8", "1", "5", "某律师事务所", "2024年规范性文件目录", "办公室"),
    Arrival("2025-6-16", "5", "1", "王五谷登", "中标单位的投标文件", "项目办"),
    Arrival("2025-7-1", "1", "1", "李四平安", "养殖场行政处罚案卷（再次申请）", "执法队"),
    Arrival("2025-9-5", "2", "4", "某农业协会", "农药监督抽查结果", "质量股"),
    Arrival("2025-9-5", "2", "1", "赵六六顺", "农药监督抽查样品清单", "质量股"),
    Arrival("2025-11-3", "3", "1", "孙七七夕", "退耕还林补助花名册", "办公室"),
    Arrival("2025-11-28", "1", "1", "周八八方", "耕地承包确权登记资料", "土地股"),
)


class Act(NamedTuple):
    """What happened to an application: what the button is called, what its form is given."""

    number: str
    name: str
    filled_in: dict[str, str]


def _answer(number: str, result: str, day: str, **more: str) -> Act:
    return Act(number, "登记答复", {"查找办理结果": result, **more, "送达日期": day})


ACTS: Final = (
    _answer("2025-001", "予以公开", "2025-1-20"),
    Act("2025-002", "收费通知", {"日期": "2025-2-25", "金额（元）": "30"}),
    Act("2025-002", "已缴费", {"日期": "2025-3-4"}),
    _answer("2025-002", "部分公开", "2025-3-20"),
    Act("2025-003", "登记双方确认", {"确认日期": "2025-3-5"}),
    _answer("2025-003", "执法", "2025-3-25"),
    _answer("2025-004", "予以公开", "2025-4-25"),
    Act("2025-005", "登记双方确认", {"确认日期": "2025-6-17"}),
    Act(
        "2025-005",
        "征求意见",
        {"发函日期": "2025-6-18", "征求谁的意见": "1", "对方收到日期": "2025-6-20"},
    ),
    Act("2025-005", "登记意见", {"收到日期": "2025-7-4"}),
    _answer("2025-005", "第三方", "2025-7-25"),
    _answer("2025-006", "重复", "2025-7-10", 重复的是哪一件="2025-003"),
    Act(
        "2025-007",
        "登记答复",
        {"查找办理结果": "不存在", "送达日期": "2025-9-28", "合并答复的其他申请": "2025-008"},
    ),
    Act("2025-009", "登记双方确认", {"确认日期": "2025-11-4"}),
    Act("2025-009", "撤回", {"日期": "2025-11-10"}),
    Act("2025-010", "补正告知", {"日期": "2025-12-3", "限期至": "2025-12-19"}),
    Act("2025-010", "已补正", {"日期": "2025-12-12"}),
    Act("2025-010", "延期", {"告知日期": "2025-12-30", "批准人": "李主任"}),
    _answer("2025-010", "予以公开", "2026-1-28"),
)
#: A review that was closed in the year, and a suit that was not: what the form is given.
REVIEW: Final = {
    "类别": "1",
    "案号": "某政复〔2025〕1号",
    "立案日期": "2025-4-10",
    "审结日期": "2025-6-3",
    "结果": "2",
}
SUIT: Final = {"类别": "3", "案号": "（2025）某行初1号", "立案日期": "2025-6-16"}
DISPUTED: Final = "2025-003"
#: What the clerk puts into cells of table three in the place of the ledger's number, and why.
OVERTYPED: Final = {"7.属于行政执法案卷·自然人": "2", "2.重复申请·自然人": "0"}
REASON: Final = "2025-006 的内容与 2025-003 不完全相同，按执法案卷统计"
#: What the ledger comes to in the year, by row of table three with all applicants together and by
#: cell of table four; all else is 0.
COUNTED: Final = {
    "requests.received.total": 10,
    "requests.granted.total": 2,
    "requests.partly_granted.total": 1,
    "requests.refused.third_party_rights.total": 1,
    "requests.refused.enforcement_files.total": 1,
    "requests.unavailable.not_held.total": 2,
    "requests.not_processed.repeated.total": 1,
    "requests.otherwise.misc.total": 1,
    "requests.total.total": 9,
    "requests.carried_out.total": 1,
    "disputes.review.upheld": 1,
    "disputes.review.total": 1,
    "disputes.post_review_suit.pending": 1,
    "disputes.post_review_suit.total": 1,
}
#: What the report says otherwise.
STATED: Final = {
    "requests.refused.enforcement_files.total": 2,
    "requests.not_processed.repeated.total": 0,
}
