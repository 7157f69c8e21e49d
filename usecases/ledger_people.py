"""What the ledger keeps of whoever makes an application, as it is asked for and told."""

from typing import Final

from ledger.applications import Person

#: By the fields of a person, in their order. An identity-card number is none of them.
LABELS: Final = {
    "name": "姓名或名称",
    "phone": "联系电话",
    "address": "通信地址",
    "postcode": "邮政编码",
    "email": "电子邮箱",
    "representative": "代理人",
}

#: Characters of a name that tells one from others.
_SHORTEST: Final = 2
ERASED: Final = "申请人信息已经清除"


def is_named_in(person: Person, text: str) -> bool:
    """Whether ``text``, which stays when a person is erased, names them, spaces aside."""
    name = "".join(person.name.split())
    return len(name) >= _SHORTEST and name in "".join(text.split())


def told(person: Person) -> list[str]:
    """Return a line for each thing that is known of a person."""
    if person.erased_on is not None:
        return [ERASED]
    lines = []
    for field, label in LABELS.items():
        if said := getattr(person, field):
            lines.append(f"{label}：{said}")
    return lines
