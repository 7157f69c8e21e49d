"""What has been read of a text so far: the heading, and what the sentence has spoken of."""

from dataclasses import dataclass, field

from forms.editions.prose_2021.topics import Topic, Topics
from forms.editions.prose_2021.words import REQUEST
from forms.prose.grammar import Setting, Sum
from forms.prose.scenes import Scene

#: How a sentence begins that goes on with what the one before it has counted.
_GOING_ON = ("其中", "上述", "以上", "这些", "申请量", "在办结", "答复结果", "申请人")


@dataclass(slots=True)
class State:
    """What later numbers of a paragraph or sentence are read by."""

    setting: Setting
    topics: Topics = field(default_factory=Topics)
    #: Of the paragraph: whether requests were counted, and the rows that they were counted in;
    #: the results that were listed, and whether there is a number among these that is not known.
    has_requests: bool = False
    is_received: bool = False
    heads: list[str] = field(default_factory=list)
    document: str = ""
    dispute: tuple[str, ...] = ()
    last: Sum | None = None
    results: list[Sum] = field(default_factory=list)
    is_list_broken: bool = False
    #: Of the sentence, and of those after it that go on with it.
    is_of_another_time: bool = False
    #: Of the sentence.
    bound: list[Sum] = field(default_factory=list)

    def begin_line(self, line: str) -> None:
        """Begin a paragraph."""
        self.topics.end_line()
        self.topics.begin_line(line)
        self.has_requests = self.is_received = False
        self.heads = []
        self.document = ""
        self.dispute = ()
        self.last = None
        self.results = []
        self.is_list_broken = False

    def begin_sentence(self, words: str) -> None:
        """Begin a sentence."""
        if not words.startswith(_GOING_ON):
            self.is_of_another_time = False
        self.bound = []

    @property
    def topic(self) -> Topic | None:
        """What the heading over the place is about."""
        return self.topics.topic

    def is_about_requests(self, scene: Scene) -> bool:
        """Whether numbers here count requests unless other words say what they count."""
        if self.topic is Topic.REQUESTS or self.has_requests:
            return True
        return bool(REQUEST.search(scene.earlier + scene.lead) or REQUEST.search(scene.host or ""))
