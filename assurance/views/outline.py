from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import FormView, View

from assurance.actions import outline
from assurance.actions.holding import ReviewIsFrozen
from assurance.forms.texts import FocusAreaForm, PartForm, SectionForm
from assurance.models.outline import PartKind, SectionKind
from assurance.presenters.narrative import shown
from assurance.presenters.outline import PROSE, areas_of, place_among, sections_of
from assurance.presenters.reviews import url_of
from assurance.views.editing import FROZEN, FROZEN_KEPT, StaleSafeEdit
from assurance.views.scope import ReviewScope
from councils.permissions import Permission


class Outline(ReviewScope, FormView):
    """The report's text in order (GET); adds a focus area (POST)."""

    template_name = "assurance/outline.html"
    form_class = FocusAreaForm

    def get_context_data(self, **kwargs):
        sections = self.review.sections.select_related("theme").prefetch_related("parts")
        areas = areas_of(self.review, self.review.lines_of_enquiry.all())
        return super().get_context_data(sections=sections_of(self.review, sections), areas=areas, **kwargs)


class FocusAreaCreate(Outline):
    http_method_names = ["post"]
    permission = Permission.FINDING_WRITE

    def form_valid(self, form):
        try:
            outline.ask_about(review=self.review, text=form.cleaned_data["text"], by=self.request.user)
        except ReviewIsFrozen:
            form.add_error(None, FROZEN_KEPT)
            return self.render_to_response(self.get_context_data(form=form), status=409)
        messages.success(self.request, "The focus area is added.")
        return redirect(url_of("outline", self.review) + "#focus-areas")

    def form_invalid(self, form):
        return self.render_to_response(self.get_context_data(form=form), status=422)


class TextScope(ReviewScope):
    @property
    def trail(self):
        return [*super().trail, ("Report text", url_of("outline", self.review))]

    def get_context_data(self, **kwargs):
        return super().get_context_data(back_url=self.done(), **kwargs)


class PartEdit(TextScope, StaleSafeEdit):
    form_class = PartForm
    template_name = "assurance/part_edit.html"

    def load(self):
        super().load()
        sections = self.review.sections.all()
        self.section = get_object_or_404(sections, parts=self.kwargs["part_id"])
        self.part = self.section.parts.select_related("section").get(pk=self.kwargs["part_id"])
        if self.part.kind not in PROSE:
            raise Http404

    @property
    def row(self):
        return self.part

    @property
    def name(self):
        return self.part.title or self.section.title

    def initial_of(self, row):
        return {"title": row.title, "body": row.body, "is_numbered": row.is_numbered, "version": row.version}

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "has_numbers": self.part.kind == PartKind.TEXT}

    def save(self, cleaned):
        outline.edit_part(part=self.part, **cleaned, by=self.request.user)
        return "The text is saved."

    def done(self):
        return url_of("outline", self.review) + f"#part-{self.part.pk}"

    def get_context_data(self, **kwargs):
        return super().get_context_data(section=self.section, part=self.part, text=shown(self.part.body), **kwargs)


class SectionRename(TextScope, StaleSafeEdit):
    form_class = SectionForm
    template_name = "assurance/section_rename.html"

    def load(self):
        super().load()
        self.section = get_object_or_404(self.review.sections, pk=self.kwargs["section_id"])

    @property
    def row(self):
        return self.section

    @property
    def name(self):
        return self.section.title

    def initial_of(self, row):
        return {"title": row.title, "version": row.title}

    def save(self, cleaned):
        outline.rename_section(
            section=self.section, title=cleaned["title"], was=cleaned["version"], by=self.request.user
        )
        return "The heading is saved."

    def done(self):
        return url_of("outline", self.review) + f"#section-{self.section.pk}"

    def get_context_data(self, **kwargs):
        return super().get_context_data(section=self.section, **kwargs)


class OutlineMove(ReviewScope, View):
    """`way` says where to: up, or anything else for down. The page says where the row stands now."""

    http_method_names = ["post"]
    permission = Permission.FINDING_WRITE

    def post(self, request, **kwargs):
        try:
            row, rows = self.move(up=request.POST.get("way") == "up")
        except ReviewIsFrozen:
            messages.error(request, FROZEN)
        else:
            messages.success(request, self.said(place_among(row, rows)))
        return redirect(url_of("outline", self.review) + self.anchor)


class SectionMove(OutlineMove):
    """A focus area's chapter among those of its theme."""

    def load(self):
        super().load()
        self.areas = self.review.sections.filter(kind=SectionKind.FOCUS_AREA).select_related("theme")
        self.section = get_object_or_404(self.areas, pk=self.kwargs["section_id"])
        self.anchor = f"#section-{self.section.pk}"

    def move(self, *, up):
        outline.move_section(section=self.section, up=up, by=self.request.user)
        return self.section, self.areas.filter(theme=self.section.theme)

    def said(self, place):
        return f"{place} focus areas in {self.section.theme.name}." if self.section.theme else f"{place} focus areas."


class FocusAreaMove(OutlineMove):
    anchor = "#focus-areas"

    def load(self):
        super().load()
        self.area = get_object_or_404(self.review.lines_of_enquiry, pk=self.kwargs["area_id"])

    def move(self, *, up):
        outline.move_focus_area(area=self.area, up=up, by=self.request.user)
        return self.area, self.review.lines_of_enquiry.all()

    def said(self, place):
        return f"{place} focus areas."
