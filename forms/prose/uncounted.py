"""Units of counting whose number was never put in: 共主动公开条, 收到政府信息公开申请件.

Many a noun ends in a unit, as 文件, 申请件 and 头条 do: only what leaves no other reading is told.
"""

import re
from collections.abc import Iterator

#: A unit without a digit before it, at the end of its clause; a rate anywhere.
_UNIT = re.compile(
    r"[条篇件份次宗例起项个期场部元%％](?<![0-9０-９余多几].)"
    r"(?:(?=[，。；,;）)\n]|其中|$)|(?<=[长降升比为达到 \u3000][%％]))"
)
_GAP = r"[ \u3000]{0,8}"
_SUM = "(?:共|累计|全年|总计)"
_READINGS = (
    # what was published
    rf"(?:信息|文章|稿件|推文|消息|动态|资讯|微博|微信|视频|文件){_GAP}条",
    rf"(?:信息|文章|稿件|推文|解读){_GAP}篇",
    rf"{_SUM}(?:公开|发布|推送|更新|转载|编发){_GAP}[条篇件份次]",
    rf"{_SUM}?(?:主动)?(?:公开|发布|推送|更新|转发|刊发){_GAP}[条篇]",
    rf"共{_GAP}[条份篇次]",
    # requests, and what became of them; what was not received (未收到申请件) has no number
    (
        rf"{_SUM}(?:收到|受理|接收|办结|答复|办理)(?:(?:政府)?信息公开|依申请公开)?(?:的?申请)?{_GAP}"
        "[件宗份条例起]"
    ),
    (
        "(?:[共计年度局委办镇乡厅院府站道新]|全年|机关|单位)(?:新?收到|新收|受理|接收|接到)"
        f"[^，。；、未没无0-9]{{0,16}}申请(?:公开)?{_GAP}件"
    ),
    f"(?:予以|部分|不予|同意)公开{_GAP}件",
    f"(?:无法提供|不予处理|其他处理|结果维持|结果纠正|尚未审结){_GAP}件",
    f"申请书{_GAP}[份件]",
    # documents, decisions, disputes
    rf"(?:申请|案|文|信|办)件{_GAP}件",
    rf"(?:规范性|政策|部门|公开|其他)文件{_GAP}[件份个部]",
    rf"(?:作出|实施|办理|共)行政(?:许可|处罚|强制)(?:决定|措施)?{_GAP}[件宗起项]",
    (
        r"(?:发生|引发|涉及|提起)(?:(?:政府)?信息公开)?的?行政(?:复议|诉讼)(?:案件)?"
        rf"{_GAP}[起宗例]"
    ),
    # a gap where the number was to stand
    (
        r"(?:公开|发布|信息|申请|收到|受理|办结|答复|规范性文件|复议|诉讼|许可|处罚|强制|共|累计)"
        r"[ \u3000]{1,8}(?:人次|[条件份篇次起宗项个期场])"
    ),
    # meetings, fees, rates
    rf"(?:召开|举办|开展|组织)[^，。；、0-9]{{0,12}}(?:会议|培训|活动|检查|督查){_GAP}次",
    rf"(?:处理费|收费|金额)(?:共计|合计|为|共)?{_GAP}万?元",
    rf"(?:增长|下降|上升|占比|率为|率达|达到){_GAP}[%％]",
)
_READING = re.compile(rf"(?:{'|'.join(_READINGS)})\Z")
_LONGEST = 30


def uncounted(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the words begin and end that lack the number before their unit."""
    for unit in _UNIT.finditer(text):
        begin = max(0, unit.start() - _LONGEST)
        found = _READING.search(text[begin : unit.end()])
        if found:
            yield begin + found.start(), unit.end()
