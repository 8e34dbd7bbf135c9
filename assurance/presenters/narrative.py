from django.utils.safestring import SafeString, mark_safe

from assurance import richtext


def shown(fragment: str) -> SafeString:
    """Narrative for a page. It was sanitised when it was written, and is again here: templates print it as it is."""
    return mark_safe(richtext.clean(fragment))  # noqa: S308


def number_of_words(fragment: str) -> int:
    return len(richtext.to_plain(fragment).split())
