"""What a file says is known by the official title that it begins with."""

from export.content import title_of


def test_the_title_ends_in_the_official_words() -> None:
    assert (
        title_of("青禾县\n农业农村局 2025年\n政府信息公开工作年度报告 根据")
        == "青禾县农业农村局2025年政府信息公开工作年度报告"
    )
    assert title_of("青禾县农业农村局工作总结") == ""
