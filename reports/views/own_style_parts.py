"""The parts of a council's own house style, a page each, and what it looks like."""

from csp.decorators import csp
from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.cache import patch_cache_control
from django.utils.decorators import method_decorator
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.generic import View

from reports.actions import own_styles
from reports.builders.compose import compose
from reports.builders.gather import gather
from reports.forms.own_styles import (
    CHOICES,
    LABELS,
    HeadingsForm,
    LogoForm,
    LogoOffForm,
    LooksForm,
    OrderForm,
    WordsForm,
)
from reports.house_styles import of_row
from reports.orders import NoSuchStep, stepped
from reports.presenters.own_styles import orders
from reports.specimen import SPECIMEN
from reports.views.own_style_scope import StylePart, StyleScope
from reports.views.preview import POLICY
from reports.writers.formats import WRITERS


class StyleWords(StylePart):
    page = "words"
    form_class = WordsForm
    fields = ("name", "kicker", "cover_line", "about_heading", "about", "closing_heading", "closing")

    def save(self, cleaned):
        saved = own_styles.change(style=self.style, **cleaned, by=self.request.user)
        return f"The words of “{saved.name}” are saved."


class StyleHeadings(StylePart):
    page = "headings"
    form_class = HeadingsForm

    def initial_of(self, row):
        return {role.value: row.labels.get(role.value, "") for role in LABELS} | {"version": row.version}

    def save(self, cleaned):
        values = {name: cleaned[name] for name in ("version", "labels")}
        saved = own_styles.change(style=self.style, **values, by=self.request.user)
        return f"The headings of “{saved.name}” are saved."


class StyleLooks(StylePart):
    page = "looks"
    form_class = LooksForm
    fields = ("main_colour", "accent_colour")

    def initial_of(self, row):
        layout = {name: getattr(row, name) or getattr(self.usual, name).value for name in CHOICES}
        return super().initial_of(row) | layout

    def save(self, cleaned):
        saved = own_styles.change(style=self.style, **cleaned, by=self.request.user)
        return f"Colours and layout of “{saved.name}” are saved."


class StyleLogo(StylePart):
    """A picture cannot be put together from two: whoever comes second is told, and looks at what is there now."""

    page = "logo"

    def get_form_class(self):
        return LogoOffForm if "take-off" in self.request.POST else LogoForm

    def get_form_kwargs(self):
        known = {} if self.get_form_class() is LogoOffForm else {"has_logo": self.style.logo_id is not None}
        return {**super().get_form_kwargs(), **known}

    def initial_of(self, row):
        return {"alt": row.logo_alt, "version": row.version}

    def save(self, cleaned):
        place = {"style": self.style, "version": cleaned["version"], "by": self.request.user}
        if "take-off" in self.request.POST:
            own_styles.change(**place, logo_id=None, logo_alt="")
            return "The logo is taken off. Reports that were made with it keep it."
        if logo := cleaned.get("logo"):
            own_styles.show_logo(**place, logo=logo)
            return "The logo stands on the cover from now on."
        own_styles.change(**place, logo_alt=cleaned["alt"])
        return "The words for the logo are saved."

    def show_conflict(self, form, current):
        messages.warning(self.request, SEEN_ELSEWHERE)
        return redirect(self.done())


class StyleOrder(StylePart):
    """Each button is a step, and saved at once."""

    page = "order"
    form_class = OrderForm

    def save(self, cleaned):
        try:
            key, order = stepped({"chapters": self.style.chapters, "parts": self.style.parts}, cleaned["step"])
        except NoSuchStep as error:
            raise BadRequest from error
        own_styles.change(style=self.style, version=cleaned["version"], **{key: order}, by=self.request.user)
        return "The order is saved."

    def show_conflict(self, form, current):
        messages.warning(self.request, SEEN_ELSEWHERE)
        return redirect(self.done())

    def get_context_data(self, **kwargs):
        return super().get_context_data(orders=orders(self.style, of_row(self.style)), **kwargs)


SEEN_ELSEWHERE = "A colleague changed this meanwhile, so nothing of yours was saved. This is how it stands now."


@method_decorator([csp(POLICY), xframe_options_sameorigin], name="dispatch")
class StylePreview(StyleScope, View):
    """A report in the style as it stands: the invented one, or that of a review."""

    def get(self, request, **kwargs):
        facts = gather(self.shown, include_unagreed=True) if self.shown else SPECIMEN
        style = of_row(self.style)
        written = WRITERS["html"].write(compose(facts, style), style=style, draft=facts.is_draft)
        response = HttpResponse(written.data, content_type="text/html; charset=utf-8")
        patch_cache_control(response, private=True, no_store=True)
        return response
