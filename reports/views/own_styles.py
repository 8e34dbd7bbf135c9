"""A council's own house styles: listed, copied, put away and brought back."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.generic import FormView, View

from reports.actions import own_styles
from reports.actions.own_styles import NameTaken
from reports.document.style import HOUSE_STYLES
from reports.forms.own_styles import CopyForm
from reports.presenters.own_styles import listed, url_of
from reports.views.own_style_scope import TAKEN, StyleScope, StylesScope


class StyleList(StylesScope, FormView):
    form_class = CopyForm
    template_name = "reports/house_style_list.html"

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "styles": list(HOUSE_STYLES.values()), "rows": list(self.rows)}

    def get_context_data(self, **kwargs):
        rows = [listed(row, self.council.slug) for row in self.styles.select_related("created_by", "archived_by")]
        context = {
            "may_template": self.may_template,
            "living": [row for row in rows if not row.until],
            "archived": [row for row in rows if row.until],
        }
        return super().get_context_data(**{**context, **kwargs})

    def form_valid(self, form):
        try:
            made = own_styles.copy(council=self.council, **form.cleaned_data, by=self.request.user)
        except NameTaken:
            form.add_error("name", TAKEN)
            return self.form_invalid(form)
        messages.success(self.request, f"“{made.name}” is yours. Change what you like: reports change when you say so.")
        return redirect(url_of("words", made, self.council.slug))

    @property
    def rows(self):
        return self.styles.living()


class StyleArchive(StyleScope, View):
    http_method_names = ("post",)

    def post(self, request, **kwargs):
        style = own_styles.archive(style=self.style, by=request.user)
        messages.success(request, f"“{style.name}” is put away. Reports that are in it keep it.")
        return redirect("reports:house-style-list", self.council.slug)


class StyleBringBack(StyleScope, View):
    http_method_names = ("post",)

    def post(self, request, **kwargs):
        try:
            style = own_styles.bring_back(style=self.style, by=request.user)
        except NameTaken:
            messages.error(request, f"Another house style is called “{self.style.name}” now. Rename one of them first.")
        else:
            messages.success(request, f"“{style.name}” can be chosen again.")
        return redirect("reports:house-style-list", self.council.slug)
