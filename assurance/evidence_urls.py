"""Pages of an evidence library: a council's (`evidence-…`), and that of a challenge's team (`team-evidence-…`)."""

from django.urls import include, path

from assurance.views import evidence, evidence_items, evidence_selection, sheets


def library(prefix: str = "") -> list:
    """Both have the same pages. Where one is, a Shelf gives the other's addresses too."""
    item = [
        path("", evidence_items.EvidenceDetail.as_view(), name=f"{prefix}evidence-detail"),
        path("edit/", evidence_items.EvidenceEdit.as_view(), name=f"{prefix}evidence-edit"),
        path("remove/", evidence_items.EvidenceRemove.as_view(), name=f"{prefix}evidence-remove"),
        path("restore/", evidence_items.EvidenceRestore.as_view(), name=f"{prefix}evidence-restore"),
    ]
    return [
        path("", evidence.EvidenceList.as_view(), name=f"{prefix}evidence-list"),
        path("items.csv", evidence.EvidenceCsv.as_view(), name=f"{prefix}evidence-csv"),
        path("selection/", evidence_selection.EvidenceSelection.as_view(), name=f"{prefix}evidence-selection"),
        path("new/", evidence_items.EvidenceCreate.as_view(), name=f"{prefix}evidence-create"),
        path("import/", sheets.EvidenceUpload.as_view(), name=f"{prefix}evidence-import"),
        path("import/template.xlsx", sheets.EvidenceTemplate.as_view(), name=f"{prefix}evidence-template"),
        path("<int:item_id>/", include(item)),
    ]
