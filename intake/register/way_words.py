"""What registers write for the way in which an answer was served. Data, of our own collection."""

from typing import Final

WAYS: Final = (
    "邮寄送达 快递送达 直接送达 当面送达 当面领取 自取 自行领取 现场领取 窗口领取 上门领取"
    " 送达 电子邮件送达 邮箱送达 网上答复 网站答复 平台答复 系统答复 在线答复 网上送达 电子送达"
    " 书面 书面答复 纸质 纸质件 纸质文本 电子版 电子文本 复制件 光盘 口头 口头答复 电话 电话答复"
    " 短信 微信 委托送达 留置送达 公告送达 公告 转交送达 转交 查阅 抄录 阅览 查阅抄录 寄送"
)
