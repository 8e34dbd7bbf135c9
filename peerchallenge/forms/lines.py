from django import forms


def line(label: str, most: int, *, noun: str = "", required: str = "", **kwargs) -> forms.CharField:
    """A line of text of at most `most` characters. `required` is the sentence where it may not be blank."""
    sentences = {"max_length": f"Shorten the {noun or label.lower()} to {most} characters or fewer"}
    if required:
        sentences["required"] = required
    else:
        label = f"{label} (optional)"
    kwargs.setdefault("widget", forms.TextInput(attrs={"autocomplete": "off"}))
    return forms.CharField(label=label, max_length=most, required=bool(required), error_messages=sentences, **kwargs)
