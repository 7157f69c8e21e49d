"""Settling what the checks have found, one finding after the other, beside the page."""

from .decisions import Decision, Way, decide, is_explained, wished
from .hand import Hand
from .papers import Papers
from .scene import Scene, Thing
from .stage import Stuck

_MOST = 60
_OPEN = ("必改：", "须说明：")
_WEIGHTS = ("必改", "须说明", "提示")
_PROPOSAL = "建议："
_UNFOLD = "展开"


def settle_all(hand: Hand, papers: Papers) -> None:
    """Go from finding to finding and decide each, until none stands against the final.

    What is only explained comes last: a reason holds for the words as they are then.
    """
    for _ in range(_MOST):
        findings = _open_ones(hand.scene)
        if not findings:
            return
        hand.go_to_finding(_likeliest(findings))
        finding = _here(hand.scene)
        proposals = _unfolded(hand, finding)
        decision = decide(finding.name, [each.name for each in proposals])
        if is_explained(finding.name) and any(map(_is_mended, _open_ones(hand.scene))):
            continue
        hand.stage.picture(f"{decision.way.value}_{finding.name}")
        _carry_out(hand, papers, decision, proposals)
    raise Stuck("校核没有做完")


def _carry_out(hand: Hand, papers: Papers, decision: Decision, proposals: list[Thing]) -> None:
    match decision.way:
        case Way.ADOPT:
            hand.adopt(decision.words, is_first=decision.words == proposals[0].name)
        case Way.WRITE:
            hand.type(decision.words)
        case Way.CLOSE:
            hand.press("Ctrl+F")
            hand.type(papers.unclosed())
            hand.press("Esc")
            hand.press("Right")
            hand.type(decision.words)
        case Way.EXPLAIN:
            hand.open("说明理由", "说明理由", "重新说明")
            hand.fill("理由", decision.words, first=True)
            hand.act("保存")
    hand.see()


def _unfolded(hand: Hand, finding: Thing) -> list[Thing]:
    """Return the proposals of a finding; all of them where those in sight are not what is meant."""
    proposals = _proposals(hand.scene, finding)
    wish = wished(finding.name)
    more = [row for row in _below(hand.scene, finding) if _UNFOLD in row.name]
    if more and not any(wish in each.name for each in proposals):
        hand.act(more[0].name)
        return _proposals(hand.scene, _here(hand.scene))
    return proposals


def _open_ones(scene: Scene) -> list[Thing]:
    return [row for row in _rows(scene) if row.name.startswith(_OPEN)]


def _is_mended(finding: Thing) -> bool:
    """Whether a finding is one that the clerk changes something about."""
    return not is_explained(finding.name)


def _likeliest(findings: list[Thing]) -> Thing:
    mended = [each for each in findings if _is_mended(each)]
    return (mended or findings)[0]


def _here(scene: Scene) -> Thing:
    """Return the finding that was gone to, which the panel marks."""
    findings = _open_ones(scene)
    return next((row for row in findings if row.is_focused), findings[0])


def _rows(scene: Scene) -> list[Thing]:
    return [each for each in scene.front.things if each.role == "ListItem"]


def _below(scene: Scene, finding: Thing) -> list[Thing]:
    """Return the rows under a finding, up to the next one."""
    rows = _rows(scene)
    at = next(index for index, row in enumerate(rows) if row.name == finding.name)
    below = []
    for row in rows[at + 1 :]:
        if row.name.startswith(_WEIGHTS):
            break
        below.append(row)
    return below


def _proposals(scene: Scene, finding: Thing) -> list[Thing]:
    return [row for row in _below(scene, finding) if row.name.startswith(_PROPOSAL)]
