import io
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from assurance.actions import evidence_requests, information_returns
from assurance.models import InformationReturn
from assurance.returns.lines import Line
from tests.unit.assurance.tables.books import workbook

pytestmark = pytest.mark.django_db

HEAD = ["Reference", "Text", "Statements", "Due"]


@pytest.fixture
def url(council):
    return lambda name, *args: reverse(f"assurance:{name}", args=[council.slug, *args])


@pytest.fixture
def there(url, information_return):
    """The address of a page of the return."""
    return lambda name, *args: url(name, information_return.pk, *args)


def text_of(response):
    return response.content.decode()


def file_of(*rows, name="list.xlsx"):
    return SimpleUploadedFile(name, workbook(HEAD, *rows))


class TestListOfReturns:
    def test_says_how_far_each_is(self, signed_in, lead, url, information_return, add_request):
        today = timezone.localdate()
        add_request(information_return, by=lead, due_on=today - timedelta(days=3))
        done = add_request(information_return, by=lead, due_on=today - timedelta(days=3))
        evidence_requests.change(requests=[done], versions={done.pk: 1}, status="ready", by=lead)
        page = text_of(signed_in(lead).get(url("return-list")))
        assert "1 of 2 answered" in page
        assert "1 request late" in page

    def test_before_the_first(self, signed_in, lead, url):
        assert "None is started yet." in text_of(signed_in(lead).get(url("return-list")))

    def test_its_place_in_the_bar_is_for_who_may_see_it(self, signed_in, lead, reader, url):
        overview = url("council-dashboard")
        assert "Information return</a>" in text_of(signed_in(lead).get(overview))
        assert "Information return</a>" not in text_of(signed_in(reader).get(overview))


class TestCreate:
    def sent(self, known, **fields):
        days = {"due_on_0": "24", "due_on_1": "11", "due_on_2": "2026"}
        return {"title": "Return", "framework": known.pk, "begin": "by-hand", **days, **fields}

    @pytest.mark.parametrize(
        ("begin", "page", "sentence", "number"),
        [
            ("by-hand", "return-detail", "Now add its requests.", 0),
            ("file", "return-load", "Now upload its list.", 0),
            ("starting", "return-detail", "Starting list: replace it", 14),
        ],
    )
    def test_begins_as_one_wants(self, signed_in, lead, url, framework, begin, page, sentence, number):
        answer = signed_in(lead).post(url("return-create"), self.sent(framework, begin=begin), follow=True)
        place = InformationReturn.objects.get()
        assert answer.redirect_chain[-1][0] == url(page, place.pk)
        assert sentence in text_of(answer)
        assert (place.due_on, place.requests.count()) == (date(2026, 11, 24), number)

    def test_another_framework_has_no_starting_list(self, signed_in, lead, url, framework):
        type(framework).objects.filter(pk=framework.pk).update(key="another")
        answer = signed_in(lead).post(url("return-create"), self.sent(framework, begin="starting"), follow=True)
        assert "There is no starting list for this framework." in text_of(answer)

    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"title": ""}, "Enter a title for the information return"),
            ({"title": "x" * 201}, "Shorten the title to 200 characters or fewer"),
            ({"begin": ""}, "Choose what the list begins with"),
            ({"framework": "0"}, "Choose one of the frameworks in the list"),
            ({"due_on_0": "31"}, "Enter the day as day, month and year, such as 24 11 2026"),
        ],
    )
    def test_says_what_is_wrong(self, signed_in, lead, url, framework, fields, sentence):
        page = signed_in(lead).post(url("return-create"), self.sent(framework, **fields))
        assert text_of(page).count(sentence) == 2
        assert not InformationReturn.objects.exists()

    def test_offers_the_councils_newest_framework(self, signed_in, lead, url, framework, second_framework):
        assert f'value="{second_framework.pk}" selected' in text_of(signed_in(lead).get(url("return-create")))


class TestEdit:
    def sent(self, place, **fields):
        seen = {"seen_title": place.title, "seen_due_on": "2026-11-24"}
        return {"title": "New", "due_on_0": "", "due_on_1": "", "due_on_2": "", **seen, **fields}

    def test_title_and_day(self, signed_in, lead, there, information_return):
        page = text_of(signed_in(lead).get(there("return-edit")))
        assert 'name="seen_due_on" value="2026-11-24"' in page
        signed_in(lead).post(there("return-edit"), self.sent(information_return))
        information_return.refresh_from_db()
        assert (information_return.title, information_return.due_on) == ("New", None)

    def test_who_comes_second_sees_what_the_first_saved(self, signed_in, lead, dass, there, information_return):
        information_returns.edit(
            information_return=information_return, seen=("Information return 2026", date(2026, 11, 24)),
            title="Theirs", due_on=date(2026, 12, 1), by=dass,
        )  # fmt: skip
        sent = self.sent(information_return)
        page = signed_in(lead).post(there("return-edit"), sent)
        assert page.status_code == 409
        assert "it is now called “Theirs”, and due on 1 December 2026" in text_of(page)
        assert 'value="New"' in text_of(page)
        again = {**sent, "seen_title": "Theirs", "seen_due_on": "2026-12-01"}
        assert signed_in(lead).post(there("return-edit"), again).status_code == 302
        information_return.refresh_from_db()
        assert information_return.title == "New"


class TestLoad:
    def test_a_list_goes_in_whole(self, signed_in, lead, there, information_return):
        rows = [["IR01", "The self-assessment", "1; Safeguarding", date(2026, 11, 20)], ["IR02", "Plans", None, None]]
        answer = signed_in(lead).post(there("return-load"), {"file": file_of(*rows)}, follow=True)
        assert "2 requests loaded." in text_of(answer)
        assert list(information_return.requests.values_list("reference", flat=True)) == ["IR01", "IR02"]

    def test_errors_by_row_and_column_and_nothing_loaded(self, signed_in, lead, there, information_return):
        rows = [["IR01", "Fine", None, None], ["IR01", None, "cheese", "soon"]]
        answer = signed_in(lead).post(there("return-load"), {"file": file_of(*rows)})
        page = text_of(answer)
        assert answer.status_code == 422
        assert page.count("Nothing was loaded: 4 cells of the list must be mended first.") == 2
        for sentence in ("“IR01” stands in row 2 already", "Enter the text", "“cheese” is no quality statement"):
            assert sentence in page
        assert "D3" in page
        assert not information_return.requests.exists()

    def test_the_first_hundred_problems_are_shown(self, signed_in, lead, there):
        rows = [[f"IR{number}", None, None, None] for number in range(120)]
        page = text_of(signed_in(lead).post(there("return-load"), {"file": file_of(*rows)}))
        assert page.count("Enter the text") == 100
        assert "20 more cells after these." in page

    @pytest.mark.parametrize(
        ("data", "sentence"),
        [
            (None, "Choose the file with the list"),
            (b"", "The file is empty. Choose the file with the list"),
            (b"\0\1\2", "This is not a spreadsheet that can be read."),
            (b"Number,Question\n1,Why", "No row of headings was found."),
            (b"x" * 5_000_001, "The file is larger than 5 MB."),
        ],
    )
    def test_files_that_are_no_list(self, signed_in, lead, there, information_return, data, sentence):
        sent = {} if data is None else {"file": SimpleUploadedFile("a.csv", data)}
        answer = signed_in(lead).post(there("return-load"), sent)
        assert answer.status_code == 422
        assert text_of(answer).count(sentence) == 2
        assert not information_return.requests.exists()

    def test_columns_that_were_not_read_are_named(self, signed_in, lead, there):
        data = SimpleUploadedFile("a.csv", "Reference;Text;Owner\nIR01;Café;Ada".encode("cp1252"))
        page = text_of(signed_in(lead).post(there("return-load"), {"file": data}, follow=True))
        assert "This column was not read: “Owner”." in page
        assert "read as Windows text" in page
        assert "1 request loaded." in page

    def test_a_list_that_nobody_has_worked_on_may_be_replaced(self, signed_in, lead, there, information_return):
        information_returns.load(information_return=information_return, lines=[Line("S01", "Start")], by=lead)
        sent = {"file": file_of(["IR01", "Real", None, None])}
        assert "Choose whether the list" in text_of(signed_in(lead).post(there("return-load"), sent))
        sent = {"file": file_of(["IR01", "Real", None, None]), "how": "replace"}
        signed_in(lead).post(there("return-load"), sent)
        request = information_return.requests.get()
        assert (request.reference, request.is_late_addition) == ("IR01", False)

    def test_work_in_the_meantime_is_not_put_aside(
        self, signed_in, lead, there, information_return, add_request, monkeypatch
    ):
        information_returns.load(information_return=information_return, lines=[Line("S01", "Start")], by=lead)
        real = information_returns.load

        def after_a_colleague(**kwargs):
            add_request(information_return, by=lead)
            return real(**kwargs)

        monkeypatch.setattr("assurance.views.return_lists.information_returns.load", after_a_colleague)
        sent = {"file": file_of(["IR01", "Real", None, None]), "how": "replace"}
        answer = signed_in(lead).post(there("return-load"), sent)
        assert answer.status_code == 422
        assert "Somebody has worked on the list in the meantime" in text_of(answer)


class TestTwoWordings:
    @pytest.fixture
    def present(self, information_return, lead, contributor):
        lines = [Line("IR01", "A plan for carers", (1,)), Line("IR02", "Surveys")]
        information_returns.load(information_return=information_return, lines=lines, by=lead)
        first = information_return.requests.get(reference="IR01")
        evidence_requests.change(requests=[first], versions={first.pk: 1}, owner=contributor, by=lead)
        return first

    @pytest.fixture
    def asked(self, signed_in, lead, there, present):
        rows = [
            ["IR01", "A plan for unpaid carers", "2", None],
            ["IR02", "Surveys", None, None],
            ["IR03", "New", None, None],
        ]
        return signed_in(lead).post(there("return-load"), {"file": file_of(*rows)})

    def sent(self, answer, *take):
        return {"lines": answer.context["lines"], "take": take}

    def test_both_texts_are_shown_and_nothing_is_loaded(self, asked, information_return):
        page = text_of(asked)
        assert '<span class="cf-only">unpaid </span>' in page
        assert (
            "1 request of the list is new; 1 stands here with the same words; 1 stands here with other words." in page
        )
        assert "Statements 2. No day of its own." in page
        assert information_return.requests.count() == 2

    def test_what_is_not_ticked_keeps_its_words(self, signed_in, lead, there, asked, present, information_return):
        page = signed_in(lead).post(there("return-take"), self.sent(asked), follow=True)
        assert "1 request loaded, 2 left as they were." in text_of(page)
        present.refresh_from_db()
        assert present.text == "A plan for carers"
        assert information_return.requests.get(reference="IR03").is_late_addition

    def test_what_is_ticked_gets_the_new_words(self, signed_in, lead, there, asked, present, contributor):
        page = signed_in(lead).post(there("return-take"), self.sent(asked, f"{present.pk}:2"), follow=True)
        assert "1 request loaded, 1 got the new words, 1 left as it was." in text_of(page)
        present.refresh_from_db()
        assert (present.text, present.owner) == ("A plan for unpaid carers", contributor)

    def test_a_change_in_the_meantime_is_asked_about_again(
        self, signed_in, lead, dass, there, asked, present, information_return
    ):
        evidence_requests.change(requests=[present], versions={present.pk: 2}, status="ready", by=dass)
        answer = signed_in(lead).post(there("return-take"), self.sent(asked, f"{present.pk}:2"))
        assert answer.status_code == 409
        assert "Somebody has changed a request in the meantime." in text_of(answer)
        assert information_return.requests.count() == 2
        again = signed_in(lead).post(there("return-take"), self.sent(answer, f"{present.pk}:3"))
        assert again.status_code == 302
        assert information_return.requests.count() == 3

    @pytest.mark.parametrize("fields", [{}, {"lines": "made up"}, {"take": "x:y"}])
    def test_what_was_not_read_here_is_not_loaded(
        self, signed_in, lead, there, asked, information_return, url, council, framework, fields
    ):
        sent = {} if fields == {} else {**self.sent(asked), **fields}
        page = signed_in(lead).post(there("return-take"), sent, follow=True)
        assert "the page was too old. Upload it again." in text_of(page)
        other = information_returns.create(council=council, framework=framework, title="Other", by=lead)
        signed_in(lead).post(url("return-take", other.pk), self.sent(asked))
        assert information_return.requests.count() == 2
        assert not other.requests.exists()


class TestTemplate:
    def test_as_a_workbook_and_as_text(self, signed_in, lead, there):
        client = signed_in(lead)
        book = load_workbook(io.BytesIO(client.get(there("return-template")).content))
        assert book.sheetnames == ["Requests", "How to fill it in", "Quality statements"]
        assert [cell.value for cell in book["Requests"][1]] == HEAD
        assert (
            client.get(there("return-template-csv")).content.decode("utf-8-sig").strip()
            == "Reference,Text,Statements,Due"
        )
