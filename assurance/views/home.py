from django.utils import timezone
from django.views.generic import TemplateView

from assurance.elsewhere import waiting_elsewhere
from assurance.models import EvidenceItem, EvidenceRequest, Finding, Mention, Review, Score
from assurance.presenters.home import HomePage
from assurance.presenters.request_waiting import requests_waiting
from assurance.presenters.waiting import Waiting, evidence_waiting, waiting_in
from councils.models import Council
from councils.permissions import Permission


def waiting_for(user, reviews) -> list[Waiting]:
    """What waits for somebody in reviews (which come with their councils), information returns and libraries."""
    late = EvidenceItem.objects.visible_to(user).kept().owned_by(user.pk).to_look_at_again(timezone.localdate())
    in_reviews = waiting_in(
        reviews,
        findings=Finding.objects.waiting_for(user).values_list("review", flat=True),
        scores=Score.objects.waiting_for(user).values_list("review", flat=True),
        unscored=Review.objects.where_may_write(user, Permission.SCORE_SET).scored_kinds().with_gaps(),
        mentions=Mention.objects.waiting_for(user).with_places(),
    )
    asked = EvidenceRequest.objects.waiting_for(user, today=timezone.localdate())
    others = requests_waiting(asked, owner=user) + evidence_waiting(late.with_shelves(), owner=user)
    return in_reviews + waiting_elsewhere(user) + others


class Home(TemplateView):
    template_name = "assurance/home.html"

    def get_context_data(self, **kwargs):
        user = self.request.user
        reviews = list(Review.objects.visible_to(user).select_related("council").with_counts().newest_first())
        councils = Council.objects.visible_to(user)
        page = HomePage(councils, reviews, waiting_for(user, reviews))
        return super().get_context_data(page=page, **kwargs)
