"""What the headings of a text are about, from its outermost one to 一是 within a paragraph."""

import re
from enum import Enum

from forms.texts.outline import paragraph


class Topic(Enum):
    """The aspects under which offices report."""

    REQUESTS = "依申请公开"
    DISPUTES = "行政复议、诉讼"
    PROACTIVE = "主动公开"
    OTHER = "信息管理、平台、监督"


_WORDS = (
    (
        Topic.REQUESTS,
        "依申请|申请公开|公开申请|信息申请|申请(?:的)?(?:办理|受理|处理|答复)|答复申请|收到和处理",
    ),
    (Topic.DISPUTES, "复议|诉讼"),
    (Topic.PROACTIVE, "主动公开|主动发布|主动公布|信息发布|公开内容|重点领域"),
    (Topic.OTHER, "信息管理|信息资源|平台|载体|监督|保障|考核|评议|培训|解读|回应"),
)
_ANY = re.compile("|".join(words for _, words in _WORDS))
#: 一是, or the aspect itself at the beginning: 依申请公开方面, 在平台建设上
_LISTED = re.compile(
    r"(?:[一二三四五六七八九十]{1,2}(?:是|、)|第[一二三四五六七八九十][，、]|\d[.、．])"
)
_ASPECT = re.compile(
    r"(?:在|关于|开展)?(?P<name>[^，。：；#\d]{2,14}?)(?:方面|情况|工作情况|工作中|工作|上|中)$"
)
_LEAD = re.compile("[^。：，；]{2,40}")
_LISTING = 8  # the level of 一是
_NAMED = 9


#: The levels of the headings over a place, and what these are about.
Above = tuple[tuple[int, Topic | None], ...]


class Topics:
    """The headings over the place that is being read."""

    def __init__(self, above: Above = ()) -> None:
        self._by_level = dict(above)

    @property
    def above(self) -> Above:
        """The headings, by which reading can go on from here."""
        return tuple(self._by_level.items())

    @property
    def topic(self) -> Topic | None:
        """What the innermost heading that says so is about; None where none does."""
        for level in sorted(self._by_level, reverse=True):
            if self._by_level[level]:
                return self._by_level[level]
        return None

    def begin_line(self, line: str) -> None:
        """Take up the heading that a paragraph begins with."""
        level = paragraph(line).level
        if level:
            lead = _LEAD.search(line.lstrip("（(一二三四五六七八九十0123456789）).．、"))
            self._set(level, topic_of(lead.group()) if lead else None)
            return
        lead = _LEAD.match(line)
        if (
            lead
            and not re.search(r"\d", lead.group())  # it says how many: no heading
            and lead.end() <= 20
            and lead.end() in (len(line), line.find("："), line.find("。"))
        ):
            topic = topic_of(lead.group())
            if topic:
                self._set(_LISTING - 1, topic)

    def begin_clause(self, clause: str) -> None:
        """Take up what a clause names as its aspect: 二是依申请公开方面."""
        listed = _LISTED.match(clause)
        if listed:
            self._set(_LISTING, topic_of(clause[listed.end() : listed.end() + 20]))
            return
        aspect = _ASPECT.fullmatch(clause)
        if aspect and topic_of(aspect["name"]):
            self._set(_NAMED, topic_of(aspect["name"]))

    def end_line(self) -> None:
        """Leave the aspects that were named within a paragraph."""
        self._drop(_LISTING)

    def _set(self, level: int, topic: Topic | None) -> None:
        self._drop(level)
        self._by_level[level] = topic

    def _drop(self, level: int) -> None:
        for each in [each for each in self._by_level if each >= level]:
            del self._by_level[each]


def topic_of(words: str) -> Topic | None:
    """Return what a heading is about: of several aspects, requests before all others."""
    if not _ANY.search(words):
        return None
    for topic, pattern in _WORDS:
        if re.search(pattern, words):
            return topic
    return None
