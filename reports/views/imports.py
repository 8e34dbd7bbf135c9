from functools import cached_property

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView, View

from assurance.views.scope import CouncilScope
from councils.permissions import Permission
from reports.actions import uploads
from reports.forms.imports import AcceptForm, CorrectionForm, UploadForm
from reports.importing.uploaded import read
from reports.models import Upload
from reports.presenters.imports import FoundPresenter
from reports.presenters.sources import SourcePresenter, whole_number


class ImportCreate(CouncilScope, FormView):
    """The first step: choose the file."""

    permission = Permission.REPORT_IMPORT
    form_class = UploadForm
    template_name = "reports/import_create.html"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"council": self.council}

    def form_valid(self, form):
        return redirect(uploads.keep(council=self.council, **form.cleaned_data, by=self.request.user))


class UploadScope(CouncilScope):
    """A page about one's own upload."""

    permission = Permission.REPORT_IMPORT

    def load(self):
        super().load()
        visible = Upload.objects.visible_to(self.request.user).of_council(self.council).select_related("council")
        self.upload = get_object_or_404(visible, pk=self.kwargs["upload_id"])


class ImportFound(UploadScope, FormView):
    """The second step: see what was found, and take it in or not."""

    form_class = AcceptForm
    template_name = "reports/import_found.html"

    def get_initial(self):
        return {"kind": self.found.found.kind}

    @cached_property
    def found(self) -> FoundPresenter:
        return FoundPresenter(read(self.upload), official_name=self.council.official_name)

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{"upload": self.upload, "found": self.found, **kwargs})

    def form_valid(self, form):
        try:
            review = uploads.accept(upload=self.upload, kind=form.cleaned_data["kind"], by=self.request.user)
        except uploads.AlreadyDecided:
            return _decided_before(self.request, self.council)
        messages.success(self.request, f"“{review.title}” is in the record. You can correct what was read from it.")
        return redirect(review)


class ImportSource(UploadScope, FormView):
    """The source beside what was understood of it, to be corrected piece by piece; `piece` is the one in hand."""

    form_class = CorrectionForm
    template_name = "reports/import_source.html"

    @cached_property
    def source(self) -> SourcePresenter:
        asked = self.request.POST.get("at", self.request.GET.get("piece", ""))
        return SourcePresenter(read(self.upload), piece=whole_number(asked))

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"source": self.source}

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{"upload": self.upload, "source": self.source, **kwargs})

    def form_valid(self, form):
        try:
            uploads.correct(upload=self.upload, **form.cleaned_data, by=self.request.user)
        except uploads.AlreadyDecided:
            return _decided_before(self.request, self.council)
        address = reverse("reports:import-source", args=[self.council.slug, self.upload.pk])
        return redirect(f"{address}#piece-{form.cleaned_data['at']}")


class ImportDiscard(UploadScope, View):
    http_method_names = ("post",)

    def post(self, request, **kwargs):
        try:
            uploads.discard(upload=self.upload, by=request.user)
        except uploads.AlreadyDecided:
            return _decided_before(request, self.council)
        messages.info(request, "The report was not taken in, and its text is deleted.")
        return redirect("assurance:review-list", self.council.slug)


def _decided_before(request, council):
    messages.info(request, "This report was taken in or discarded already. Nothing was done twice.")
    return redirect(reverse("assurance:review-list", args=[council.slug]))
