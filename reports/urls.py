from django.urls import include, path

from assurance.actions import glossary as decisions
from reports.views import (
    accuracy_draft,
    accuracy_lines,
    accuracy_rounds,
    artefacts,
    comparisons,
    glossary,
    imports,
    own_style_parts,
    own_styles,
    preview,
    publications,
    runs,
    word_templates,
)

app_name = "reports"
_REVIEW = "councils/<slug:slug>/reviews/<int:review_id>"
_IMPORT = "councils/<slug:slug>/reviews/import"
_WORD = "councils/<slug:slug>/reports/word-template"

_STYLES = "councils/<slug:slug>/reports/house-styles"

_style = [
    path("", own_style_parts.StyleWords.as_view(), name="house-style-words"),
    path("headings/", own_style_parts.StyleHeadings.as_view(), name="house-style-headings"),
    path("looks/", own_style_parts.StyleLooks.as_view(), name="house-style-looks"),
    path("logo/", own_style_parts.StyleLogo.as_view(), name="house-style-logo"),
    path("order/", own_style_parts.StyleOrder.as_view(), name="house-style-order"),
    path("preview/", own_style_parts.StylePreview.as_view(), name="house-style-preview"),
    path("archive/", own_styles.StyleArchive.as_view(), name="house-style-archive"),
    path("bring-back/", own_styles.StyleBringBack.as_view(), name="house-style-bring-back"),
]
_line = [
    path("", accuracy_draft.AccuracyLineEdit.as_view(), name="accuracy-line-edit"),
    path("withdraw/", accuracy_draft.AccuracyLineWithdraw.as_view(), name="accuracy-line-withdraw"),
    path("answer/", accuracy_lines.AccuracyAnswer.as_view(), name="accuracy-answer"),
]
_round = [
    path("", accuracy_rounds.AccuracyDetail.as_view(), name="accuracy-detail"),
    path("due/", accuracy_rounds.AccuracyDue.as_view(), name="accuracy-due"),
    path("close/", accuracy_rounds.AccuracyClose.as_view(), name="accuracy-close"),
    path("print/", accuracy_rounds.AccuracyPrint.as_view(), name="accuracy-print"),
    path("draft/", accuracy_draft.AccuracyDraftPage.as_view(), name="accuracy-draft"),
    path("draft/<int:passage_id>/", accuracy_draft.AccuracySay.as_view(), name="accuracy-say"),
    path("send/", accuracy_draft.AccuracySend.as_view(), name="accuracy-send"),
    path("lines/", accuracy_lines.AccuracyLines.as_view(), name="accuracy-lines"),
    path("lines.csv", accuracy_lines.AccuracyCsv.as_view(), name="accuracy-csv"),
    path("lines/<int:line_id>/", include(_line)),
    path("annex/", accuracy_lines.AccuracyAnnex.as_view(), name="accuracy-annex"),
]
_accuracy = [
    path("", accuracy_rounds.AccuracyList.as_view(), name="accuracy-list"),
    path("new/", accuracy_rounds.AccuracyOpen.as_view(), name="accuracy-open"),
    path("<int:round_id>/", include(_round)),
]

_glossary = [
    path("", glossary.Glossary.as_view(), name="glossary"),
    path(
        "print/",
        glossary.GlossaryStep.as_view(step=decisions.print_it, said="The glossary is the report’s last chapter now."),
        name="glossary-print",
    ),
    path(
        "stop/",
        glossary.GlossaryStep.as_view(
            step=decisions.stop_printing_it, said="The report has no glossary now. What was typed is kept."
        ),
        name="glossary-stop",
    ),
    path("<str:acronym>/", glossary.GlossaryEdit.as_view(), name="glossary-edit"),
    path(
        "<str:acronym>/leave-out/",
        glossary.GlossaryStep.as_view(step=decisions.leave_out, said="{acronym} is left out of the glossary."),
        name="glossary-leave-out",
    ),
    path(
        "<str:acronym>/put-back/",
        glossary.GlossaryStep.as_view(step=decisions.put_back, said="{acronym} is put back."),
        name="glossary-put-back",
    ),
]

urlpatterns = [
    path(f"{_WORD}/", word_templates.WordTemplateList.as_view(), name="word-template-list"),
    path(f"{_WORD}/stop/", word_templates.WordTemplateStop.as_view(), name="word-template-stop"),
    path(f"{_WORD}/<int:template_id>/", word_templates.WordTemplateDownload.as_view(), name="word-template-download"),
    path(f"{_STYLES}/", own_styles.StyleList.as_view(), name="house-style-list"),
    path(f"{_STYLES}/<int:style_id>/", include(_style)),
    path(f"{_IMPORT}/", imports.ImportCreate.as_view(), name="import-create"),
    path(f"{_IMPORT}/<int:upload_id>/", imports.ImportFound.as_view(), name="import-found"),
    path(f"{_IMPORT}/<int:upload_id>/source/", imports.ImportSource.as_view(), name="import-source"),
    path(f"{_IMPORT}/<int:upload_id>/discard/", imports.ImportDiscard.as_view(), name="import-discard"),
    path(f"{_REVIEW}/accuracy/", include(_accuracy)),
    path(f"{_REVIEW}/glossary/", include(_glossary)),
    path(f"{_REVIEW}/report/", preview.Preview.as_view(), name="preview"),
    path(f"{_REVIEW}/reports/", runs.RunList.as_view(), name="run-list"),
    path(f"{_REVIEW}/reports/new/", runs.RunCreate.as_view(), name="run-create"),
    path(f"{_REVIEW}/reports/style/", runs.StyleChoose.as_view(), name="style-choose"),
    path(f"{_REVIEW}/reports/compare/", comparisons.RunCompare.as_view(), name="run-compare"),
    path(f"{_REVIEW}/reports/<int:run_id>/", runs.RunDetail.as_view(), name="run-detail"),
    path(f"{_REVIEW}/reports/<int:run_id>/publish/", publications.Publish.as_view(), name="publish"),
    path(f"{_REVIEW}/reports/<int:run_id>/withdraw/", publications.Withdraw.as_view(), name="withdraw"),
    path(f"{_REVIEW}/reports/<int:run_id>/status/", runs.RunStatus.as_view(), name="run-status"),
    path(f"{_REVIEW}/reports/<int:run_id>/cancel/", runs.RunCancel.as_view(), name="run-cancel"),
    path(
        f"{_REVIEW}/reports/<int:run_id>/<slug:format>/", artefacts.ArtefactDownload.as_view(), name="artefact-download"
    ),
]
