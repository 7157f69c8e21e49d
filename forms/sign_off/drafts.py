"""What drafts and their slip are called, on screen, on paper and in what comes back."""

DRAFT = "送审稿"
SLIP = "送审签批单"


def draft_name(number: int) -> str:
    """Return what the draft that was handed in as the ``number``-th is called."""
    return f"{DRAFT}第 {number} 稿"
