"""What registers write for the kind of an applicant, and what the end of a name suggests.

Data, of our own collection; the keys are those of the form's columns.
"""

from typing import Final

#: Besides the labels of the form.
KINDS: Final = {
    "natural": "公民 个人 自然人 公民个人 个体工商户 居民 村民 群众 市民",
    "business": "商业企业 企业 公司 民营企业 国有企业 有限公司 企业公司",
    "research": "科研机构 科研院所 高校 高等院校 研究机构 科研单位 大专院校",
    "welfare": "社会公益组织 公益组织 社会团体 社会组织 基金会 民办非企业单位 社会公益",
    "legal": "法律服务机构 律师事务所 律所 法律机构",
    "other": "其他 其它 村委会 居委会 业委会 业主委员会 村民委员会 居民委员会 机关 国家机关",
}
#: Said of several kinds: which of them it is, nobody can tell.
SEVERAL: Final = (
    "法人 法人或其他组织 法人其他组织 法人及其他组织 单位 组织 机构 法人和其他组织 其他组织"
)
#: What the end of a name suggests, the first that fits; never taken without being looked at. Those
#: without a kind are no person's, and may be of several.
ENDINGS: Final = (
    ("legal", "律师事务所 律所 法律服务所 法律援助中心"),
    ("research", "大学 学院 研究院 研究所 科学院 研究中心 设计院"),
    ("welfare", "协会 基金会 学会 商会 联合会 促进会 志愿者协会 服务社"),
    (
        "other",
        "委员会 村委会 居委会 业委会 合作社 人民政府 管理局 村民小组 经济联合社",
    ),
    ("business", "公司 厂 集团 企业 商行 商店 经营部 合伙企业 银行 支行 分行 事务所 酒店 超市"),
    ("", "中学 小学 学校 幼儿园 医院 局 所 站 中心 部 社区 村 组 队 办 社"),
)
