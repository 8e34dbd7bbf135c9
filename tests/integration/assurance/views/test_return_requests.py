import csv
import io
from datetime import date, timedelta
from functools import partial

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from assurance.actions import evidence, evidence_requests, information_returns
from assurance.models import EvidenceRequest
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def there(council, information_return):
    """The address of a page of the return."""
    return lambda name, *args: reverse(f"assurance:{name}", args=[council.slug, information_return.pk, *args])


@pytest.fixture
def add(information_return, add_request, lead):
    def make(reference, **words):
        status, note = words.pop("status", ""), words.pop("note", "")
        request = add_request(information_return, by=lead, reference=reference, **words)
        if status or note:
            given = {name: getattr(request, name) for name in ("reference", "text", "due_on", "owner", "version")}
            evidence_requests.edit(
                request=request,
                **given,
                statements=request.statements.all(),
                status=status or "to_do",
                note=note,
                by=lead,
            )
        return request

    return make


def in_days(number: int):
    return timezone.localdate() + timedelta(days=number)


@pytest.fixture
def several(information_return, add, lead, contributor, council, add_evidence):
    """Late, answered and to come; `IR5` was asked for after all others."""
    statements = list(information_return.framework.statements())
    add("IR1", text="Surveys of carers", due_on=in_days(9), statements=statements[:1])
    add("IR2", text="Plans", due_on=in_days(-3), owner=contributor)
    add("IR3", text="Cases", due_on=in_days(-9), status="not_held", note="Never had one")
    add("IR4", text="Budget", due_on=in_days(-5), status="sent")
    add("IR5", text="Staff survey", due_on=in_days(-5), status="in_progress", owner=lead)
    for title in ("One", "Two"):
        item = add_evidence(council, by=lead, title=title)
        evidence_requests.attach(request=EvidenceRequest.objects.get(reference="IR1"), item=item, by=lead)
    gone = add_evidence(council, by=lead, title="Gone")
    evidence_requests.attach(request=EvidenceRequest.objects.get(reference="IR1"), item=gone, by=lead)
    evidence.remove(item=gone, by=lead)


def references(response):
    return [row.reference for row in response.context["rows"]]


def text_of(response):
    return response.content.decode()


class TestList:
    def test_overdue_first_then_by_day_then_in_order(self, signed_in, lead, there, several):
        page = signed_in(lead).get(there("return-detail"))
        assert references(page) == ["IR5", "IR2", "IR3", "IR4", "IR1"]
        first = page.context["rows"][0]
        assert (first.due.words, first.due.is_late, first.is_late_addition) == ("5 days late", True, True)
        assert page.context["rows"][-1].evidence == "2 items"
        assert "due in 9 days" in text_of(page)

    def test_progress_in_words_as_a_bar_and_as_a_table(self, signed_in, lead, there, several):
        page = signed_in(lead).get(there("return-detail"))
        progress = page.context["progress"]
        assert progress.sentence == "1 of 5 ready or sent, 1 not held, 1 in progress, 2 not started, 2 late."
        assert [(piece.look, piece.width) for piece in progress.pieces] == [
            ("ready", "20.00%"),
            ("not-held", "20.00%"),
            ("begun", "20.00%"),
            ("to-do", "40.00%"),
        ]
        assert dict(progress.table)["Sent"] == 1
        assert f'aria-label="{progress.sentence}"' in text_of(page)

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("status=sent", ["IR4"]),
            ("show=late", ["IR5", "IR2"]),
            ("show=open", ["IR5", "IR2", "IR1"]),
            ("show=added", ["IR5", "IR2", "IR3", "IR4"]),
            ("words=survey", ["IR5", "IR1"]),
            ("words=survey+staff", ["IR5"]),
            ("words=never", ["IR3"]),
            ("owner=none", ["IR3", "IR4", "IR1"]),
            ("sort=reference", ["IR1", "IR2", "IR3", "IR4", "IR5"]),
            ("sort=-reference", ["IR5", "IR4", "IR3", "IR2", "IR1"]),
            ("sort=owner", ["IR2", "IR5", "IR1", "IR3", "IR4"]),
            ("sort=due", ["IR3", "IR4", "IR5", "IR2", "IR1"]),
            ("sort=-evidence", ["IR1", "IR2", "IR3", "IR4", "IR5"]),
            ("status=x&show=x&owner=x&statement=x&sort=x&page=x", ["IR5", "IR2", "IR3", "IR4", "IR1"]),
        ],
    )
    def test_filters_and_orders(self, signed_in, lead, there, several, query, found):
        assert references(signed_in(lead).get(there("return-detail") + "?" + query)) == found

    def test_by_owner_and_statement(self, signed_in, lead, contributor, there, several, information_return):
        client, statement = signed_in(lead), information_return.framework.statements()[0]
        assert references(client.get(there("return-detail") + f"?owner={contributor.pk}")) == ["IR2"]
        assert references(client.get(there("return-detail") + f"?statement={statement.pk}")) == ["IR1"]

    def test_nothing_matches(self, signed_in, lead, there, several):
        page = text_of(signed_in(lead).get(there("return-detail") + "?words=nothing-like-it"))
        assert "No request matches." in page
        assert "0 of 5 shown" in page

    def test_an_empty_return_says_how_to_begin(self, signed_in, lead, there):
        page = text_of(signed_in(lead).get(there("return-detail")))
        assert "No request is in the list yet." in page
        assert "Download the folder" not in page

    @pytest.mark.slow
    def test_asks_as_often_for_twenty_as_for_one(self, signed_in, lead, there, add, information_return):
        client = signed_in(lead)
        statements = list(information_return.framework.statements()[:2])

        def more(number=19):
            for _ in range(number):
                add(f"A{EvidenceRequest.objects.count()}", owner=lead, statements=statements)

        more(1)
        for name in ("return-detail", "return-csv", "return-folder"):
            same_number_of_queries(partial(client.get, there(name)), more=more)


class TestTables:
    def test_as_csv_with_the_filter(self, signed_in, lead, there, several):
        answer = signed_in(lead).get(there("return-csv") + "?show=late&sort=reference")
        head, *rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
        assert head[0] == "Reference"
        assert [row[0] for row in rows] == ["IR2", "IR5"]
        assert rows[0][3:9] == [
            "Colin Tribune",
            str(in_days(-3)),
            "Not started",
            "3 days late",
            "Yes",
            "",
        ]

    def test_as_a_workbook_with_evidence(self, signed_in, lead, there, several):
        answer = signed_in(lead).get(there("return-xlsx") + "?sort=reference")
        sheet = load_workbook(io.BytesIO(answer.content)).active
        first = [cell.value for cell in sheet[2]]
        assert (first[0], first[2], first[9], first[10]) == ("IR1", "1. Assessing needs", "One\nTwo", 2)


class TestSelection:
    def post(self, client, there, *requests, asked="", **changes):
        picked = [f"{one.pk}:{one.version}" for one in requests]
        return client.post(there("request-selection"), {"picked": picked, "asked": asked, **changes}, follow=True)

    def test_changes_what_is_given_and_keeps_the_filter(self, signed_in, lead, contributor, there, add):
        one, two = add("IR1"), add("IR2")
        page = self.post(
            signed_in(lead), there, one, two, asked="show=open&sort=due",
            owner=contributor.pk, status="in_progress", due_on="2026-12-01",
        )  # fmt: skip
        assert page.redirect_chain[-1][0].endswith("?show=open&sort=due")
        assert "2 requests changed." in text_of(page)
        found = set(EvidenceRequest.objects.values_list("owner", "status", "due_on"))
        assert found == {(contributor.pk, "in_progress", date(2026, 12, 1))}

    def test_what_could_not_be_changed_is_named_with_the_reason(self, signed_in, lead, there, add, dass):
        one, two = add("IR1"), add("IR2")
        evidence_requests.change(requests=[two], versions={two.pk: 1}, status="in_progress", by=dass)
        page = text_of(self.post(signed_in(lead), there, one, two, status="not_held"))
        assert "IR1 not changed: what is not held needs a note that says why" in page
        assert "IR2 not changed: somebody else saved it in the meantime." in page
        assert set(EvidenceRequest.objects.values_list("status", flat=True)) == {"to_do", "in_progress"}

    @pytest.mark.parametrize(
        ("sent", "sentence"),
        [
            ({"status": "ready"}, "Select the requests to change"),
            ({"picked": "1:1"}, "Choose an owner, a status or a day"),
            ({"picked": "nonsense", "status": "ready"}, "Reload the page and try again"),
            ({"picked": "1:1", "due_on": "soon"}, "Enter the day that they are due, such as 24/11/2026"),
            ({"picked": "1:1", "owner": "0"}, "Choose one of the people in the list"),
        ],
    )
    def test_says_what_is_missing(self, signed_in, lead, there, add, sent, sentence):
        add("IR1")
        page = text_of(signed_in(lead).post(there("request-selection"), sent, follow=True))
        assert sentence in page
        assert "Nothing was changed." in page

    def test_a_request_of_another_return_is_let_alone(self, signed_in, lead, there, council, framework, add_request):
        other = information_returns.create(council=council, framework=framework, title="Other", by=lead)
        foreign = add_request(other, by=lead)
        self.post(signed_in(lead), there, foreign, status="ready")
        foreign.refresh_from_db()
        assert foreign.status == "to_do"
