"""What the library keeps of a file that was read: its name, its digest, what nobody settled."""

from hashlib import sha256
from pathlib import Path

from storage.origin import NotRead
from tests.builders import complete
from tests.reads import UNREAD, file_read, report_read
from usecases.file_read import read_file


def test_the_origin_has_the_doubts_that_nobody_has_settled() -> None:
    read = report_read()
    file = file_read(read)
    origin = file.origin(read.doubts[1:2])
    assert (origin.name, origin.format, origin.sha256) == ("2025年年报.pdf", "PDF", "0" * 64)
    assert origin.not_read == (NotRead(UNREAD, read.doubts[1].message),)
    assert origin.at == file.at


def test_a_file_is_read_with_the_digest_of_its_bytes(tmp_path: Path) -> None:
    import json

    from forms.exchange import to_exchange

    path = tmp_path / "上年.json"
    path.write_text(json.dumps(to_exchange(complete())), encoding="utf-8")
    file = read_file(path)
    assert file.read.report.values == complete().values
    assert file.digest == sha256(path.read_bytes()).hexdigest()
