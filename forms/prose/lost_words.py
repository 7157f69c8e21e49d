"""An 一是 that has lost its 是: 六是…。七按时报送…."""

import re
from collections.abc import Iterator, Sequence

from forms.prose.numerals import to_chinese
from forms.prose.ordinals import Ordinal, Style

#: With these a part of such a list begins. 三公经费, 四套班子 and 五大行动 are words, no parts.
_BEGINNING = (
    "按时|按照|加强|加大|加快|强化|推进|推动|完善|提升|提高|深化|抓好|狠抓|做好|做实|落实|优化|规范"
    "|严格|严肃|积极|着力|不断|持续|继续|全面|切实|认真|充分|注重|健全|拓展|拓宽|创新|开展|组织|统筹"
    "|突出|坚持|聚焦|围绕|扎实|扩大|丰富|夯实|压实|建立|细化|改进|明确|探索|畅通|主动|及时|进一步"
    "|大力|部分|个别|少数|缺乏|缺少|政策|信息|工作|人员|监督|培训|通过|举办|增强|依托|利用|针对|结合"
    "|定期|发布|制定|修订|印发|召开|发挥|宣传|有的|一些|人手|意识|能力|时效|质量|更新|内容|形式"
)

#: Where the one after it is missing, it may begin in any way but as what is counted.
_NOT_COUNTED = (
    "(?![个项条件份次期篇场大类种级年月日人家部位天名章节支批方季轮周倍成分者是要"
    "一二三四五六七八九十百千万、])"
)


def lost_ordinals(text: str, parts: Sequence[Ordinal]) -> Iterator[tuple[Ordinal, int]]:
    """Yield the parts 一是 after which the next has lost its 是, and where its numeral stands."""
    spoken = [part for part in parts if part.style is Style.IS]
    for at, part in enumerate(spoken):
        following = spoken[at + 1] if at + 1 < len(spoken) else None
        end = text.find("\n", part.end)
        end = len(text) if end < 0 else end
        number = part.number + 1
        if following is not None and following.start < end:
            if following.number == number:
                continue
            end = following.start
        is_between = following is not None and following.number == number + 1
        if part.number == 1 and not is_between:
            continue
        beginning = _NOT_COUNTED if is_between else f"(?={_BEGINNING})"
        lost = f"({to_chinese(number)}){beginning}"
        found = re.compile(rf"[。；;！] ?{lost}").search(text, part.end, end)
        if found is None and part.is_at_head:
            found = re.compile(rf"\s*{lost}").match(text, end)
        if found:
            yield part, found.start(1)
