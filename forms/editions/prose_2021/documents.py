"""Rules and other normative documents: the first three columns of table two."""

import re

from forms.editions.form_2021 import DOCUMENTS, ISSUED
from forms.editions.prose_2021.state import State
from forms.editions.prose_2021.words import ORGAN
from forms.prose.grammar import Sum
from forms.prose.scenes import Scene

_NOUN = re.compile("(?P<rules>规章(?!制度))|(?P<normative>规范性文件)")
_REGULATIONS, _NORMATIVE = (key for key, _ in DOCUMENTS)
_FILL = "[的为有是共计合总数量达到了等政府行性规范文件章本年地方《》、印发]"
_BEFORE = tuple(
    zip(
        ("制定|制发|印发|出台|新制|颁布", "废止|宣布失效", "现行有效|继续有效"),
        (key for key, _ in ISSUED),
        strict=True,
    )
)
_COUNTED = tuple(
    (re.compile(f"(?:{words})(?:[^，；、\\d]{{0,8}}规范性文件)?{_FILL}{{0,24}}$"), key)
    for words, key in _BEFORE
)
_IN_FORCE_AFTER = re.compile("(?:为)?(?:现行有效|继续有效)")
#: Published, not made; or made under another name.
_FOREIGN = re.compile(
    "主动公开|公开|公示|公布|刊登|刊发|解读|审查|审核|备案|保留|报送|起草|修订|修改|转发|上传|发布|登记|汇编|翻译|征求|评估"
    "|名义|代(?:拟|为)|联合|拟|草案|方案|预案|要点|通知|制度(?!化)"
)
#: Of another organ, or of several, wherever in the sentence it is said.
_FOR_ANOTHER = re.compile(
    "提请|报请|呈请|代拟|会同|名义"
    "|(?:牵头|配合|参与|推动|推进|促成|指导|督促)[^，；]{0,12}(?:印发|出台|制定|制发)"
)
_OF_GOVERNMENT = re.compile(
    "[省市县区州旗](?:人民|委)?政府(?:常务会议?)?[^，；]{0,4}(?:批准|同意|审议|审定|印发|出台|制定|制发)"
)
_CLEANED = re.compile("清理|梳理|评估")


def document(scene: Scene, state: State) -> tuple[Sum, ...]:
    """Return the documents issued, repealed or in force that the number counts."""
    named = _kind(scene, state)
    key = _column(scene)
    if not key or not named or _is_foreign(scene, state, key):
        return ()
    return (Sum((f"disclosure.{named}.{key}",)),)


def _kind(scene: Scene, state: State) -> str:
    """Return which documents are meant: those named last before the number, else right behind."""
    said = _NOUN.findall(scene.earlier + scene.lead)
    if said:
        state.document = _REGULATIONS if said[-1][0] else _NORMATIVE
        both = re.search("规章(?:和|、|及|与|或)(?:行政)?规范性文件", scene.before)
        return "" if both else state.document
    later = _NOUN.search(scene.rest)
    if later and re.fullmatch(
        r"[、和及制定发印出台废止新共\d件份个]*(?:行政)?", scene.rest[: later.start()]
    ):
        return _REGULATIONS if later["rules"] else _NORMATIVE
    return state.document


def _column(scene: Scene) -> str:
    for pattern, key in _COUNTED:
        if pattern.search(scene.before):
            return key
    if _IN_FORCE_AFTER.match(scene.after):
        return "in_force"
    return ""


def _is_of_another(scene: Scene, state: State) -> bool:
    said = scene.earlier + scene.lead
    if _FOR_ANOTHER.search(said):
        return True
    return state.setting.kind != "government" and _OF_GOVERNMENT.search(said) is not None


def _is_foreign(scene: Scene, state: State, key: str) -> bool:
    words = re.sub("《》|现行有效|(?:信息|政务)公开", "", scene.before)
    if _FOREIGN.search(words) or _FOREIGN.search(scene.host or ""):
        return True
    if re.match("[^，；、]{0,4}(?:制度|方案|通知|要点)", scene.after):
        return True
    if re.search("备案|(?:主动)?公开[^，；]{0,20}规范性文件", scene.lead):
        return True
    if "继续有效" in scene.before and _CLEANED.search(scene.earlier + scene.lead):
        return True
    if key == "repealed" and "失效" in scene.earlier + scene.rest + scene.following:
        return True
    if "部门" in scene.lead:
        return True
    if _is_of_another(scene, state):
        return True
    if "文件" in re.sub("规范性文件", "", scene.before):
        return True
    if key != "in_force" and state.setting.kind == "government" and ORGAN.search(scene.lead):
        return True
    return (
        key == "repealed"
        and bool(_CLEANED.search(scene.earlier + scene.lead))
        and not re.search("制发|制定|印发", scene.earlier + scene.lead + scene.rest)
    )
