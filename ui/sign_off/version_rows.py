"""The states of a report to choose from: its versions, and above them what there is now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from forms.sign_off.changes import changes
from forms.sign_off.content_code import content_code
from forms.values import show_moment
from storage.errors import LibraryError
from storage.sign_off import Version
from ui.report.session import Session
from ui.sign_off.version_words import conclusion

NOW = "现在的内容"


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A state to choose: a version, or None for what there is now."""

    version: Version | None
    name: str
    time: str
    lines: tuple[str, ...]

    @property
    def title(self) -> str:
        """The name with the time at which it was kept."""
        if not self.time:
            return self.name
        return f"{self.name}（{self.time}）"

    @property
    def spoken(self) -> str:
        """What a screen reader says of the row."""
        return "，".join(filter(None, (self.name, self.time, *self.lines)))


def all_rows(session: Session) -> list[VersionRow]:
    """Return what there is now, then the versions, the last first; raises LibraryError."""
    versions = session.sign_off.versions(session.id)
    code = content_code(session.report)
    now = VersionRow(None, NOW, "", (f"内容码 {code}", _since(session, versions)))
    return [now, *map(_row, reversed(versions))]


def _since(session: Session, versions: Sequence[Version]) -> str:
    """Return how what there is now stands to what was kept."""
    if not versions:
        return "还没有送审过"
    for version in reversed(versions):
        if session.sign_off.keeps(version.id, session.report):
            return f"与{version.name}相同"
    last = versions[-1]
    try:
        made = changes(session.sign_off.content(last.id), session.report).made
    except LibraryError:  # told where that version is chosen
        return f"{last.name}之后有改动"
    return f"{last.name}之后有 {len(made)} 处改动"


def _row(version: Version) -> VersionRow:
    return VersionRow(version, version.name, show_moment(version.at), tuple(_lines(version)))


def _lines(version: Version) -> Iterator[str]:
    yield f"内容码 {version.code}"
    if version.remark:
        yield f"备注：{version.remark}"
    for reply in version.replies:
        text = f"：{reply.text}" if reply.text else ""
        yield f"{conclusion(reply)}{text}"
    if version.reopened:
        reopened = version.reopened
        published = "发布后" if reopened.published else "发布前"
        yield f"{show_moment(reopened.at)} {published}重新打开：{reopened.why}"
    elif version.locks:
        yield "年报已锁定"
