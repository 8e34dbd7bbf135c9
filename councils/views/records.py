"""The page of a council's record: everything that was typed, to take away or to read into an empty council."""

import json
import tempfile
import zipfile

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import FormView, View

from councils.actions import records
from councils.forms.records import RecordForm
from councils.permissions import Permission
from councils.presenters.records import RecordPage
from councils.records.archive import pack, unpacked
from councils.records.reading import NotARecord
from councils.records.sheets import sheets
from councils.records.writing import RecordEncoder, contents, write
from councils.spreadsheets import csv_text
from councils.views.scope import CouncilScope
from councils.workbooks import MEDIA_TYPE, xlsx_bytes


class Record(CouncilScope, FormView):
    """What the record holds, the ways to take it away, and for an empty council the way to read one in."""

    permission = Permission.RECORD_KEEP
    takes_files = True
    form_class = RecordForm
    template_name = "councils/record.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{"page": RecordPage(self.council), **kwargs})

    def form_valid(self, form):
        try:
            with unpacked(form.cleaned_data["record"]) as archive:
                made = records.read_in(
                    council=self.council, data=archive.data, files=archive.files, by=self.request.user
                )
        except NotARecord as problem:
            form.add_error("record", f"{problem} Nothing was read in.")
            return self.form_invalid(form)
        except records.NotEmpty:
            form.add_error("record", f"{self.council.name} has rows of its own by now, so nothing was read in.")
            return self.form_invalid(form)
        messages.success(self.request, f"The record is read in: {sum(made.values()):,} rows.")
        return redirect(reverse("councils:record", args=[self.council.slug]))

    def form_invalid(self, form):
        return self.render_to_response(self.get_context_data(form=form), status=422)


class RecordDownload(CouncilScope, View):
    """The record as a file, made when it is asked for."""

    permission = Permission.RECORD_KEEP

    def get(self, request, **kwargs):
        ways = {"json": self.as_json, "xlsx": self.as_xlsx, "csv": self.as_csv, "zip": self.as_zip}
        if kwargs["format"] not in ways:
            raise Http404
        return ways[kwargs["format"]](write(self.council, at=timezone.now()))

    def as_json(self, record):
        content = json.dumps(record, cls=RecordEncoder, ensure_ascii=False, indent=1)
        return self._named(HttpResponse(content, content_type="application/json"), "json")

    def as_xlsx(self, record):
        content = xlsx_bytes(sheets(record), title=f"{self.council.name}: everything that was typed")
        return self._named(HttpResponse(content, content_type=MEDIA_TYPE), "xlsx")

    def as_csv(self, record):
        response = HttpResponse(content_type="application/zip")
        with zipfile.ZipFile(response, "w", zipfile.ZIP_DEFLATED) as archive:
            for title, rows in sheets(record).items():
                archive.writestr(f"{title.lower().replace(' ', '-')}.csv", csv_text(rows))
        return self._named(response, "csv.zip")

    def as_zip(self, record):
        """With the files: through a file on disk, for they may be large."""
        content = tempfile.TemporaryFile()  # noqa: SIM115 the response closes it
        pack(content, json.dumps(record, cls=RecordEncoder, ensure_ascii=False), contents(self.council))
        content.seek(0)
        return self._named(FileResponse(content, content_type="application/zip"), "zip")

    def _named(self, response, ending: str):
        day = timezone.localdate().isoformat()
        response["Content-Disposition"] = f'attachment; filename="{self.council.slug}-record-{day}.{ending}"'
        response["Cache-Control"] = "private, no-store"
        return response
