"""The words by which the families of patterns tell what a sentence is about."""

import re

#: What may stand between the words for a figure and its number, character by character.
FILL = "[政府务信息依申请公开共计合总数量额件为是有达到的了等均各案例事项类别情况书表新]"
#: A request for information, by any of its names.
REQUEST = re.compile(
    "依申请|公开申请|申请公开|信息申请|公开(?:政府|政务)?信息的?申请"
    "|信息公开(?:的)?(?:件|案件|事项|申请|要求)|(?:政府|政务)信息公开$"
)
#: What offices receive and answer besides.
FOREIGN = re.compile(
    "留言|信箱|来信|来电|热线|诉求|咨询|信访|建议|提案|意见|媒体|批复|投诉|协助|协查|举报|工单"
    "|报警|求助|来访|网民|问政|许可|审批|备案|处罚|案卷|舆情|公文|稿件|复议|诉讼|调解|仲裁|检察"
    "|援助|公证|救助|补贴|登记|询问|答记者|反映|心声|微信|微博|邮件|电话|批示|征求|申请人"
    "|行政许可|项目|补正|材料|收费|办件(?!数)|鉴定|赔偿|检测|证书|证照|职称|资格|招生|入学"
)
#: By which way a request came: a part that has no cell.
CHANNEL = re.compile(
    "网上|网络|线上|在线|互联网|当面|现场|信函|邮寄|邮政|邮箱|来函|传真|窗口|平台|系统|网站|门户"
    "|书面|电子|信件|快递|挂号|线下|口头|渠道"
)
#: All ways together.
CHANNELS = re.compile("等(?:多种|各种|不同)?(?:方式|渠道|途径|形式)")
#: Another office's figures, or those of more offices than this one.
OTHER_SCOPE = re.compile(
    "代(?:表|拟|为|市|县|区|省)|(?:市|县|区|省|州|旗|镇|乡)(?:人民)?政府名义|协助|配合|(?<!上年)转办(?!上年)|交办|转来|移交|转送"
    "|指导|督促|督办|历年|历史|近[两三四五几]年|[两三四五]年来|自.{0,12}(?:施行|实施|成立)以来"
    "|抽查|评查|培训|演练|典型|案例|示例|个别|部分(?!公开|可公开|予以|信息)"
)
WIDE = re.compile(
    "全(?:市|省|区|县|镇|乡|州|旗|盟|系统|国|街道)|各(?:级|地|县|区|镇|乡|部门|单位|市)|我(?:市|县|区|省|州|旗)|辖区|下属|所属"
)
#: The offices of a government that are not it.
ORGAN = re.compile(
    "(?:政府|党政)?办公?(?:室|厅)|(?:政府|党政)办(?!理)|本级|部门|局(?!长|面|部)|乡镇|街道|镇街"
)
#: Last year's or another year's, but for what was carried over and for comparisons.
_COMPARED = re.compile(
    "(?:较|比|与|同|和)(?:上年|他年|往年)[^，；]{0,8}?(?:相比|相较|同期|比|$)|(?:较|比)(?:上年|他年)(?:同期)?"
)
_CARRIED = re.compile(
    "(?:结转|转结|转入|结余)(?:自|的|了)?(?:上年|他年)|(?:上年|他年)(?:的|末|底)?[^，；]{0,6}?(?:结转|转结|转入|转来|转办|接转|遗留|结余|顺延|延续|未办结)"
)
_YEARS = re.compile("上年|他年")


#: A part of the year, of which no table tells.
PART_OF_A_YEAR = re.compile(
    "(?=[上下第一二三四前各每\\d])(?:"  # nothing else has to be tried
    "(?:上|下)半年|(?:第?[一二三四1-4]|前三|各|每)季度|(?<![-至到—~\\d])\\d{1,2}月份"
    "|(?<![-至到—－–~～截\\d])\\d{1,2}月(?=[共新未没]?(?:收到|新收|受理|办理|接到)))"
)


def names_another_year(words: str) -> bool:
    """Whether ``words`` speak of another year than the report's."""
    rest = _COMPARED.sub("", _CARRIED.sub("", words))
    return bool(_YEARS.search(rest))


def ends(label: str, reach: int = 16, fill: str = FILL) -> re.Pattern[str]:
    """Return what finds ``label`` before a number, with words of no weight between the two."""
    return re.compile(f"(?:{label}){fill}{{0,{reach}}}$")
