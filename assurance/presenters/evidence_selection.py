"""What was done with several items of evidence, in a sentence."""

from councils.words import counted

DONE = {
    "open": "Opened to peer teams",
    "close": "Closed to peer teams",
    "give": "Given to the owner you chose",
    "look": "Given the day to look again that you chose",
    "tag": "Tied to the statement you chose",
    "take-out": "Taken out of the library",
    "put-back": "Put back, with all that rested on it",
}
"""By the name of the step."""


def said(step: str, number: int, *, of: int) -> str:
    """`number` of the `of` that were picked had to be changed; the others were that way already."""
    sentence = f"{DONE[step]}: {counted(number, 'item')}."
    same = of - number
    return f"{sentence} {counted(same, 'item')} {'was' if same == 1 else 'were'} so already." if same else sentence
