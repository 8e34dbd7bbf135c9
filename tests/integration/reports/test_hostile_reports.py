"""What people could type to stop the worker, in every format: a file or a sentence, and the next report is made."""

import json
import re

import pytest

from assurance.actions import findings
from reports.formats import FORMATS
from reports.models.run import RunState
from tests.integration.reports.test_worker import is_finished, wait_until
from tests.worker import worker

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]

PRINTED = {
    "lists in lists": "<ul><li>" * 150 + "deep down" + "</li></ul>" * 150,
    "quotations in quotations": "<blockquote>" * 150 + "deep down",
    "boxes in boxes": '<div style="display: flex; columns: 9">' * 150 + "deep down",
    "marks in marks": "<p>" + "<strong><em>" * 500 + "deep down",
    "a vast table": '<table><tr><td colspan="1000000" rowspan="1000000">deep down</td></tr></table>',
    "pictures from elsewhere": '<p>deep <img src="file:///etc/passwd"><img src="http://127.0.0.1:1/x.png">down</p>',
    "styles": '<style>@import url("http://127.0.0.1:1/x.css")</style><p style="position: fixed">deep down</p>',
    "controls and halves": "<p>deep down \x07\x1b\x7f\x9d\ufffe\u202e\u2066.</p>",
    "templates": "<p>{{ settings.SECRET_KEY }} {% include 'x' %} {% endif %} deep down</p>",
    "words as long as they may be": f"<p>deep down {('x' * 999 + ' ') * 40}</p>",
}
REFUSED = {
    "a word without end": (
        f"<p>{'x' * 40_000}</p>",
        "A paragraph has a word of more than 1,000 characters, without a space in it, in “",
    ),
    "a paragraph without end": (f"<p>{'word ' * 20_000}</p>", "A paragraph has 99,999 characters; 50,000 are the most"),
    "a list without end": (f"<ul>{'<li>x</li>' * 2_500}</ul>", "A list has 2,500 items; 2,000 are the most"),
    "paragraphs without end": (
        "<p><b>x</b>x<br>x</p>" * 17_000,
        "The report has more than 100,000 paragraphs, cells and pieces",
    ),
}


@pytest.fixture
def made(told, manager, record_finding, ask):
    """A run of all formats that a working worker has finished, of a review that holds these narratives as well."""

    def make(*narratives):
        recorded = [record_finding(told, by=manager, narrative=narrative) for narrative in narratives]
        run = ask(*FORMATS)
        wait_until(is_finished, run)
        for finding in recorded:
            findings.withdraw(finding=finding, by=manager)
        return run

    return make


def test_the_worker_makes_files_or_says_why_not_and_goes_on(engines, tmp_path, made, subtests):
    with worker(engines, tmp_path / "worker.log") as process:
        for name, (narrative, sentence) in REFUSED.items():
            with subtests.test(name):
                run = made(narrative)
                assert (run.state, run.attempts) == (RunState.FAILED, 1)
                assert run.failure.startswith(sentence)
                assert run.failure.endswith("Shorten or split it and make the report again.")
        run = made(*PRINTED.values())
        assert (run.state, run.failure, run.attempts) == (RunState.DONE, "", 1)
        assert {artefact.format for artefact in run.artefacts.all()} == set(FORMATS)
        tree = json.loads(bytes(run.artefacts.get(format="json").data))
        assert len(re.findall(r"deep\W+down", json.dumps(tree, ensure_ascii=False))) == len(PRINTED)
        assert "{{ settings.SECRET_KEY }}" in json.dumps(tree)
        assert process.poll() is None
