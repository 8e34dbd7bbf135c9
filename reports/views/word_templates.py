from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.cache import patch_cache_control
from django.utils.http import content_disposition_header
from django.views.generic import FormView, View

from assurance.views.scope import CouncilScope
from councils.permissions import Permission
from reports.actions import word_templates
from reports.forms.word_templates import WordTemplateForm
from reports.models import WordTemplate
from reports.presenters.word_templates import WordTemplatesPage
from reports.writers.docx.writer import DocxWriter


class WordTemplates(CouncilScope):
    permission = Permission.REPORT_STYLE

    @property
    def templates(self):
        return WordTemplate.objects.visible_to(self.request.user).of_council(self.council)


class WordTemplateList(WordTemplates, FormView):
    """What the council's Word files are written into, and the form that takes another."""

    form_class = WordTemplateForm
    template_name = "reports/word_template_list.html"

    def get_context_data(self, **kwargs):
        page = WordTemplatesPage(self.templates.without_files(), slug=self.council.slug)
        return super().get_context_data(**{"page": page, **kwargs})

    def form_valid(self, form):
        made = word_templates.adopt(council=self.council, **form.cleaned_data, by=self.request.user)
        messages.success(self.request, f"From now on reports are written into “{made.file_name}”.")
        return redirect("reports:word-template-list", self.council.slug)


class WordTemplateStop(WordTemplates, View):
    http_method_names = ("post",)

    def post(self, request, **kwargs):
        word_templates.stop_using(council=self.council, by=request.user)
        messages.success(request, "Word files have the look of this service again. Your document is kept below.")
        return redirect("reports:word-template-list", self.council.slug)


class WordTemplateDownload(WordTemplates, View):
    def get(self, request, *, template_id: int, **kwargs):
        template = get_object_or_404(self.templates, pk=template_id)
        response = HttpResponse(
            bytes(template.data),
            content_type=DocxWriter.media_type,
            headers={
                "Content-Disposition": content_disposition_header(as_attachment=True, filename=template.file_name),
                "X-Content-Type-Options": "nosniff",
            },
        )
        patch_cache_control(response, private=True, no_store=True)
        return response
