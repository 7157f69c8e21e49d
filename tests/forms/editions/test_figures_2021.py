"""What a number in a text may state: every cell that counts, and the usual sums."""

from forms.editions.figures_2021 import FIGURES
from forms.editions.form_2021 import FORM
from forms.prose.figures import Figure, found, likeliest_first
from forms.values import Kind
from tests.builders import complete

BY_NAME = {figure.name: figure for figure in FIGURES}


def test_every_count_of_the_tables_can_be_chosen_once() -> None:
    single = [figure.cells[0] for figure in FIGURES if len(figure.cells) == 1]
    counts = [field.id for field in FORM.fields.values() if field.kind is Kind.COUNT]
    assert sorted(single) == sorted(counts)
    assert len(BY_NAME) == len(FIGURES), "no two of one name"


def test_the_usual_sums() -> None:
    report = complete(
        {
            "requests.received.natural": 3,
            "requests.received.legal": 2,
            "requests.carried_in.natural": 1,
            "requests.refused.state_secret.natural": 2,
            "requests.refused.deliberative.business": 1,
            "disputes.direct_suit.upheld": 1,
            "disputes.post_review_suit.upheld": 2,
        }
    )
    sums = {figure.name: figure.of(report) for figure in FIGURES if len(figure.cells) > 1}
    assert {name: number for name, number in sums.items() if number} == {
        "一、二合计（新收和上年结转）·总计": 6,
        "（三）不予公开·总计": 3,
        "一、本年新收政府信息公开申请数量·法人或其他组织": 2,
        "（三）不予公开6.属于四类过程性信息·法人或其他组织": 1,
        "（七）总计·法人或其他组织": 1,
        "行政诉讼合计·总计": 3,
        "行政诉讼合计·结果维持": 3,
    }


def test_the_usual_ones_come_first_and_before_them_what_comes_to_the_number() -> None:
    report = complete({"requests.granted.legal": 7})
    assert likeliest_first(FIGURES, report, None) == FIGURES
    first, second, *_ = likeliest_first(FIGURES, report, 7)
    assert first.cells == ("requests.granted.total",)
    assert second.cells == ("requests.total.total",)


def test_one_is_found_by_words_of_row_and_column() -> None:
    names = [figure.name for figure in found(FIGURES, "新收 总计")]
    assert names == [
        "一、本年新收政府信息公开申请数量·总计",
        "一、二合计（新收和上年结转）·总计",
    ]
    assert next(figure.name for figure in found(FIGURES, "办结 总计")) == "（七）总计·总计"
    assert len(found(FIGURES, "诉讼 维持")) == 3
    assert {figure.table for figure in found(FIGURES, "表四")} == {"四"}
    assert found(FIGURES, " ") == list(FIGURES)


def test_nothing_is_known_of_a_figure_with_a_blank() -> None:
    figure = Figure("三", "两格", ("requests.granted.legal", "requests.granted.other"))
    assert figure.of(complete({"requests.granted.legal": None})) is None
