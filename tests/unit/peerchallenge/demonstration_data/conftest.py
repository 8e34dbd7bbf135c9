import pytest

from tests.unit.peerchallenge.demonstration_data.files import load


@pytest.fixture(scope="module")
def people():
    return {person["ref"]: person for person in load("people")["people"]}


@pytest.fixture(scope="module")
def challenge():
    return load("peer_challenge")


@pytest.fixture(scope="module")
def self_assessment():
    return load("self_assessment")


@pytest.fixture(scope="module", params=["peer_challenge", "self_assessment"])
def review(request):
    return load(request.param)


@pytest.fixture(scope="module")
def scored_reviews(self_assessment):
    return [*load("earlier_self_assessments")["reviews"], self_assessment, load("cqc_assessment")]


@pytest.fixture(scope="module")
def evidence():
    return load("evidence")
