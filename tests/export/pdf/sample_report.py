"""A report of a unit that does not exist, with texts of every kind that such reports have."""

from collections.abc import Mapping

from forms.report import Report
from forms.values import Value
from tests.builders import complete

OVERVIEW = """2021年，我局坚持以人民为中心，认真落实政府信息公开各项要求，围绕“放管服”改革、优化营商环境等重点工作，不断提高公开质量和服务水平，保障公众的知情权、参与权、监督权。
（一）主动公开。全年通过县政府门户网站（www.yunxi.example.cn/zrzyj/zwgk/index.html）公开信息612条，其中机构职能类18条、规划计划类27条、征地补偿类203条；政务新媒体“云溪自然资源”推送文章158篇，累计阅读量达到24.6万人次。
（二）依申请公开。收到政府信息公开申请17件，上年结转1件——均在法定期限内答复；没有因未按期答复而引起的行政复议、行政诉讼。申请内容集中在土地征收、规划许可、不动产登记……等方面。
（三）政府信息管理。落实“先审查、后公开”制度，对2019年以来制发的43件文件逐件评估，其中调整公开属性6件。
1.严格审核。拟公开的信息由承办股室初审、办公室复核、分管领导审定。
（1）涉及个人隐私的，隐去姓名、住址、身份证号码等内容后公开。
（2）涉及测绘成果的，先经保密审查（依据《测绘成果管理条例》第十七条），再对外提供。
2.规范标识。文件标题、文号、成文日期、公开属性四项要素齐全，缺一不可。
（四）平台建设。完成网站专栏改版，新增“征地信息”“规划公示”“不动产办理”3个栏目，增设无障碍浏览功能。
（五）监督保障。开展业务培训2次，参训86人次；接受社会评议，满意度98.2%；将公开工作纳入年度工作考核，未发生责任追究情形。
"""
PROBLEMS = """（一）存在的主要问题。一是解读材料形式单一，图表、视频偏少；二是基层所公开人员变动较多，业务不够熟练；三是历史数据整理进度偏慢。
（二）改进情况。一是制作“一图读懂”12期、短视频5条；二是编印《政务公开工作手册》，实行“老带新”；三是倒排工期，年内完成2008年至2015年间的数据整理。"""
OTHER = """本年度未收取信息处理费。"""


_VALUES: dict[str, Value] = {
    "unit": "云溪县自然资源和规划局",
    "year": 2021,
    "date": None,
    "contact.office": "局办公室",
    "contact.phone": "0999-8123456",
    "contact.address": "云溪县滨河路18号",
    "contact.postcode": "099900",
    "contact.website": "www.yunxi.example.cn",
    "contact.email": "zrzyj@yunxi.example.cn",
    "text.overview": OVERVIEW,
    "text.problems": PROBLEMS,
    "text.other_matters": OTHER,
    "requests.received.natural": 12,
    "requests.received.business": 5,
    "requests.carried_in.natural": 1,
    "requests.granted.natural": 9,
    "requests.partly_granted.business": 3,
    "requests.unavailable.not_held.natural": 4,
    "requests.carried_out.business": 2,
}


def sample_report(changes: Mapping[str, Value] | None = None, **more: Value) -> Report:
    """Return the report with ``changes``, by id, as :func:`tests.builders.complete` takes them."""
    return complete(_VALUES | dict(changes or {}), **more)
