"""What a sheet says where a cell is chosen."""

from typing import NamedTuple

from reading.guarded_xml import Element


class Prompt(NamedTuple):
    """Words that come up beside the cells of an area, with a title."""

    area: str
    title: str
    text: str


def read_prompts(root: Element) -> tuple[Prompt, ...]:
    """Return the prompts of the sheet with the XML in ``root``."""
    found: list[Prompt] = []
    for each in root.findall("dataValidations/dataValidation"):
        prompt = Prompt(each.get("sqref", ""), each.get("promptTitle", ""), each.get("prompt", ""))
        if prompt.title or prompt.text:
            found.append(prompt)
    return tuple(found)
