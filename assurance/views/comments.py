from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.generic import FormView, View
from django_htmx.http import trigger_client_event

from assurance import mentions
from assurance.actions import comments
from assurance.colleagues import colleagues_of
from assurance.forms.comments import CommentForm
from assurance.models import Comment, Finding
from assurance.presenters.comments import NEW, Refused, not_told, said_of
from assurance.presenters.reviews import url_of
from assurance.titles import title_of
from assurance.views.discussions import discussion_of
from assurance.views.findings import FindingScope
from assurance.views.scope import ReviewScope
from councils.permissions import Permission


class Conversation(ReviewScope):
    """Pages and steps of what is said about `finding`, for those who may read it."""

    permission = Permission.FINDING_COMMENT
    finding: Finding

    def address_of(self, comment: Comment) -> str:
        return self.request.build_absolute_uri(url_of("comment-show", self.review, comment.pk))

    def place_of(self, comment: Comment) -> str:
        return f"{url_of('finding-edit', self.review, self.finding.pk)}#comment-{comment.pk}"

    def answer(self, comment: Comment, said: str, notice: str = "") -> HttpResponse:
        if self.request.htmx:
            return self.render_discussion(said, notice=notice)
        messages.success(self.request, said)
        if notice:
            messages.warning(self.request, notice)
        return redirect(self.place_of(comment))

    def render_discussion(self, said: str, *, status: int = 200, **shown) -> HttpResponse:
        """The finding's comments as they stand now, and a sentence for who does not see what has changed."""
        # The review as it was loaded knows its status.
        self.finding.review = self.review
        context = {"discussion": discussion_of(self.finding, self.request.user, **shown)}
        response = render(self.request, "assurance/_partials/discussion.html", context, status=status)
        return trigger_client_event(response, "comments:said", {"sentence": said})


class CommentScope(Conversation):
    """Pages and steps of one comment of the review."""

    def load(self):
        super().load()
        if not self.may(self.permission):
            raise PermissionDenied
        rows = Comment.objects.visible_to(self.request.user).of_review(self.review).with_people().with_places()
        self.comment = get_object_or_404(rows.select_related("parent__created_by"), pk=self.kwargs["comment_id"])
        self.finding = self.comment.finding


class Saying(Conversation, FormView):
    """Takes words. `done` says what was done with them, `box` where they were typed on the finding's page."""

    form_class = CommentForm
    template_name = "assurance/comment_edit.html"
    done: str
    box = NEW

    def act(self, text: str) -> Comment:
        raise NotImplementedError

    def form_valid(self, form):
        comment = self.act(form.cleaned_data["text"])
        found = mentions.find(comment.text, colleagues_of(self.request.user, self.review))
        return self.answer(comment, self.done, not_told(found.unknown))

    def form_invalid(self, form):
        """What was typed stays in its box; without script, on a page of its own."""
        if not self.request.htmx:
            return self.render_to_response(self.get_context_data(form=form), status=422)
        sentence = form.errors["text"][0]
        refused = Refused(self.box, self.request.POST.get("text", ""), sentence)
        return self.render_discussion(f"Error: {sentence}", status=422, refused=refused)

    @property
    def trail(self):
        findings = reverse("assurance:findings", args=[self.council.slug, self.review.pk])
        own = url_of("finding-edit", self.review, self.finding.pk)
        return [*super().trail, ("Findings", findings), (title_of(self.finding), own)]

    def get_context_data(self, **kwargs):
        names = list(colleagues_of(self.request.user, self.review).values())
        return super().get_context_data(names=names, heading=self.heading, back=self.back_to, **kwargs)

    heading = "Add a comment"

    @property
    def back_to(self) -> str:
        return f"{url_of('finding-edit', self.review, self.finding.pk)}#comments"


class CommentAdd(Saying, FindingScope):
    http_method_names = ["post"]
    done = "Your comment is added."

    def act(self, text):
        return comments.add(finding=self.finding, text=text, address_of=self.address_of, by=self.request.user)


class CommentReply(Saying, CommentScope):
    http_method_names = ["post"]
    done = "Your reply is added."

    @property
    def first(self) -> Comment:
        return self.comment.parent or self.comment

    @property
    def box(self):
        return str(self.first.pk)

    @property
    def heading(self):
        return f"Reply to {self.first.created_by.name}"

    def act(self, text):
        return comments.reply(to=self.comment, text=text, address_of=self.address_of, by=self.request.user)

    def get_context_data(self, **kwargs):
        return super().get_context_data(answered=said_of(self.comment, self.request.user), **kwargs)


class CommentEdit(Saying, CommentScope):
    """Correcting one's own comment."""

    heading = "Correct your comment"
    done = "Your comment is corrected."

    def load(self):
        super().load()
        if self.comment.created_by_id != self.request.user.pk:
            raise PermissionDenied

    def get_initial(self):
        return {"text": self.comment.text}

    def act(self, text):
        return comments.correct(comment=self.comment, text=text, address_of=self.address_of, by=self.request.user)


class CommentShow(CommentScope, View):
    """The lasting address of a comment: its finding's page, wherever it went when findings were merged."""

    def get(self, request, **kwargs):
        return redirect(self.place_of(self.comment))


class CommentResolve(CommentScope, View):
    http_method_names = ["post"]

    def post(self, request, **kwargs):
        first = comments.resolve(comment=self.comment, by=request.user)
        return self.answer(first, "The comment is resolved.")


class CommentReopen(CommentScope, View):
    http_method_names = ["post"]

    def post(self, request, **kwargs):
        first = comments.reopen(comment=self.comment, by=request.user)
        return self.answer(first, "The comment is open again.")
