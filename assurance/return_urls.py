"""Pages of a council's information returns; included below `councils/<slug>/returns/`."""

from django.urls import include, path

from assurance.views import request_panel, requests, return_folder, return_lists, return_requests, returns

request = [
    path("", requests.RequestEdit.as_view(), name="request-edit"),
    path("remove/", requests.RequestRemove.as_view(), name="request-remove"),
    path("evidence/", request_panel.RequestEvidenceList.as_view(http_method_names=["get"]), name="request-evidence"),
    path("evidence/attach/", request_panel.RequestAttach.as_view(), name="request-attach"),
    path("evidence/<int:item_id>/detach/", request_panel.RequestDetach.as_view(), name="request-detach"),
]

information_return = [
    path("", return_requests.ReturnDetail.as_view(), name="return-detail"),
    path("edit/", returns.ReturnEdit.as_view(), name="return-edit"),
    path("requests.csv", return_requests.ReturnCsv.as_view(), name="return-csv"),
    path("requests.xlsx", return_requests.ReturnXlsx.as_view(), name="return-xlsx"),
    path("load/", return_lists.ReturnLoad.as_view(), name="return-load"),
    path("load/take/", return_lists.ReturnTake.as_view(), name="return-take"),
    path("load/template.csv", return_lists.ReturnTemplateCsv.as_view(), name="return-template-csv"),
    path("load/template.xlsx", return_lists.ReturnTemplate.as_view(), name="return-template"),
    path("folder.zip", return_folder.ReturnFolder.as_view(), name="return-folder"),
    path("selection/", return_requests.RequestSelection.as_view(), name="request-selection"),
    path("requests/new/", requests.RequestCreate.as_view(), name="request-create"),
    path("requests/<int:request_id>/", include(request)),
]

urlpatterns = [
    path("", returns.ReturnList.as_view(), name="return-list"),
    path("new/", returns.ReturnCreate.as_view(), name="return-create"),
    path("<int:return_id>/", include(information_return)),
]
