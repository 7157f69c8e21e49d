"""What is said of a version: what came back on it, and what has changed since it was kept."""

from forms.sign_off.changes import changes
from forms.values import show
from storage.sign_off import Reply, Stage, Version
from ui.report.session import Session


def conclusion(reply: Reply) -> str:
    """Return who replied, when, and whether they agree."""
    answer = "同意" if reply.agrees else "要求修改"
    return f"{reply.who} {show(reply.day)} {answer}"


def recorded(version: Version) -> str:
    """Return that a reply on ``version`` was recorded."""
    return f"已登记对{version.name}的审核意见。"


def since(session: Session, version: Version) -> str:
    """Return what has changed since ``version`` and what came back on it; raises LibraryError."""
    changed = len(changes(session.sign_off.content(version.id), session.report).made)
    if changed:
        text = f"{version.name}之后又有 {changed} 处改动（可在“送审→版本与比较”里查看）。"
    else:
        text = f"与{version.name}内容相同。"
    if version.stage is Stage.FINAL:
        return text
    replies = "；".join(map(conclusion, version.replies)) or "还没有登记"
    return f"{text}{version.name}的审核意见：{replies}。"
