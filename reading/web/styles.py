"""What is declared of an element, by the style sheets of its page and by its own style."""

from collections.abc import Iterable, Iterator
from typing import Final

from reading.errors import Unreadable
from reading.web.sheets import Compound, Rule, is_for_screen, sheet_rules, style_declared
from reading.web.tree import Element

#: Comparisons of an element with a rule: a site's own sheets take some 100,000.
_MOST_STEPS: Final = 1_000_000
#: What sites hide by the names that everybody's frameworks use; their sheets are not in the page.
_FRAMEWORKS: Final = """
.d-none, .hidden-md.hidden-lg, .visible-xs, .visible-xs-block, .visible-sm, .d-md-none, .d-lg-none,
.layui-hide, .sr-only { display: none }
.d-sm-block, .d-md-block, .d-lg-block, .d-md-flex, .d-lg-flex { display: block }
"""


class Styles:
    """The style sheets of a page; what they declare is looked up element by element."""

    def __init__(self, sheets: Iterable[str]) -> None:
        """Take the text of each sheet, in the order in which they count."""
        self._left = _MOST_STEPS
        self._declared: dict[Element, dict[str, str]] = {}
        self._rules: dict[str, list[tuple[int, Rule]]] = {}
        order = 0
        for sheet in (_FRAMEWORKS, *sheets):
            for rule in sheet_rules(sheet):
                order += 1
                self._rules.setdefault(_handle(rule.selector[-1]), []).append((order, rule))

    def of(self, element: Element) -> dict[str, str]:
        """Return what is declared of ``element`` that is telling; raises Unreadable."""
        if element not in self._declared:
            self._declared[element] = self._looked_up(element)
        return self._declared[element]

    def _looked_up(self, element: Element) -> dict[str, str]:
        matching: list[tuple[tuple[int, int, int], int, Rule]] = []
        for handle in _handles(element):
            for order, rule in self._rules.get(handle, ()):
                if self._matches(rule.selector, element):
                    matching.append((rule.weight, order, rule))
        matching.sort(key=lambda each: each[:2])
        declared = [each for _, _, rule in matching for each in rule.declared]
        declared += style_declared(element.attributes.get("style", ""))
        declared.sort(key=lambda each: each.is_important)  # stable: the last of equals counts
        return {each.name: each.value for each in declared}

    def _matches(self, selector: tuple[Compound, ...], element: Element) -> bool:
        """Whether ``selector`` is for ``element``: what it asks for above is the nearest such."""
        last = len(selector) - 1
        here: Element | None = element
        for number in range(last, -1, -1):
            must_be_here = number == last or selector[number + 1].is_child
            if must_be_here:
                here = here if self._is(selector[number], here) else None
            else:
                here = self._nearest(selector[number], here)
            if here is None:
                return False
            here = here.parent
        return True

    def _nearest(self, compound: Compound, here: Element | None) -> Element | None:
        while here is not None and not self._is(compound, here):
            here = here.parent
        return here

    def _is(self, compound: Compound, here: Element | None) -> bool:
        self._left -= 1
        if self._left < 0:
            raise Unreadable("网页的样式太多，不像年报，没有读取")
        return here is not None and _is(compound, here)


def sheets_of(root: Element) -> Iterator[str]:
    """Yield the style sheets that stand in a page itself."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.name == "style" and is_for_screen(element.attributes.get("media", "")):
            yield "".join(each for each in element.content if isinstance(each, str))
        waiting += reversed(element.elements)


def _handle(compound: Compound) -> str:
    """Return by what the rules for an element are looked up: a class or id, or its name."""
    return min(compound.marks, default=compound.name)


def _handles(element: Element) -> Iterator[str]:
    yield ""
    yield element.name
    yield f"#{element.attributes.get('id', '')}"
    for each in dict.fromkeys(element.classes):
        yield f".{each}"


def _is(compound: Compound, element: Element) -> bool:
    if compound.name and compound.name != element.name:
        return False
    if not compound.marks:
        return bool(compound.name)
    return compound.marks <= set(_handles(element))
