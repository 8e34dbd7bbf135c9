"""The demonstration's words: long enough, readable, attributed to nobody, and owed to no real report."""

import html
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "peerchallenge" / "data" / "demonstration"
SHARED = ROOT.parent / "shared"
LONGEST_SHARED_PHRASE = 7


def load(name):
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def strings(value):
    """Every text inside a JSON value, at any depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def words(text):
    """Lower-case words without markup, so that punctuation and apostrophes cannot hide a copied phrase."""
    plain = html.unescape(re.sub(r"<[^>]+>", " ", text)).lower()
    return re.findall(r"[^\W_]+", re.sub(r"['’]", "", plain))


def phrases(text, length):
    found = words(text)
    return {" ".join(found[i : i + length]) for i in range(len(found) - length + 1)}


def printed_text(record):
    return " ".join(record[key] for key in ("heading", "narrative", "impact"))


@pytest.fixture(scope="module")
def challenge():
    return load("peer_challenge")


@pytest.fixture(scope="module")
def everything():
    """All texts of all files, without the notice that each of them repeats."""
    files = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))]
    return [text for data in files for text in strings({k: v for k, v in data.items() if k != "notice"})]


def test_the_report_is_as_long_as_a_real_one(challenge):
    texts = [printed_text(finding) for finding in challenge["findings"] if finding["state"] == "agreed"]
    texts += [message["text"] for message in challenge["key_messages"]]
    texts += [f"{advice['heading']} {advice['text']}" for advice in challenge["recommendations"]]
    texts += [part["text"] for part in challenge["background"]] + [challenge["next_steps"]]
    assert 11_000 <= sum(len(words(text)) for text in texts) <= 14_000


def test_scores_of_the_self_assessment_have_reasons():
    assert all(40 <= len(words(score["rationale"])) <= 80 for score in load("self_assessment")["scores"])


@pytest.mark.parametrize("name", ["peer_challenge", "self_assessment"])
def test_no_paragraph_is_longer_than_a_reader_s_breath(name):
    for finding in load(name)["findings"]:
        for paragraph in re.findall(r"<p>(.*?)</p>", finding["narrative"]):
            assert len(words(paragraph)) <= 130, finding["ref"]


def test_quotations_are_rare_and_carry_a_group_as_speaker(challenge):
    quoted = re.findall(r"<blockquote>.*?<p>([^<]*)</p></blockquote>", " ".join(strings(challenge["findings"])))
    assert 1 <= len(quoted) <= 6
    assert all(re.search(r"(group|forum|members)$", speaker) for speaker in quoted)


def test_no_sentence_is_used_twice(everything):
    split = [sentence for text in everything for sentence in re.split(r"(?<=[.?!”])\s+|</?(?:p|li)>", text)]
    sentences = [" ".join(words(sentence)) for sentence in split]
    long_ones = [sentence for sentence in sentences if len(sentence.split()) > 7]
    assert sorted({sentence for sentence in long_ones if long_ones.count(sentence) > 1}) == []


def test_a_borrowed_phrase_is_found_whatever_its_marks():
    theirs = "<p>People don't know whom to ring, or when, or why.</p>"
    ours = "They say: people don’t know <em>whom</em> to ring or when."
    assert phrases(ours, 8) & phrases(theirs, 8) == {"people dont know whom to ring or when"}


def test_no_phrase_is_borrowed_from_a_real_report_or_a_sample(everything):
    sources = [
        path
        for folder, kind in (("seeds", "*.txt"), ("print", "*.html"), ("prototypes", "*.html"))
        for path in sorted((SHARED / folder).glob(kind))
    ]
    if not sources:
        pytest.skip("the reports and samples to compare with are not beside this project")
    length = LONGEST_SHARED_PHRASE + 1
    ours = set().union(*(phrases(text, length) for text in everything))
    borrowed = {path.name: ours & phrases(path.read_text(encoding="utf-8"), length) for path in sources}
    assert {name: found for name, found in borrowed.items() if found} == {}
