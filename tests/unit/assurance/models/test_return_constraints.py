"""What the database holds of information returns."""

import pytest

from assurance.models import EvidenceRequest, InformationReturn, RequestItem, RequestStatement

pytestmark = pytest.mark.django_db


def test_a_return_has_a_title(information_return, refused):
    InformationReturn.objects.filter(pk=information_return.pk).update(title="Another")
    with refused("assurance_informationreturn_has_title"):
        InformationReturn.objects.filter(pk=information_return.pk).update(title="")


def test_references_and_places_stand_once(information_return, council, framework, lead, refused):
    given = {"information_return": information_return, "text": "A plan", "created_by": lead}
    EvidenceRequest.objects.create(reference="IR01", position=1, **given)
    EvidenceRequest.objects.create(reference="IR02", position=2, **given)
    with refused("assurance_evidencerequest_one_a_reference"):
        EvidenceRequest.objects.create(reference="IR01", position=3, **given)
    with refused("assurance_evidencerequest_one_a_position"):
        EvidenceRequest.objects.create(reference="IR03", position=2, **given)
    other = InformationReturn.objects.create(council=council, framework=framework, title="Other", created_by=lead)
    EvidenceRequest.objects.create(reference="IR01", position=1, **{**given, "information_return": other})


@pytest.mark.parametrize("missing", ["reference", "text"])
def test_a_request_asks_something(information_return, lead, add_request, refused, missing):
    request = add_request(information_return, by=lead)
    with refused("assurance_evidencerequest_asks_something"):
        EvidenceRequest.objects.filter(pk=request.pk).update(**{missing: ""})


def test_its_status_is_known(information_return, lead, add_request, refused):
    request = add_request(information_return, by=lead)
    EvidenceRequest.objects.filter(pk=request.pk).update(status="not_held")
    with refused("assurance_evidencerequest_status_known"):
        EvidenceRequest.objects.filter(pk=request.pk).update(status="lost")


def test_statements_and_items_are_tied_once(information_return, council, lead, add_request, add_evidence, refused):
    statement = information_return.framework.statements().first()
    request = add_request(information_return, by=lead, statements=[statement])
    with refused("assurance_requeststatement_once"):
        RequestStatement.objects.create(request=request, statement=statement)
    item = add_evidence(council, by=lead)
    RequestItem.objects.create(request=request, item=item, created_by=lead)
    with refused("assurance_requestitem_once"):
        RequestItem.objects.create(request=request, item=item, created_by=lead)
