import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from assurance.forms.links import INVALID, LinkField, is_web_address

GOOD = {
    "https://www.example.gov.uk/a?b=c#d": "https://www.example.gov.uk/a?b=c#d",
    " http://intranet/plans ": "http://intranet/plans",
    "www.example.gov.uk": "https://www.example.gov.uk",
    "example.gov.uk:8443/x": "https://example.gov.uk:8443/x",
    "HTTPS://EXAMPLE.ORG": "HTTPS://EXAMPLE.ORG",
    "": "",
}
BAD = (
    "javascript:alert(1)", "data:text/html,x", "ftp://example.org", "file:///etc/passwd", "mailto:a@example.org",
    "https://", "https:///path", "https://exa mple.org", "https://example.org/a b", "https://example.org:port",
    "https://example.org\u202e", "http://[::1", "//example.org", "two words", "report", "12.5 hours",
)  # fmt: skip


@pytest.mark.parametrize("typed", GOOD)
def test_taken(typed):
    assert LinkField(required=False).clean(typed) == GOOD[typed]


@pytest.mark.parametrize("typed", BAD)
def test_refused(typed):
    with pytest.raises(ValidationError) as error:
        LinkField(required=False).clean(typed)
    assert error.value.messages == [INVALID]


@given(st.text())
def test_whatever_is_taken_leads_over_http_to_a_host(typed):
    try:
        link = LinkField(required=False).clean(typed)
    except ValidationError:
        return
    assert link == "" or (link.lower().startswith(("http://", "https://")) and is_web_address(link))
