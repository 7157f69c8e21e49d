"""What registers write for a result: phrases by the rows of the form, of our own collection.

Data. They come from 条例 第十四条至第十六条、第三十条至第三十九条, and from how these words are
said in short; the labels of the form :mod:`intake.register.results` adds itself. A cell is
understood only where phrases and FILLERS make up the whole of it.
"""

from typing import Final

#: A phrase that says the group but not the row of it.
GROUPS: Final = {
    "refused": "不予公开 不公开 不同意公开 依法不予公开 不予提供 拒绝公开 不予公开范围"
    " 属不予公开范围 不属于公开范围 不属公开范围",
    "unavailable": "无法提供 不能提供 无法公开",
    "not_processed": "不予处理 不处理 不作为政府信息公开申请处理 不按政府信息公开申请处理",
    "otherwise": "其他处理 其他",
}
#: What says of a part of an application how it ended, and nothing of the rest.
OF_A_PART: Final = (
    "部分不存在 部分信息不存在 其余不存在 其余信息不存在 部分无法提供 其余不予公开"
    " 其余部分不予公开 部分不属于本机关 部分非本机关 部分信息不予公开 部分信息公开 部分不公开"
)
#: What is no row of the form: a case that is not closed, ended otherwise, or was none.
OPEN, WITHDRAWN, VOID = "open", "withdrawn", "void"
NO_ROWS: Final = {
    OPEN: "办理中 正在办理 在办 待答复 未答复 待办 待办理 未办结 办理当中 尚未答复 结转 结转下年"
    " 结转下年度 结转下年度继续办理 待补正 补正中 等待补正 延期中 延期办理中 征求意见中"
    " 征求第三方意见中 未到期 延期 延期答复 补正 要求补正 告知补正 补正告知 征求意见"
    " 征求第三方意见",
    WITHDRAWN: "撤回 撤回申请 申请人撤回 申请人撤回申请 已撤回 主动撤回 主动撤回申请"
    " 申请人主动撤回 申请人主动撤回申请 撤销申请 申请人撤销申请 申请人撤销 自行撤回"
    " 申请人自行撤回 申请人申请撤回 自愿撤回 申请人自愿撤回 主动撤销 申请人主动撤销",
    VOID: "作废 误登记 登记作废",
}
PHRASES: Final = {
    "granted": "予以公开 公开 同意公开 主动公开 全部公开 已公开 已主动公开 依法公开 予以提供"
    " 同意提供 全部提供 已提供 提供信息 属于主动公开 属主动公开范围 主动公开范围 属于公开范围"
    " 告知获取方式 告知获取途径 告知获取方式和途径 可以公开 准予公开 全部予以公开 完全公开"
    " 全文公开",
    "partly_granted": "部分公开 区分处理 部分予以公开 部分同意公开 部分提供 部分不予公开"
    " 同意部分公开 予以部分公开 部分公开部分不予公开 部分公开部分不公开 遮挡后公开 隐去后公开"
    " 区分公开 部分同意 区分处理后公开 作区分处理 作区分处理后公开 去标识化后公开",
    "refused.state_secret": "国家秘密 涉密 涉及国家秘密 属国家秘密 涉密信息 属于涉密信息",
    "refused.prohibited_by_law": "法律行政法规禁止公开 法律法规禁止公开 法律禁止公开 禁止公开"
    " 其他法律法规禁止公开 法律行政法规规定禁止公开 法律法规规定禁止公开",
    "refused.security_stability": "三安全一稳定 危及国家安全公共安全经济安全社会稳定"
    " 危及社会稳定 影响社会稳定 危及国家安全 危及公共安全 危及经济安全 公开后可能危及社会稳定",
    "refused.third_party_rights": "商业秘密 个人隐私 涉及商业秘密 涉及个人隐私 第三方合法权益"
    " 损害第三方合法权益 第三方不同意公开 第三方不同意 侵害第三方合法权益 第三方权益"
    " 涉及第三方合法权益 会对第三方合法权益造成损害 保护第三方权益 涉及第三方权益",
    "refused.internal_affairs": "内部事务 内部事务信息 三类内部事务信息 内部管理信息 人事管理"
    " 后勤管理 内部工作流程 属内部事务信息 属于内部信息 内部信息",
    "refused.deliberative": "过程性信息 四类过程性信息 过程性文件 属过程性信息 讨论记录 过程稿"
    " 磋商信函 请示报告 内部请示报告 会议纪要类过程性信息",
    "refused.enforcement_files": "行政执法案卷 执法案卷 行政执法案卷信息 执法案卷信息"
    " 属行政执法案卷 属行政执法案卷信息 案卷信息",
    "refused.administrative_inquiry": "行政查询事项 行政查询 属行政查询事项 工商查询"
    " 不动产登记查询 不动产登记资料 不动产登记资料查询 不动产登记信息查询 不动产查询"
    " 工商档案查询 工商登记资料 工商登记资料查询 户籍信息查询 专门查询 另有规定的查询"
    " 依照有关法律行政法规的规定查询",
    "unavailable.not_held": "不存在 信息不存在 政府信息不存在 本机关不存在 不存在相关信息"
    " 相关信息不存在 没有相关信息 无相关信息 查无此信息 查无此件 未查询到 未查询到相关信息"
    " 未检索到 未检索到相关信息 检索不到 经检索不存在 经检索没有 不掌握 本机关不掌握"
    " 不掌握相关信息 本机关不掌握相关信息 未制作 未获取 未制作未获取 未制作或未获取"
    " 未制作或者未获取 未制作或获取 本机关未制作 本机关未制作或获取 本机关未制作未获取 非本机关"
    " 非本机关公开 非本机关负责公开 非本机关职责 非本机关职权范围 非本机关掌握 非本机关制作"
    " 非本机关制作或保存 非本级政府信息 不属于本机关 不属本机关 不属于本机关公开"
    " 不属于本机关公开范围 不属于本机关负责公开 不属本机关负责公开 不属于本机关职责"
    " 不属于本机关职责范围 不属于本机关职权范围 告知向其他机关申请 建议向其他机关申请",
    "unavailable.needs_creation": "需要另行制作 需另行制作 没有现成信息 无现成信息 需加工分析"
    " 需要加工分析 加工分析 需要加工汇总 需加工汇总 需要加工 需加工 没有现成信息需要加工"
    " 需要汇总加工 需汇总加工 需要重新制作 没有现成信息需另行制作 需要对现有信息进行加工分析"
    " 需要对现有政府信息进行加工分析",
    "unavailable.still_unclear": "补正后仍不明确 补正后申请内容仍不明确 补正后不明确"
    " 补正后内容仍不明确 经补正仍不明确 经补正后仍不明确 补正后申请仍不明确",
    "not_processed.petition": "信访 信访事项 信访投诉举报 信访举报投诉 投诉举报 信访举报"
    " 信访投诉 投诉 举报 信访类 信访类申请 信访投诉举报类 信访举报投诉类 属信访事项 信访件"
    " 按信访处理 转信访处理 属于信访 按照信访条例处理 告知信访渠道 属于信访举报投诉类",
    "not_processed.repeated": "重复申请 属重复申请 不予重复处理 不重复处理 重复 不再重复处理"
    " 重复申请不予处理 不重复答复 不予重复答复",
    "not_processed.publication": "公开出版物 要求提供公开出版物 属公开出版物 政府公报",
    "not_processed.excessive": "大量反复申请 无正当理由大量反复申请 无正当理由反复申请"
    " 反复大量申请 超出合理范围 明显超过合理范围 滥用申请权 无正当理由大量申请",
    "not_processed.reconfirmation": "要求确认或重新出具 要求行政机关确认 重新出具 确认或重新出具"
    " 要求重新出具 要求确认 重新出具已获取信息 确认或者重新出具已获取信息 确认已获取信息",
    "otherwise.correction_overdue": "逾期不补正 逾期未补正 未按期补正 无正当理由逾期不补正"
    " 逾期不补正不再处理 逾期未补正不再处理 逾期未补正视为放弃 申请人逾期未补正 申请人逾期不补正"
    " 未在规定期限内补正 未在期限内补正",
    "otherwise.fee_overdue": "逾期未缴费 逾期不缴费 逾期未缴纳费用 未按期缴费 未按期缴纳费用"
    " 逾期未缴费不再处理 申请人逾期未缴费",
}
#: What an office calls itself: in phrases it is 本机关.
OURSELVES: Final = (
    "行政机关 机关 单位 部门 局 委 办 办公室 厅 院 处 中心 镇 乡 街道 街道办 办事处 政府 镇政府"
)
#: Words that go with any phrase and change nothing.
FILLERS: Final = (
    "答复 告知 告知书 告知查询途径 告知查询方式 告知办理途径 答复书 已 已经 依法 书面 决定 属于"
    " 属 涉及 申请人 该 该信息 信息 政府信息 申请 经查 经审查 经检索 类 的 为 系 因 因为 由于"
    " 理由 原因 是 情形 并 且 和 及 以及 其中 予以 答复申请人 办结 已办结 已答复 已回复 正常办结"
    " 按期答复 按时答复 已办理 办理完毕 出具 作出 按 规定 条例 结果 类型 事项"
)
#: Words in a note by which it may say how a case went.
IN_NOTES: Final = (
    "撤回 撤销 撤件 作废 误登 错登 重复 不计 补正 延期 延长 复议 诉讼 起诉 信访 投诉 举报 转办"
    " 转送 转交 移送 逾期 超期 合并 并案 结转 退件 退回 公开 存在 终止 中止 第三方 视为 放弃"
)
#: Signs in a column that has the result for its heading.
TICKS: Final = frozenset("√✓✔vV1是●■☑Yy")
NO_TICKS: Final = frozenset("0否×xX-—/无□○Nn☐")
