"""When two findings say the same in their headings. Plain strings only."""

import re

_END = re.compile(r"[\W_]+$")


def heading_key(heading: str) -> str:
    """The same for headings that read the same: small and large letters, white space and signs at the end aside.

    Empty for a heading without any word, which is like no other.
    """
    return _END.sub("", " ".join(heading.casefold().split()))
