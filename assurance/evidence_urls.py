"""Pages of an evidence library: a council's (`evidence-…`), and that of a challenge's team (`team-evidence-…`)."""

from django.urls import include, path

from assurance.views import evidence, sheets


def library(prefix: str = "") -> list:
    """Both have the same pages. Where one is, a Shelf gives the other's addresses too."""
    item = [
        path("", evidence.EvidenceDetail.as_view(), name=f"{prefix}evidence-detail"),
        path("edit/", evidence.EvidenceEdit.as_view(), name=f"{prefix}evidence-edit"),
    ]
    return [
        path("", evidence.EvidenceList.as_view(), name=f"{prefix}evidence-list"),
        path("new/", evidence.EvidenceCreate.as_view(), name=f"{prefix}evidence-create"),
        path("import/", sheets.EvidenceUpload.as_view(), name=f"{prefix}evidence-import"),
        path("import/template.xlsx", sheets.EvidenceTemplate.as_view(), name=f"{prefix}evidence-template"),
        path("<int:item_id>/", include(item)),
    ]
