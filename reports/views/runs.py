from csp.constants import SELF
from csp.decorators import csp_update
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views.generic import FormView, TemplateView, View

from assurance.views.scope import ReviewScope
from councils.permissions import Permission
from peerchallenge import rules
from peerchallenge.models import AccuracyRound
from reports.actions import house_styles, runs
from reports.checked import checked
from reports.document.style import HouseStyle
from reports.forms.runs import RunForm
from reports.house_styles import choosable, style_asked_for, style_of
from reports.models import ReportRun
from reports.presenters.checks import Panel
from reports.presenters.house_styles import choices
from reports.presenters.runs import RunPresenter
from reports.rules import may_cancel

A_PAGE = 20


class RunsOfReview(ReviewScope):
    def present(self, run: ReportRun) -> RunPresenter:
        return RunPresenter(run, review=self.review, is_writer=self.is_writer)

    @cached_property
    def is_writer(self) -> bool:
        return self.may(Permission.FINDING_WRITE)

    def panel(self, *, is_draft: bool, style: HouseStyle) -> Panel:
        """What the checks say now of the version that would be made."""
        messages = checked(self.review, is_draft=is_draft, style=style)
        return Panel(messages, review=self.review, is_writer=self.is_writer)

    @property
    def runs(self):
        visible = ReportRun.objects.visible_to(self.request.user).of_review(self.review)
        return visible.without_facts().with_number().with_publication().without_files()


@method_decorator(csp_update({"frame-src": [SELF]}), name="dispatch")
class RunList(RunsOfReview, FormView):
    """The report: what it would say now, the versions that were made, and the form that asks for another."""

    form_class = RunForm
    template_name = "reports/run_list.html"
    http_method_names = ("get", "head", "options")

    @cached_property
    def style(self):
        return style_asked_for(self.review, self.request.GET.get("style", ""))

    @cached_property
    def styles(self):
        return choosable(self.review)

    def get_initial(self):
        return super().get_initial() | {"house_style": self.style.key}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"styles": self.styles}

    def get_context_data(self, **kwargs):
        page = Paginator(self.runs, A_PAGE).get_page(self.request.GET.get("page"))
        context = {
            "page": page,
            "versions": [self.present(run) for run in page],
            "may_choose_style": self.is_writer and self.style.key != style_of(self.review).key,
            "styles": choices(self.style, self.styles, self.council.slug, self.review.pk),
            "may_request": self.may(Permission.REPORT_REQUEST),
            "may_template": Permission.REPORT_STYLE in self.council_permissions,
            "may_style": Permission.REPORT_STYLE in self.council_permissions | self.review_permissions,
            "panel": self.panel(is_draft=True, style=self.style),
            "sees_accuracy": self.sees_accuracy,
        }
        return super().get_context_data(**{**context, **kwargs})

    @property
    def sees_accuracy(self) -> bool:
        """The team always does; of the council those whom a round names."""
        if rules.is_of_the_team(self.request.user, review=self.review):
            return True
        return AccuracyRound.objects.visible_to(self.request.user).of_review(self.review).exists()


class StyleChoose(RunsOfReview, View):
    """From now on the report is in this style; its files are made when somebody asks for them."""

    permission = Permission.FINDING_WRITE
    http_method_names = ("post",)

    def post(self, request, **kwargs):
        try:
            house_styles.choose(review=self.review, house_style=request.POST.get("style", ""), by=request.user)
        except KeyError as error:
            raise Http404 from error
        messages.success(request, f"The report is in the style “{style_of(self.review).name}” from now on.")
        return redirect("reports:run-list", self.council.slug, self.review.pk)


class RunCreate(RunList):
    permission = Permission.REPORT_REQUEST
    http_method_names = ("get", "head", "post")

    def get(self, request, **kwargs):
        """The address stays in the browser after a form that was not right; typed again, it is the report's page."""
        return redirect("reports:run-list", self.council.slug, self.review.pk)

    def form_valid(self, form):
        """A final version with something that must be mended is made once somebody has seen that and says so."""
        if not form.cleaned_data["is_draft"] and "confirmed" not in self.request.POST:
            style = style_asked_for(self.review, form.cleaned_data["house_style"])
            panel = self.panel(is_draft=False, style=style)
            if panel.must_be_mended:
                return self.confirm(panel, form.cleaned_data)
        run = runs.request(review=self.review, by=self.request.user, **form.cleaned_data)
        if run.is_finished:
            messages.info(self.request, "Nothing has changed since this version was made. Here it is.")
        return redirect(run)

    def confirm(self, panel: Panel, asked: dict):
        base = super(RunList, self).get_context_data()
        return render(self.request, "reports/run_confirm.html", {**base, "panel": panel, "asked": asked})


class RunScope(RunsOfReview):
    """A page about one run."""

    def load(self):
        super().load()
        runs = self.runs.with_place_in_queue().select_related("requested_by", "cancelled_by")
        self.run = get_object_or_404(runs, pk=self.kwargs["run_id"])

    @property
    def may_cancel(self) -> bool:
        return may_cancel(self.request.user, self.run, review=self.review)

    def get_context_data(self, **kwargs):
        context = {
            "version": self.present(self.run),
            "may_request": self.may(Permission.REPORT_REQUEST),
            "may_publish": self.may(Permission.REPORT_PUBLISH),
            "may_cancel": not self.run.is_finished and self.may_cancel,
        }
        return super().get_context_data(**{**context, **kwargs})


class RunDetail(RunScope, TemplateView):
    template_name = "reports/run_detail.html"


class RunStatus(RunScope, TemplateView):
    """The part of the page that changes while a run is made; 204 while it has nothing new to say."""

    template_name = "reports/_run_status.html"

    def get(self, request, **kwargs):
        if request.GET.get("seen") == self.present(self.run).seen:
            return HttpResponse(status=204)
        return super().get(request, **kwargs)


class RunCancel(RunScope, View):
    http_method_names = ("post",)

    def post(self, request, **kwargs):
        if not self.may_cancel:
            raise PermissionDenied
        try:
            runs.cancel(run=self.run, by=request.user)
        except runs.AlreadyFinished:
            messages.info(request, "It was finished before you cancelled it. This is how it stands.")
        else:
            messages.success(request, f"{self.present(self.run).name} is cancelled. Nothing that you typed is lost.")
        return redirect(self.run)
