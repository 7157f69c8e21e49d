"""What registers write for the way in which an application came. Data, of our own collection."""

from typing import Final

from ledger.applications import Channel

CHANNELS: Final = {
    Channel.IN_PERSON: "当面提交 当面 现场 现场提交 当面申请 现场申请 窗口 窗口提交 当面递交"
    " 直接递交 来人 上门 柜台 当面交 来访 面交 现场递交",
    Channel.POST: "邮寄 邮寄需签收 挂号信 挂号 特快专递 EMS 快递 邮政特快 邮政快递 邮寄申请 邮政"
    " 邮递 挂号信函 邮政特快专递 EMS邮寄 邮寄EMS 中国邮政",
    Channel.LETTER: "平常信函 平信 普通信函 信函平信",
    Channel.INTERNET: "互联网含电子邮件 互联网 网络 网上 网站 在线 网上申请 网络申请 在线申请"
    " 电子邮件 邮件 电子邮箱 邮箱 EMAIL 政府网站 门户网站 网上提交 网站申请 在线提交 网络平台"
    " 线上 网站提交 依申请公开平台 申请公开平台 平台 系统 网上平台 在线平台 政务网",
    Channel.FAX: "传真",
    Channel.ELSEWHERE: "寄到其他科室或个人后转来 转来",
}
