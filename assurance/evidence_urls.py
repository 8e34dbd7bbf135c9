"""Pages of an evidence library: a council's (`evidence-…`), and that of a challenge's team (`team-evidence-…`)."""

from django.urls import include, path

from assurance.views import (
    evidence,
    evidence_files,
    evidence_items,
    evidence_selection,
    evidence_upload,
    matrix,
    sheets,
)


def library(prefix: str = "") -> list:
    """Both have the same pages. Where one is, a Shelf gives the other's addresses too."""
    file = [
        path("<int:number>/", evidence_files.FileDownload.as_view(), name=f"{prefix}evidence-file-download"),
        path("revise/", evidence_files.FileRevise.as_view(), name=f"{prefix}evidence-file-revise"),
        path("remove/", evidence_files.FileRemove.as_view(), name=f"{prefix}evidence-file-remove"),
        path("restore/", evidence_files.FileRestore.as_view(), name=f"{prefix}evidence-file-restore"),
    ]
    item = [
        path("", evidence_items.EvidenceDetail.as_view(), name=f"{prefix}evidence-detail"),
        path("edit/", evidence_items.EvidenceEdit.as_view(), name=f"{prefix}evidence-edit"),
        path("remove/", evidence_items.EvidenceRemove.as_view(), name=f"{prefix}evidence-remove"),
        path("restore/", evidence_items.EvidenceRestore.as_view(), name=f"{prefix}evidence-restore"),
        path("files/", evidence_files.FileAttach.as_view(), name=f"{prefix}evidence-file-attach"),
        path("files/<int:file_id>/", include(file)),
    ]
    return [
        path("", evidence.EvidenceList.as_view(), name=f"{prefix}evidence-list"),
        path("items.csv", evidence.EvidenceCsv.as_view(), name=f"{prefix}evidence-csv"),
        path("items.xlsx", evidence.EvidenceXlsx.as_view(), name=f"{prefix}evidence-xlsx"),
        path("selection/", evidence_selection.EvidenceSelection.as_view(), name=f"{prefix}evidence-selection"),
        path("new/", evidence_items.EvidenceCreate.as_view(), name=f"{prefix}evidence-create"),
        path("import/", sheets.EvidenceUpload.as_view(), name=f"{prefix}evidence-import"),
        path("import/template.xlsx", sheets.EvidenceTemplate.as_view(), name=f"{prefix}evidence-template"),
        path("matrix/", matrix.EvidenceMatrix.as_view(), name=f"{prefix}evidence-matrix"),
        path("matrix.csv", matrix.EvidenceMatrixCsv.as_view(), name=f"{prefix}evidence-matrix-csv"),
        path("matrix.xlsx", matrix.EvidenceMatrixXlsx.as_view(), name=f"{prefix}evidence-matrix-xlsx"),
        path("upload/", evidence_upload.EvidenceUpload.as_view(), name=f"{prefix}evidence-upload"),
        path("<int:item_id>/", include(item)),
    ]
