"""The rules that tables three and four are counted by: what each says, and where it comes from."""

from typing import NamedTuple

from ledger.choices import UNSETTLED


class Rule(NamedTuple):
    """A rule of counting, by whose id a count is told and kept."""

    id: str
    words: str
    source: str


_OF_CASES = (
    Rule("received", "统计期内收到的，计一件", "《条例》第三十一条"),
    Rule("carried_in", "统计期以前收到、期初尚未办结的，计一件", "表内项目"),
    Rule("carried_out", "统计期末尚未办结的，计一件", "表内项目"),
    Rule("answered", "答复在统计期内送达的，按办理结果计一件", "《条例》第三十六条至第三十九条"),
    Rule("partly", "提供了一部分的，只计部分公开这一情形，不计其他情形", "表内注"),
    Rule("main", "有几种结果的，按选定的主要结果计一件", UNSETTLED),
    Rule(
        "lapsed",
        "逾期不补正或未缴费、不再处理的，期满次日办结",
        "《条例》第三十条，国办函〔2020〕109号",
    ),
    Rule("withdrawn", "答复前撤回的，计入其他", UNSETTLED),
    Rule("ended", "其他原因终止的，计入其他", UNSETTLED),
    Rule("inquiry", "按咨询答复的，按选定的口径计一件", UNSETTLED),
    Rule("redone", "重新答复另计一件", UNSETTLED),
    Rule("split", "拆分办理的按原申请计一件，全部办结为办结", UNSETTLED),
)
_OF_DISPUTES = (
    Rule("decided", "统计期内审结的，按结果计一件", "表内项目"),
    Rule("pending", "统计期末以前立案、尚未审结的，计一件", "表内项目"),
)
#: Every rule by its id; the ids stand in files.
RULES = {rule.id: rule for rule in (*_OF_CASES, *_OF_DISPUTES)}
