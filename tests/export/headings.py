"""The headings that say what a figure of the official tables is, as an eye finds them on paper."""

#: By the figure's id: from the band above it down, then along its row.
HEADINGS = {
    "disclosure.regulations.issued": ["第二十条第（一）项", "本年制发件数", "规章"],
    "requests.received.natural": ["申请人情况", "自然人", "一、本年新收政府信息公开申请数量"],
    "requests.refused.state_secret.business": [
        "申请人情况",
        "法人或其他组织",
        "商业企业",
        "三、本年度办理结果",
        "（三）不予公开",
        "1.属于国家秘密",
    ],
    "requests.total.total": ["申请人情况", "总计", "三、本年度办理结果", "（七）总计"],
    "disputes.review.upheld": ["行政复议", "结果维持"],
    "disputes.post_review_suit.total": ["行政诉讼", "复议后起诉", "总计"],
    "requests.carried_out.other": [
        "申请人情况",
        "法人或其他组织",
        "其他",
        "四、结转下年度继续办理",
    ],
}
