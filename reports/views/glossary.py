from dataclasses import replace

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.views.generic import TemplateView, View

from assurance.actions import glossary as actions
from assurance.actions.holding import ReviewIsFrozen
from assurance.models import GlossaryEntry
from assurance.models.glossary import is_acronym
from assurance.presenters import reviews
from assurance.views.editing import FROZEN, StaleSafeEdit
from assurance.views.scope import ReviewScope
from councils.permissions import Permission
from reports.acronyms.glossary import Entry
from reports.builders import glossary
from reports.builders.compose import compose
from reports.builders.facts import Facts
from reports.builders.gather import gather
from reports.forms.glossary import MeaningForm
from reports.house_styles import style_of
from reports.presenters.glossary import GlossaryPage, found_words, url_of


class GlossaryScope(ReviewScope):
    """A page about the acronyms of a review's report, as the draft of it stands now."""

    def facts(self) -> Facts:
        return gather(self.review, include_unagreed=True)

    def entries(self, facts: Facts) -> tuple[Entry, ...]:
        return glossary.entries(compose(facts, style_of(self.review)), facts)

    @property
    def trail(self):
        return [*super().trail, ("Report text", reviews.url_of("outline", self.review))]


class Glossary(GlossaryScope, TemplateView):
    """The acronyms of the report: what each stands for, where that comes from, and how often it is used."""

    template_name = "reports/glossary.html"

    def get_context_data(self, **kwargs):
        facts = self.facts()
        page = GlossaryPage(self.entries(facts), review=self.review, is_printed=glossary.has_place(facts))
        return super().get_context_data(page=page, **kwargs)


class GlossaryEdit(GlossaryScope, StaleSafeEdit):
    """What one acronym of the report stands for."""

    permission = Permission.FINDING_WRITE
    form_class = MeaningForm
    template_name = "reports/glossary_edit.html"

    def load(self):
        super().load()
        self.acronym = self.kwargs["acronym"]
        facts = self.facts()
        others = tuple(one for one in facts.glossary if one.acronym != self.acronym)
        entries = {one.acronym: one for one in self.entries(replace(facts, glossary=others))}
        if self.acronym not in entries:
            raise Http404
        self.entry = entries[self.acronym]
        found = self.review.glossary.filter(acronym=self.acronym).first()
        self.decided = found or GlossaryEntry(review=self.review, acronym=self.acronym, version=0)

    @property
    def row(self):
        return self.decided

    @property
    def name(self):
        return self.acronym

    @property
    def trail(self):
        return [*super().trail, ("Glossary", url_of("", self.review))]

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "hint": found_words(self.entry)}

    def initial_of(self, row):
        return {"meaning": row.meaning, "version": row.version}

    def save(self, cleaned):
        actions.explain(review=self.review, acronym=self.acronym, **cleaned, by=self.request.user)
        return f"What {self.acronym} stands for is saved."

    def settle(self):
        """There are two versions only of what somebody had decided before."""
        if self.decided.pk is None:
            raise Http404
        return super().settle()

    def done(self):
        return f"{url_of('', self.review)}#acronym-{self.acronym}"

    def get_context_data(self, **kwargs):
        return super().get_context_data(acronym=self.acronym, back_url=self.done(), **kwargs)


class GlossaryStep(GlossaryScope, View):
    """One step by one button. The URLs give the action and what is said once it is done."""

    permission = Permission.FINDING_WRITE
    http_method_names = ["post"]
    step = staticmethod(actions.print_it)
    said = ""

    def post(self, request, **kwargs):
        of_one = {"acronym": kwargs["acronym"]} if "acronym" in kwargs else {}
        if not all(map(is_acronym, of_one.values())):
            raise Http404
        try:
            self.step(review=self.review, **of_one, by=request.user)
        except ReviewIsFrozen:
            messages.error(request, FROZEN)
        else:
            messages.success(request, self.said.format(**of_one))
        return redirect(url_of("", self.review))
