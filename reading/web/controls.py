"""What stands in the controls of a form: offices fill in a page and save it as it is."""

from typing import Final

from reading.web.tree import Element

CONTROLS: Final = ("input", "select", "textarea", "button")
_WITH_TEXT: Final = ("", "text", "number", "search", "tel", "email", "url", "date")


def control_text(control: Element) -> str:
    """Return the text that a control shows; none of a button, which does something."""
    match control.name:
        case "input" if control.attributes.get("type", "").strip().lower() in _WITH_TEXT:
            return control.attributes.get("value", "")
        case "textarea":
            return _text(control)
        case "select":
            return _chosen(control)
        case _:
            return ""


def _chosen(control: Element) -> str:
    """Return the choice that is shown: the last that is marked, else the first."""
    choices = [each for each in control.elements if each.name == "option"]
    for group in control.elements:
        if group.name == "optgroup":
            choices += group.elements
    marked = [each for each in choices if "selected" in each.attributes]
    for choice in (*reversed(marked), *choices):
        return _text(choice).strip()
    return ""


def _text(element: Element) -> str:
    return "".join(each for each in element.content if isinstance(each, str))
