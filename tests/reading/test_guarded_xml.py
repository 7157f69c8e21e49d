"""XML of others: what no report holds is refused before it is expanded or takes all memory."""

import pytest

from reading.guarded_xml import (
    Budget,
    Element,
    GuardedBuilder,
    TooManyElementsError,
    UnsafeXmlError,
    built,
)
from reading.guards import DEEPEST

ENTITY = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'


def tree(data: bytes, most: int = 1000) -> Element:
    return built(data, GuardedBuilder(Budget(most)))


def nested(levels: int) -> bytes:
    return b"<a>" * levels + b"</a>" * levels


def test_a_tree_is_built() -> None:
    assert [each.tag for each in tree(b"<a><b/><c>1</c></a>")] == ["b", "c"]


def test_a_document_type_is_refused() -> None:
    with pytest.raises(UnsafeXmlError):
        tree(ENTITY)


def test_so_is_what_is_nested_too_deep() -> None:
    assert tree(nested(DEEPEST)).tag == "a"
    with pytest.raises(UnsafeXmlError):
        tree(nested(DEEPEST + 1))


def test_elements_of_all_parts_count_together() -> None:
    budget = Budget(3)
    built(b"<a><b/></a>", GuardedBuilder(budget))
    with pytest.raises(TooManyElementsError):
        built(b"<a><b/></a>", GuardedBuilder(budget))
