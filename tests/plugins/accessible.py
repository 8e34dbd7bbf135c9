"""Every PDF that any test makes can be read by everybody, or the test that makes it fails."""

import pytest

from reports.writers.pdf import PdfWriter
from tests.accessible_pdf import assert_accessible


@pytest.fixture(autouse=True, scope="session")
def every_pdf_is_accessible():
    """But for those that say that a letter has no shape: what cannot be drawn cannot be read either."""
    written = PdfWriter.write
    seen = set()

    def write(self, document, **how):
        made = written(self, document, **how)
        is_drawn = not any("have no shape" in message.text for message in made.messages)
        if made.data and is_drawn and hash(made.data) not in seen:
            seen.add(hash(made.data))
            assert_accessible(made.data)
        return made

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(PdfWriter, "write", write)
        yield
