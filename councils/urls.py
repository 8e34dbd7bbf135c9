from django.urls import path

from councils.views.invitations import InvitationAccept
from councils.views.open_pages import AccessibilityStatement, Privacy
from councils.views.people import PeopleList, PersonEdit, PersonEnd, PersonInvite, PersonInviteAgain
from councils.views.records import Record, RecordDownload
from councils.views.signed_out import SendAgain

app_name = "councils"

open_pages = [
    path("accessibility/", AccessibilityStatement.as_view(), name="accessibility"),
    path("privacy/", Privacy.as_view(), name="privacy"),
    path("invitations/<str:token>/", InvitationAccept.as_view(), name="invitation-accept"),
]

people = [
    path("councils/<slug:slug>/people/", PeopleList.as_view(), name="people"),
    path("councils/<slug:slug>/people/invite/", PersonInvite.as_view(), name="person-invite"),
    path("councils/<slug:slug>/people/<int:membership_id>/", PersonEdit.as_view(), name="person-edit"),
    path("councils/<slug:slug>/people/<int:membership_id>/end/", PersonEnd.as_view(), name="person-end"),
    path(
        "councils/<slug:slug>/people/<int:membership_id>/invite-again/",
        PersonInviteAgain.as_view(),
        name="person-invite-again",
    ),
]

records = [
    path("councils/<slug:slug>/record/", Record.as_view(), name="record"),
    path("councils/<slug:slug>/record/<slug:format>/", RecordDownload.as_view(), name="record-download"),
]

signed_out = [path("send-again/", SendAgain.as_view(), name="send-again")]

urlpatterns = [*open_pages, *people, *records, *signed_out]
