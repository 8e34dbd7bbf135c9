"""What the pages of a council's own house styles begin with."""

from csp.constants import SELF
from csp.decorators import csp_update
from django.db.models import Q
from django.shortcuts import get_object_or_404
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property

from assurance.models import Review
from assurance.views.editing import StaleSafeForm
from assurance.views.scope import CouncilScope
from councils.models import Council
from councils.permissions import Permission
from reports.actions.own_styles import NameTaken
from reports.document.style import HOUSE_STYLES
from reports.models import OwnStyle
from reports.models.own_style import councils_styled_by
from reports.presenters.own_styles import StylePage

TAKEN = "Another house style has this name. Enter another one"


class StylesScope(CouncilScope):
    """For the council's people, and for whoever runs a challenge of it: their report is in one of these, too."""

    permission = Permission.REPORT_STYLE

    def load(self):
        user = self.request.user
        theirs = Q(pk__in=Council.objects.visible_to(user)) | Q(pk__in=councils_styled_by(user))
        self.council = get_object_or_404(Council.objects.filter(theirs), slug=self.kwargs["slug"])

    @cached_property
    def council_permissions(self):
        of_council = super().council_permissions
        is_theirs = councils_styled_by(self.request.user).filter(pk=self.council.pk).exists()
        return of_council | {Permission.REPORT_STYLE} if is_theirs else of_council

    @property
    def may_template(self) -> bool:
        """Word files are written into a document of the council's, which only its own people choose."""
        return Permission.COUNCIL_VIEW in self.council_permissions

    @property
    def styles(self):
        return OwnStyle.objects.visible_to(self.request.user).of_council(self.council)


class StyleScope(StylesScope):
    """A page of one style. `?review=` names the review whose report is shown in it, instead of an invented one."""

    page = "words"

    @cached_property
    def style(self) -> OwnStyle:
        return get_object_or_404(self.styles.select_related("council"), pk=self.kwargs["style_id"])

    @cached_property
    def reviews(self) -> list[Review]:
        return list(Review.objects.visible_to(self.request.user).filter(council=self.council).order_by("-pk"))

    @property
    def shown(self) -> Review | None:
        return next((review for review in self.reviews if str(review.pk) == self.request.GET.get("review")), None)

    @property
    def usual(self):
        """The style that it was copied from."""
        return HOUSE_STYLES[self.style.base]

    def get_context_data(self, **kwargs):
        frame = StylePage(self.style, slug=self.council.slug, page=self.page, reviews=self.reviews, shown=self.shown)
        return super().get_context_data(**{"frame": frame, "style": self.style, **kwargs})


@method_decorator(csp_update({"frame-src": [SELF]}), name="dispatch")
class StylePart(StyleScope, StaleSafeForm):
    """A part of a style that is edited by itself. `fields` are those of the row that its form has by name."""

    writing = Permission.REPORT_STYLE
    fields: tuple[str, ...] = ()

    @property
    def row(self):
        return self.style

    @property
    def name(self) -> str:
        return self.style.name

    @property
    def template_name(self) -> str:
        return f"reports/house_style_{self.page}.html"

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "usual": self.usual}

    def initial_of(self, row):
        return {name: getattr(row, name) for name in (*self.fields, "version")}

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except NameTaken:
            form.add_error("name", TAKEN)
            return self.form_invalid(form)

    def done(self) -> str:
        return self.request.get_full_path()
