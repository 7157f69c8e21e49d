"""The words of headings: those that only name a subject, and those by which something is stated."""

import re

#: What headings of such reports are put together from: a line of these words alone names a subject.
_SUBJECTS = """
    政府信息 政务信息 政府 政务 信息 主动 依申请 申请 公开 发布 收到 处理 办理 答复 工作 总体 基本
    主要 存在 问题 不足 原因 改进 整改 措施 举措 情况 下一步 下步 下一年 打算 计划 安排 思路 重点
    目标 任务 管理 平台 网站 新媒体 门户 建设 监督 保障 制度 机制 组织 领导 机构 队伍 人员 教育
    培训 业务 考核 评议 社会 责任 追究 结果 解读 政策 回应 关切 舆情 收费 费用 信息处理费 收取
    复议 诉讼 行政 数据 统计 年度 上年 本年 概况 概述 成效 做法 经验 亮点 特色 困难 短板 差距 建议
    事项 其他 其它 需要 报告 说明 领域 规范性文件 规范 文件 规章 许可 处罚 强制 目录 指南 栏目
    渠道 载体 内容 标准化 规范化 基层 互动 交流 服务 宣传 保密 审查 审核 安全 日常 维护 动态 调整
    公文 属性 源头 落实 推进 开展 进展 进一步 方面 方向 部分 本机关 本单位 本部门 我局 我县 我市
    我区 我镇 全局 全县 全市 全区 全镇 的 和 及 与 以及 等 、
"""
_LONGEST_FIRST = sorted(_SUBJECTS.split(), key=len, reverse=True)
_SUBJECT = re.compile(rf"(?:[0-9]{{4}}年度?|{'|'.join(_LONGEST_FIRST)})+")
#: With these words at its end a line that has a full stop is a heading still: 主动公开情况。
_NAMING_END = re.compile(
    r"(?:情况|问题|措施|举措|不足|打算|计划|安排|思路|概况|成效|做法|建议|事项|差距|短板|困难|原因"
    r"|方面|公开|管理|建设|保障|追究|评议|考核|监督|培训|解读|回应)$"
)
#: A line that begins so says what is done, the second where it has a full stop: 公开政府信息。
_DOING = re.compile(r"开展|推进|落实|进一步")
_DOING_STOPPED = re.compile(
    r"公开|发布|收到|处理|办理|答复|解读|回应|收取|改进(?!措施)|整改(?!措施)"
)
#: What states something: denials; what was reached, is wanting or planned; who and when; figures.
_STATED = re.compile(
    r"未|没|无(?!障碍|纸化|线)|不(?!断|忘|懈|折|足$)|(?<![的在题和与、])不足$"
    r"|有待|仍|尚|[还也均已曾]|了|较|缺乏|欠缺|薄弱|滞后|单一|偏[低少弱慢软]|[需须](?:加强|进一步|提)"
    r"|我[局委办厅院市县区镇乡州省们]|本(?:机关|单位|部门|[局委办厅院市县区镇乡级])|全年|今年"
    r"|[低少慢弱差窄浅]$|得到|取得|为0|[零〇]|都|能够|是|将|[0-9０-９]"
)
_YEAR = re.compile(r"[0-9]{4}年度?")
#: How a sentence ends.
STOPS = ("。", "．", ".")


def names_a_subject(line: str) -> bool:
    """Return whether ``line``, its number left out, only names what it is about."""
    body = "".join(line.split()).rstrip("。．.：:").strip("【】[]*#“”")
    if not _SUBJECT.fullmatch(body):
        return False
    if body.endswith("情况"):
        return True
    if _DOING.match(body):
        return False
    if not line.endswith(STOPS):
        return True
    return bool(_NAMING_END.search(body)) and not _DOING_STOPPED.match(body)


def states_something(line: str) -> bool:
    """Return whether ``line`` has a word or figure by which it says something; years aside."""
    return bool(_STATED.search(_YEAR.sub("", line).rstrip("。．.")))
