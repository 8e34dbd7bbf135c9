"""By when something is due, in words that one works with. Plain values only."""

from datetime import date


def due_words(due: date | None, *, today: date, is_done: bool = False) -> str:
    """ "3 days late", "due today", "due in 5 days"; empty for what is done, has no day, or is over a month away."""
    if due is None or is_done:
        return ""
    days = (due - today).days
    if days < 0:
        return f"{-days} {'day' if days == -1 else 'days'} late"
    if days > 31:
        return ""
    return {0: "due today", 1: "due tomorrow"}.get(days, f"due in {days} days")
