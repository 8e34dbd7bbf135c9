from django.urls import include, path

from assurance.evidence_urls import library
from assurance.views.dashboard import Dashboard, DashboardCsv
from assurance.views.finding_list import FindingSearch
from assurance.views.home import Home
from assurance.views.reviews import ReviewCreate, ReviewDetail, ReviewList, ReviewListCsv, ReviewMove
from assurance.views.scores import ScoreAgree, ScoreList, ScoreSet

app_name = "assurance"

scores = [
    path("", ScoreList.as_view(), name="score-list"),
    path("<int:number>/", ScoreSet.as_view(), name="score-set"),
    path("<int:number>/agree/", ScoreAgree.as_view(), name="score-agree"),
]

review = [
    path("", ReviewDetail.as_view(), name="review-detail"),
    path("move/<slug:to>/", ReviewMove.as_view(), name="review-move"),
    path("scores/", include(scores)),
    path("evidence/", include(library("team-"))),
    path("", include("assurance.review_urls")),
]

council = [
    path("", Dashboard.as_view(), name="council-dashboard"),
    path("statements.csv", DashboardCsv.as_view(), name="council-statements-csv"),
    path("search/", FindingSearch.as_view(), name="finding-search"),
    path("reviews/", ReviewList.as_view(), name="review-list"),
    path("reviews.csv", ReviewListCsv.as_view(), name="review-list-csv"),
    path("reviews/new/", ReviewCreate.as_view(), name="review-create"),
    path("reviews/<int:review_id>/", include(review)),
    path("evidence/", include(library())),
    path("returns/", include("assurance.return_urls")),
]

urlpatterns = [
    path("", Home.as_view(), name="home"),
    path("councils/<slug:slug>/", include(council)),
]
