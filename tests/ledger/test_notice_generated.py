"""Any notice is read back exactly, however it is written; whatever is wrong in one is told."""

from hypothesis import given
from hypothesis import strategies as st

from forms.values import show
from ledger.notice import read_notice
from tests.ledger.notices import Made, notices


@given(notices())
def test_a_notice_is_read_back_exactly(made: Made) -> None:
    notice = read_notice(made.text())
    assert notice.doubts == ()
    assert notice.arrangement == made.arrangement


@given(notices(), st.data())
def test_a_wrong_count_is_told(made: Made, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(list(made.off)))
    days = len(made.off[name])
    told = f"{name}：写的是共 {days + 1} 天，按日期数是 {days} 天"
    assert read_notice(made.text(miscounted=name)).doubts == (told,)


@given(notices(), st.data())
def test_a_wrong_weekday_is_told(made: Made, data: st.DataObject) -> None:
    day = data.draw(st.sampled_from(made.written_days))
    notice = read_notice(made.text(misnamed=day))
    assert [told.partition("：")[2].split("周")[0] for told in notice.doubts] == [
        f"{show(day)} 写的是"
    ]
    assert notice.arrangement == made.arrangement


@given(notices(), st.data())
def test_a_missing_day_is_told(made: Made, data: st.DataObject) -> None:
    day = data.draw(st.sampled_from(made.written_days))
    written = made._written(day, None)
    text = made.text()
    standing = [words for words in (f"{written}、", f"{written}至", written) if words in text]
    assert read_notice(text.replace(data.draw(st.sampled_from(standing)), "")).doubts


@given(
    st.text("一二日月年至共天放假上班（）周()1234567890、。：元旦春节关于通知如下\n", max_size=120)
)
def test_any_text_is_read_or_told(pasted: str) -> None:
    notice = read_notice(f"关于2027年的通知{pasted}")
    assert notice.arrangement is None or notice.breaks
    assert notice.doubts
