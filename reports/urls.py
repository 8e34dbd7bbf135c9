from django.urls import path

from reports.views import artefacts, comparisons, imports, preview, publications, runs

app_name = "reports"
_REVIEW = "councils/<slug:slug>/reviews/<int:review_id>"
_IMPORT = "councils/<slug:slug>/reviews/import"

urlpatterns = [
    path(f"{_IMPORT}/", imports.ImportCreate.as_view(), name="import-create"),
    path(f"{_IMPORT}/<int:upload_id>/", imports.ImportFound.as_view(), name="import-found"),
    path(f"{_IMPORT}/<int:upload_id>/discard/", imports.ImportDiscard.as_view(), name="import-discard"),
    path(f"{_REVIEW}/report/", preview.Preview.as_view(), name="preview"),
    path(f"{_REVIEW}/reports/", runs.RunList.as_view(), name="run-list"),
    path(f"{_REVIEW}/reports/new/", runs.RunCreate.as_view(), name="run-create"),
    path(f"{_REVIEW}/reports/compare/", comparisons.RunCompare.as_view(), name="run-compare"),
    path(f"{_REVIEW}/reports/<int:run_id>/", runs.RunDetail.as_view(), name="run-detail"),
    path(f"{_REVIEW}/reports/<int:run_id>/publish/", publications.Publish.as_view(), name="publish"),
    path(f"{_REVIEW}/reports/<int:run_id>/withdraw/", publications.Withdraw.as_view(), name="withdraw"),
    path(f"{_REVIEW}/reports/<int:run_id>/status/", runs.RunStatus.as_view(), name="run-status"),
    path(
        f"{_REVIEW}/reports/<int:run_id>/<slug:format>/", artefacts.ArtefactDownload.as_view(), name="artefact-download"
    ),
]
