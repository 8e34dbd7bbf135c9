"""Small words that several pages need."""

_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def in_words(number: int) -> str:
    """Up to ten in letters, as a sentence wants it."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 finding", "12 findings". `many` where an s does not do."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(items: list[str]) -> str:
    """ "a, b and c"."""
    return " and ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)


def capitalised(sentence: str) -> str:
    """The first letter large, the others as they are."""
    return sentence[:1].upper() + sentence[1:]
