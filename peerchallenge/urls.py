from django.urls import include, path

from peerchallenge.actions import contacts, key_facts, team
from peerchallenge.forms.rows import ContactForm, KeyFactForm, TeamMemberForm
from peerchallenge.presenters.listings import CONTACTS, KEY_FACTS, TEAM, Listing
from peerchallenge.views import challenges, people, rows

app_name = "peerchallenge"


def listed(listing: Listing, form_class, actions) -> list:
    """The three lists have the same pages."""
    how = {"listing": listing, "form_class": form_class, "actions": actions}
    name = listing.url_name
    return [
        path("new/", rows.RowCreate.as_view(**how), name=f"{name}-create"),
        path("<int:row_id>/", rows.RowEdit.as_view(**how), name=f"{name}-edit"),
        path("<int:row_id>/move/", rows.RowMove.as_view(**how), name=f"{name}-move"),
        path("<int:row_id>/remove/", rows.RowRemove.as_view(**how), name=f"{name}-remove"),
    ]


person = [
    path("", people.PersonEdit.as_view(), name="person-edit"),
    path("end/", people.PersonEnd.as_view(), name="person-end"),
    path("invite-again/", people.PersonInviteAgain.as_view(), name="person-invite-again"),
]

challenge = [
    path("", challenges.ChallengeDetail.as_view(), name="challenge-detail"),
    path("about/", challenges.ChallengeEdit.as_view(), name="challenge-edit"),
    path("activity/", challenges.FiguresEdit.as_view(), name="figures-edit"),
    path("team/", include(listed(TEAM, TeamMemberForm, team))),
    path("key-facts/", include(listed(KEY_FACTS, KeyFactForm, key_facts))),
    path("contacts/", include(listed(CONTACTS, ContactForm, contacts))),
    path("people/invite/", people.PersonInvite.as_view(), name="person-invite"),
    path("people/<int:member_id>/", include(person)),
]

urlpatterns = [
    path("councils/<slug:slug>/challenges/new/", challenges.ChallengeCreate.as_view(), name="challenge-create"),
    path(
        "councils/<slug:slug>/challenges/<int:review_id>/invite-again/",
        challenges.ManagerInviteAgain.as_view(),
        name="manager-invite-again",
    ),
    path("councils/<slug:slug>/reviews/<int:review_id>/challenge/", include(challenge)),
]
