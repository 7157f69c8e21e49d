"""The columns of registers: what each is called here, and how offices head it.

Data, collected by us; a heading is compared as :func:`intake.register.wording.head_key` has it, so
spaces, widths, marks, notes in brackets and 时间 for 日期 make no difference.
"""

from typing import Final, NamedTuple


class Column(NamedTuple):
    """What a column holds: a ``key`` for maps, a ``label`` for the clerk, the heads it goes by.

    Of several columns on a sheet that hold the same, the one with the earliest of ``heads`` counts.
    """

    key: str
    label: str
    heads: str


NUMBER, COUNTER, RECEIVED, APPLIED = "number", "counter", "received_on", "applied_on"
NAME, APPLICANT, SUBJECT, CHANNEL, OFFICE = "name", "applicant", "subject", "channel", "office"
CORRECTION, CORRECTION_ASKED, CORRECTED = "correction", "correction_asked", "corrected"
EXTENDED, ANSWERED, RESULT, REASON = "extended", "answered_on", "result", "reason"
DOCUMENT, WAY, DISPUTE = "document", "way", "dispute"
PHONE, ADDRESS, POSTCODE, EMAIL = "phone", "address", "postcode", "email"
REPRESENTATIVE, IDENTITY, NOTE, IGNORED = "representative", "identity", "note", "ignored"

COLUMNS: Final = (
    Column(
        NUMBER,
        "登记编号",
        "登记编号 登记号 申请编号 受理编号 编号 受理号 流水号 登记流水号 申请号 收件编号 收文编号"
        " 办件编号 申请件编号 案件编号 受理序号 登记序号 依申请编号 收件号 业务编号 查询编号",
    ),
    Column(COUNTER, "序号", "序号 序 项次 NO"),
    Column(
        RECEIVED,
        "收到日期",
        "收到日期 收到申请日期 收到申请书日期 收件日期 收文日期 接收日期 接收申请日期 签收日期"
        " 来件日期 收悉日期 收申请日期 收日期 受理日期 受理申请日期 登记日期 受理登记日期"
        " 登记受理日期 申请收到日期 申请受理日期 申请登记日期 申请接收日期 接件日期 收信日期",
    ),
    Column(
        APPLIED,
        "申请日期",
        "申请日期 提交日期 申请提交日期 提出申请日期 提出日期 申请提出日期 提交申请日期"
        " 递交日期 寄出日期 来信日期",
    ),
    Column(
        NAME,
        "申请人",
        "申请人 申请人姓名 申请人名称 申请人姓名或名称 申请人姓名名称 姓名 名称 姓名或名称 姓名名称"
        " 申请人单位 申请单位 申请者 申请人单位名称 申请人信息 申请人姓名单位 单位或姓名 申请主体",
    ),
    Column(
        APPLICANT,
        "申请人类别",
        "申请人类别 申请人类型 申请主体类别 申请主体类型 申请人性质 申请人身份 申请人分类"
        " 申请人种类 主体类别 主体类型 申请人身份类别 法人类别 组织类别 单位性质 法人类型"
        " 申请人情况 类别 类型 身份",
    ),
    Column(
        SUBJECT,
        "内容摘要",
        "内容摘要 申请内容 申请内容摘要 申请事项 申请公开内容 申请公开事项 申请公开的内容"
        " 申请公开的信息 申请公开信息 申请公开的政府信息 申请信息内容 申请信息 申请信息名称"
        " 所需信息 所需信息内容 所需政府信息 所需政府信息内容 所需信息内容描述 所需信息描述"
        " 信息描述 信息内容 信息内容描述 信息名称 内容描述 申请内容描述 申请内容概要 申请标题"
        " 申请名称 申请公开内容摘要 公开内容 事项 事项名称 主要内容 内容 标题 申请主题 申请事由"
        " 特征描述 内容特征描述 政府信息内容描述 申请获取信息 申请获取的信息",
    ),
    Column(
        CHANNEL,
        "申请方式",
        "申请方式 申请渠道 申请途径 申请形式 提交方式 提出方式 收件方式 收到方式 来件方式"
        " 收件渠道 接收方式 接收渠道 受理方式 受理渠道 来件渠道 提交渠道 申请来源 来源"
        " 来源渠道 方式 渠道 途径",
    ),
    Column(
        OFFICE,
        "承办科室",
        "承办科室 承办部门 承办单位 承办处室 承办机构 承办股室 经办科室 经办部门 经办处室 经办单位"
        " 办理科室 办理部门 办理单位 办理处室 责任科室 责任部门 责任单位 责任处室 业务科室 主办科室"
        " 主办单位 主办处室 转办科室 转办单位 转办部门 转办处室 交办科室 承办 经办 承办人 经办人"
        " 牵头单位 牵头科室 主办部门",
    ),
    Column(
        CORRECTION_ASKED,
        "补正告知日期",
        "补正告知日期 告知补正日期 通知补正日期 要求补正日期 补正通知日期 发出补正日期"
        " 补正告知书日期 补正发出日期 发补正通知日期 补正通知书日期 一次性补正告知日期",
    ),
    Column(
        CORRECTED,
        "收到补正日期",
        "收到补正日期 补正收到日期 补正材料收到日期 收到补正材料日期 申请人补正日期 完成补正日期"
        " 补正完成日期 补正提交日期 提交补正日期 补正材料日期",
    ),
    Column(CORRECTION, "补正", "补正 补正情况 是否补正 补正日期 是否要求补正 有无补正 补正告知"),
    Column(
        EXTENDED,
        "延期",
        "延期 延期情况 是否延期 延期日期 延期答复 延期告知日期 延期答复日期 是否延期答复 延期告知"
        " 有无延期 延期答复情况 延期通知日期 延长答复 延长答复期限 延期天数 延期期限 延期至",
    ),
    Column(
        ANSWERED,
        "答复日期",
        "答复日期 答复送达日期 送达日期 正式答复日期 答复书送达日期 答复发出日期 实际答复日期"
        " 办结日期 办理完成日期 办毕日期 回复日期 答复书日期 答复书落款日期"
        " 寄出答复日期 答复寄出日期 发出答复日期 答复办结日期 答复申请人日期 完成日期",
    ),
    Column(
        RESULT,
        "办理结果",
        "办理结果 答复结果 处理结果 答复类型 答复类别 答复情况 办理情况 处理情况 答复结果类型"
        " 办理结果类型 答复种类 公开情况 是否公开 答复形式 结果 答复意见 处理类型"
        " 答复结论 办理结论 处理结论 处理决定 公开结果 答复 办结情况 办结结果 办结类型 办理状态"
        " 处理意见 办理意见 结果类型 答复内容",
    ),
    Column(
        REASON,
        "不予公开理由",
        "不予公开理由 不予公开原因 不公开理由 不公开原因 不予公开情形 具体情形 不予公开的理由"
        " 具体理由 具体类型 结果细类 答复细类 不公开情形 情形 理由 原因 不予公开具体情形 细项"
        " 无法提供理由 无法提供原因 不予处理理由 不予处理原因 不公开的原因 结果说明 答复子类"
        " 未公开原因 未公开理由 法律依据情形",
    ),
    Column(
        DOCUMENT,
        "文号",
        "文号 答复文号 答复书文号 答复编号 答复书编号 答复函号 告知书文号 告知书编号 发文字号"
        " 发文号 答复函文号 答复书号 答复文书号 文书号 文书编号 公开文号 答复文件号 答复号",
    ),
    Column(
        WAY,
        "答复方式",
        "答复方式 送达方式 答复送达方式 提供方式 答复途径 答复渠道 回复方式 信息提供方式 寄送方式"
        " 答复书送达方式 公开方式 公开形式 答复寄送方式",
    ),
    Column(
        DISPUTE,
        "复议、诉讼",
        "复议 诉讼 行政复议 行政诉讼 复议诉讼 复议情况 诉讼情况 复议诉讼情况 行政复议情况"
        " 行政诉讼情况 是否复议 是否诉讼 复议结果 诉讼结果 行政复议诉讼 行政复议诉讼情况"
        " 复议及诉讼情况 救济情况 是否复议诉讼 行政复议结果 行政诉讼结果 是否行政复议 是否行政诉讼"
        " 争议情况 涉诉情况 复议日期 诉讼日期 是否引发复议 是否引发诉讼",
    ),
    Column(
        PHONE,
        "联系电话",
        "联系电话 电话 手机 手机号 手机号码 电话号码 联系方式 申请人电话 申请人联系电话"
        " 申请人联系方式 申请人手机 联系手机",
    ),
    Column(
        ADDRESS,
        "通信地址",
        "通信地址 通讯地址 联系地址 地址 邮寄地址 申请人地址 住址 住所"
        " 申请人住址 收件地址 家庭住址",
    ),
    Column(POSTCODE, "邮编", "邮编 邮政编码"),
    Column(
        EMAIL,
        "电子邮箱",
        "电子邮箱 邮箱 电子邮件 电子邮件地址 邮箱地址 EMAIL 申请人邮箱 申请人电子邮箱",
    ),
    Column(REPRESENTATIVE, "代理人", "代理人 委托代理人 法定代表人 代表人 联系人 申请人代表"),
    Column(
        IDENTITY,
        "身份证号",
        "身份证号 身份证 身份证号码 公民身份号码 证件号码 证件号 身份证件号码 身份证明号码"
        " 身份证件 有效证件号码 证件名称及号码 证件名称及号 申请人身份证号 申请人身份证号码"
        " 申请人证件号码 身份号码 有效身份证件号码 证件 身份证件号 身份证明",
    ),
    Column(NOTE, "备注", "备注 说明 其他 附注 备注说明 其他说明 备注信息 其他情况"),
    Column(
        IGNORED,
        "（不读入）",
        "征求意见 征求第三方意见 第三方 第三方意见 征求意见情况 会签 审批 转办 分办 交办 移送"
        " 办理过程 流转 流转情况 附件"
        " 统一社会信用代码 组织机构代码 营业执照 证件类型 证件名称"
        " 答复期限 截止日期 办理期限 答复截止日期 到期日期 应答复日期 应办结日期 法定期限 办理时限"
        " 答复时限 期限 限办日期 剩余天数 剩余工作日 办理天数 用时 办理用时 获取方式 获取信息方式"
        " 获取信息的方式 信息获取方式 获取信息途径 载体 介质 载体形式 信息载体 提供形式"
        " 信息的指定提供方式 指定提供方式 用途 信息用途 所需信息用途 所需信息的用途 是否收费"
        " 收费情况 收费 收费金额 审核人 签发人 审批人 领导批示 批示 拟办意见 归档 归档日期 是否归档"
        " 档案号 卷号 是否逾期 是否超期 是否按时 满意度 登记人 填表人 收件人 接收人 职业 学历 性别"
        " 年龄 国籍 工作单位 传真 快递单号 邮件号 邮寄单号 挂号信号 分办日期 交办日期 转办日期"
        " 状态 拟稿日期 签发日期 年度 年份 月份 季度 页数 份数 公开属性",
    ),
)
BY_KEY: Final = {column.key: column for column in COLUMNS}
#: Words by which a column is known whatever stands around them: of identity cards before all else,
#: the others where the head as a whole is none of the above.
IDENTITY_WORDS: Final = ("身份证", "身份号码", "证件号")
HOLDING: Final = (
    (DISPUTE, ("复议", "诉讼", "应诉")),
    (CORRECTION, ("补正",)),
    (EXTENDED, ("延期", "延长")),
    (IGNORED, ("第三方", "征求意见")),
)
#: A column below one of these is of a part of the way, whatever it is called: no receipt below the
#: first, none of what answers the applicant below the second.
NO_RECEIPT_BELOW: Final = (
    *("答复", "送达", "回复", "承办", "经办", "协办", "会办", "转办", "交办", "分办"),
    *("科室", "处室", "股室", "部门"),
)
NO_ANSWER_BELOW: Final = (*("协办", "会办", "转办", "交办", "分办", "科室", "处室", "股室"),)
#: Of whom several columns are read together, such as 答复类型 and 不予公开理由.
JOINED: Final = (RESULT, REASON, DISPUTE)
