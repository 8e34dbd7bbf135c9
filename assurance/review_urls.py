"""Pages of one review on which its words are written; included below the review's own address."""

from django.urls import include, path

from assurance.presenters.messages import KEY_MESSAGES, RECOMMENDATIONS, Kind
from assurance.views import (
    cards,
    comment_lists,
    comments,
    evidence_links,
    finding_list,
    findings,
    history,
    merging,
    messages,
    moving,
    outline,
    paragraphs,
    quick_add,
    selections,
    sheets,
    splitting,
    workspace,
)

finding = [
    path("", findings.FindingEdit.as_view(), name="finding-edit"),
    path("card/", cards.CardEdit.as_view(), name="finding-card"),
    path("move/", findings.FindingMove.as_view(), name="finding-move"),
    path("review/", findings.FindingReview.as_view(), name="finding-review"),
    path("agree/", findings.FindingAgree.as_view(), name="finding-agree"),
    path("take-back/", findings.FindingTakeBack.as_view(), name="finding-take-back"),
    path("withdraw/", findings.FindingWithdraw.as_view(), name="finding-withdraw"),
    path("restore/", findings.FindingRestore.as_view(), name="finding-restore"),
    path("split/", splitting.FindingSplit.as_view(), name="finding-split"),
    path("evidence/", evidence_links.FindingEvidenceList.as_view(), name="finding-evidence"),
    path("evidence/attach/", evidence_links.FindingEvidenceAttach.as_view(), name="finding-evidence-attach"),
    path("evidence/new/", evidence_links.FindingEvidenceCreate.as_view(), name="finding-evidence-create"),
    path("evidence/<int:item_id>/note/", evidence_links.FindingEvidenceNote.as_view(), name="finding-evidence-note"),
    path(
        "evidence/<int:item_id>/unlink/", evidence_links.FindingEvidenceUnlink.as_view(), name="finding-evidence-unlink"
    ),
    path("history/", history.FindingHistory.as_view(), name="finding-history"),
    path("history/<int:number>/", history.FindingVersion.as_view(), name="finding-version"),
    path("history/<int:number>/restore/", history.FindingVersionRestore.as_view(), name="finding-version-restore"),
    path("comments/", comments.CommentAdd.as_view(), name="comment-add"),
]

comment = [
    path("", comments.CommentShow.as_view(), name="comment-show"),
    path("edit/", comments.CommentEdit.as_view(), name="comment-edit"),
    path("reply/", comments.CommentReply.as_view(), name="comment-reply"),
    path("resolve/", comments.CommentResolve.as_view(), name="comment-resolve"),
    path("reopen/", comments.CommentReopen.as_view(), name="comment-reopen"),
]

paragraph = [
    path("", paragraphs.ParagraphEdit.as_view(), name="paragraph-edit"),
    path("move/", paragraphs.ParagraphMove.as_view(), name="paragraph-move"),
    path("remove/", paragraphs.ParagraphRemove.as_view(), name="paragraph-remove"),
]


def listed(kind: Kind) -> list:
    """Key messages and recommendations have the same pages."""
    name = kind.url_name
    return [
        path("", messages.MessageList.as_view(kind=kind), name=f"{name}-list"),
        path("new/", messages.MessageCreate.as_view(kind=kind), name=f"{name}-create"),
        path("<int:message_id>/", messages.MessageEdit.as_view(kind=kind), name=f"{name}-edit"),
        path("<int:message_id>/move/", messages.MessageMove.as_view(kind=kind), name=f"{name}-move"),
        path("<int:message_id>/remove/", messages.MessageRemove.as_view(kind=kind), name=f"{name}-remove"),
    ]


selection = [
    path("move/", moving.SelectionMove.as_view(), name="selection-move"),
    path("tag/", selections.SelectionTag.as_view(), name="selection-tag"),
    path("review/", selections.SelectionReview.as_view(), name="selection-review"),
    path("agree/", selections.SelectionAgree.as_view(), name="selection-agree"),
    path("withdraw/", selections.SelectionWithdraw.as_view(), name="selection-withdraw"),
    path("merge/", merging.SelectionMerge.as_view(), name="selection-merge"),
]

urlpatterns = [
    path("themes/", workspace.Workspace.as_view(), {"number": 1}, name="findings"),
    path("themes/<int:number>/", workspace.Workspace.as_view(), name="workspace"),
    path("sections/<int:section_id>/", workspace.SectionWorkspace.as_view(), name="section-workspace"),
    path("findings/all/", finding_list.FindingList.as_view(), name="finding-list"),
    path("findings.csv", finding_list.FindingCsv.as_view(), name="finding-csv"),
    path("findings.xlsx", finding_list.FindingXlsx.as_view(), name="finding-xlsx"),
    path("findings/import/", sheets.FindingUpload.as_view(), name="finding-import"),
    path("findings/import/template.xlsx", sheets.FindingTemplate.as_view(), name="finding-template"),
    path("findings/", quick_add.FindingCreate.as_view(), name="finding-create"),
    path("findings/selected/", include(selection)),
    path("findings/<int:finding_id>/", include(finding)),
    path("comments/", comment_lists.CommentList.as_view(), name="comment-list"),
    path("comments.csv", comment_lists.CommentListCsv.as_view(), name="comment-csv"),
    path("comments/<int:comment_id>/", include(comment)),
    path("paragraphs/new/", paragraphs.ParagraphCreate.as_view(), name="paragraph-create"),
    path("paragraphs/<int:paragraph_id>/", include(paragraph)),
    path("key-messages/", include(listed(KEY_MESSAGES))),
    path("recommendations/", include(listed(RECOMMENDATIONS))),
    path("text/", outline.Outline.as_view(http_method_names=["get"]), name="outline"),
    path("text/focus-areas/", outline.FocusAreaCreate.as_view(), name="focus-area-create"),
    path("text/focus-areas/<int:area_id>/move/", outline.FocusAreaMove.as_view(), name="focus-area-move"),
    path("text/parts/<int:part_id>/", outline.PartEdit.as_view(), name="part-edit"),
    path("text/sections/<int:section_id>/", outline.SectionRename.as_view(), name="section-rename"),
    path("text/sections/<int:section_id>/move/", outline.SectionMove.as_view(), name="section-move"),
]
