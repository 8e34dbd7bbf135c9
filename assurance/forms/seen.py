"""Which rows somebody ticked, and in which version they had them before them."""

import re

from django import forms

from assurance.forms.findings import RELOAD

_KEY = re.compile(r"(\d{1,18}):(\d{1,9})", re.ASCII)


class SeenField(forms.Field):
    """Boxes that send ``key:version`` each. The cleaned value goes from key to version."""

    widget = forms.MultipleHiddenInput

    def __init__(self, *, required: bool = True, sentence: str = ""):
        super().__init__(required=required, error_messages={"required": sentence})

    def to_python(self, value):
        found = [_KEY.fullmatch(key) for key in value or []]
        if not all(found):
            raise forms.ValidationError(RELOAD)
        return {int(one[1]): int(one[2]) for one in found}
