"""Objects that are packed in streams are found as others are; what is amiss with them is damage."""

import pytest

from reading.errors import Unreadable
from reading.pdf.file.damage import Damaged
from reading.pdf.file.store import Store
from reading.pdf.file.syntax import Name, Reference
from reading.pdf.plain import plainness
from tests.reading.pdf.file.packed import OBJECTS, file, pack


def test_packed_objects_are_found() -> None:
    store = Store(file(pack(OBJECTS)))
    assert store.dictionary(store.trailer["Root"])["Type"] == Name("Catalog")
    assert store.array(store.dictionary(Reference(2, 0))["Kids"]) == [Reference(3, 0)]
    assert plainness(store).pages == 1
    assert contents_of(file(pack(OBJECTS))) == b"0 0 m 9 9 l S"


def contents_of(data: bytes) -> bytes:
    """What the page shows, once its objects were found."""
    store = Store(data)
    plainness(store)
    return store.content(store.stream(Reference(5, 0)))


@pytest.mark.parametrize(
    "data",
    [
        file(pack(OBJECTS, counted=b"2")),
        file(pack(OBJECTS, counted=b"9")),
        file(pack(OBJECTS, counted=b"(x)")),
        file(pack(OBJECTS, entries=b"/First (x)")),
        file(pack({7: OBJECTS[1], 2: OBJECTS[2], 3: OBJECTS[3]})),
        file(pack(OBJECTS), pack=1),  # in one that is packed itself
        file(pack(OBJECTS), pack=0),  # in one that is free
        file(pack(OBJECTS, entries=b"/F (another.pdf)")),
        file(pack(OBJECTS, entries=b"/DecodeParms << /Predictor (x) >>")),
        file(pack(OBJECTS, entries=b"/DecodeParms << /Predictor 2 >>")),
        file(pack(OBJECTS), contents=b"/Filter [(x)]"),
    ],
    ids=range(11),
)
def test_damage_in_what_is_packed(data: bytes) -> None:
    with pytest.raises(Damaged):
        contents_of(data)


def test_what_is_asked_for_as_another_kind_is_damage() -> None:
    store = Store(file(pack(OBJECTS)))
    with pytest.raises(Damaged):
        store.dictionary([1])
    with pytest.raises(Damaged):
        store.array({})
    with pytest.raises(Damaged):
        store.stream(Reference(1, 0))
    with pytest.raises(Damaged):
        store.get(Reference(5, 1))  # of another generation
    assert store.dictionary(None) == {}
    assert store.array(None) == []
    assert store.dictionary(Reference(5, 0))["Filter"] == Name("FlateDecode")


def test_references_in_circles_are_damage() -> None:
    store = Store(file(pack({1: b"2 0 R", 2: b"1 0 R", 3: b"null"})))
    with pytest.raises(Damaged):
        store.get(Reference(1, 0))


def test_a_stream_is_bound_even_where_nothing_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reading.pdf.file.store.MOST_EXPORTED", 300)
    with pytest.raises(Unreadable, match="太大"):
        Store(file(pack({**OBJECTS, 9: b"(" + b"9" * 400 + b")"}))).refuse_large_content()
    Store(file(pack(OBJECTS))).refuse_large_content()
