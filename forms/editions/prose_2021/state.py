"""What has been read of a text so far: the heading, and what the sentence has spoken of."""

from dataclasses import dataclass, field

from forms.editions.prose_2021.topics import Topic, Topics
from forms.editions.prose_2021.words import REQUEST
from forms.prose.grammar import Setting, Sum
from forms.prose.scenes import Scene


@dataclass(slots=True)
class State:
    """What later numbers of a paragraph or sentence are read by."""

    setting: Setting
    topics: Topics = field(default_factory=Topics)
    #: Of the paragraph: whether requests were counted, and the rows that they were counted in.
    has_requests: bool = False
    is_received: bool = False
    heads: list[str] = field(default_factory=list)
    document: str = ""
    #: Of the sentence.
    is_of_another_year: bool = False
    has_received: bool = False
    dispute: tuple[str, ...] = ()
    documents_before: str = ""
    bound: list[Sum] = field(default_factory=list)
    last: Sum | None = None

    def begin_line(self, line: str) -> None:
        """Begin a paragraph."""
        self.topics.end_line()
        self.topics.begin_line(line)
        self.has_requests = self.is_received = False
        self.heads = []
        self.document = ""

    def begin_sentence(self) -> None:
        """Begin a sentence."""
        self.is_of_another_year = self.has_received = False
        self.dispute = ()
        self.bound = []
        self.last = None

    @property
    def topic(self) -> Topic | None:
        """What the heading over the place is about."""
        return self.topics.topic

    def is_about_requests(self, scene: Scene) -> bool:
        """Whether numbers here count requests unless other words say what they count."""
        if self.topic is Topic.REQUESTS or self.has_requests:
            return True
        return bool(REQUEST.search(scene.earlier + scene.lead) or REQUEST.search(scene.host or ""))
