"""统计口径: what no rule settles, each a named choice with a default and words to ask by."""

from collections.abc import Iterator
from typing import NamedTuple

#: What stands for the source of every switch.
UNSETTLED = "未见统一规定"


class Option(NamedTuple):
    """A way to count: its key in files, and what the clerk reads."""

    key: str
    label: str


class Switch(NamedTuple):
    """A question that offices answer differently; the first option is the default."""

    key: str
    label: str
    options: tuple[Option, ...]
    question: str  # to be put to the superior office, without the sentence on what we do

    @property
    def default(self) -> str:
        """What holds until somebody chooses otherwise."""
        return self.options[0].key

    def option(self, key: str) -> Option:
        """Return the option that is called ``key``.

        Raises:
            KeyError: there is none.
        """
        for option in self.options:
            if option.key == key:
                return option
        raise KeyError(f"{self.key}={key}")

    def asked(self, key: str) -> str:
        """Return the words that ask the superior office while the option ``key`` is taken."""
        chosen = self.option(key).label
        return f"{self.question}对此{UNSETTLED}，我单位暂按“{chosen}”统计，当否，请明示。"


SPLIT = Switch(
    "split",
    "一件申请拆成几件办理",
    (
        Option("numbers", "按登记编号，一个编号计一件"),
        Option("once", "按原申请计一件，拆分出的不另计"),
    ),
    "一件政府信息公开申请按“一事一申请”要求拆分为几件，分别编号、分别答复的，"
    "年度报告第三项表格中是按编号分别计数，还是按原申请计一件？",
)
WITHDRAWN = Switch(
    "withdrawn",
    "答复前申请人撤回申请",
    (
        Option("misc", "计入新收，结果计入“（六）其他处理 3.其他”"),
        Option("none", "不计入任何一格"),
    ),
    "申请人在答复前撤回政府信息公开申请的，年度报告第三项表格中是计入新收并计入"
    "“其他处理”的“其他”，还是不作统计？",
)
PARTLY = Switch(
    "partly",
    "提供了一部分，其余不存在或不予处理",
    (
        Option("partly", "计入“（二）部分公开”"),
        Option("main", "计入经办人选定的主要结果"),
    ),
    "一件申请中部分信息予以公开，其余信息不存在或者依法不予处理，没有不予公开内容的，"
    "年度报告第三项表格中是否计入“部分公开”？",
)
INQUIRY = Switch(
    "inquiry",
    "以申请形式提出的咨询，按咨询答复",
    (
        Option("none", "不计入任何一格"),
        Option("misc", "计入新收，结果计入“（六）其他处理 3.其他”"),
        Option("petition", "计入新收，结果计入“（五）不予处理 1.信访举报投诉类申请”"),
    ),
    "申请人以政府信息公开申请的形式提出咨询，经其同意按咨询答复的，"
    "年度报告第三项表格中是否统计，计入哪一项？",
)
REDONE = Switch(
    "redone",
    "答复被撤销或自行纠正后重新答复",
    (
        Option("first", "只计第一次答复的结果"),
        Option("again", "重新答复当日另计新收一件、结果一件"),
    ),
    "答复经行政复议、行政诉讼被撤销或者自行纠正后重新作出答复的，"
    "年度报告第三项表格中重新答复是否另计一件？",
)
APPEAL = Switch(
    "appeal",
    "一审已判决，二审未审结",
    (
        Option("pending", "计入“尚未审结”，二审审结后按其结果计"),
        Option("first", "按一审结果计，二审不再计"),
    ),
    "行政诉讼一审已经判决、二审在统计期末尚未审结的，年度报告第四项表格中"
    "是计入“尚未审结”，还是按一审结果统计？",
)
#: The page 统计口径, in the order of the case's life.
SWITCHES = (SPLIT, INQUIRY, WITHDRAWN, PARTLY, REDONE, APPEAL)


class Choices(NamedTuple):
    """What an office has chosen: the key of an option of each switch, by the switch's key."""

    split: str = SPLIT.default
    inquiry: str = INQUIRY.default
    withdrawn: str = WITHDRAWN.default
    partly: str = PARTLY.default
    redone: str = REDONE.default
    appeal: str = APPEAL.default

    def by_switch(self) -> Iterator[tuple[Switch, Option]]:
        """Yield each switch with what is chosen of it.

        Raises:
            KeyError: a switch has no such option.
        """
        for switch, key in zip(SWITCHES, self, strict=True):
            yield switch, switch.option(key)


DEFAULT = Choices()
