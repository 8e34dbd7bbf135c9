from reports.models.accuracy import AccuracyDraft
from reports.models.own_style import OwnStyle, StyleLogo
from reports.models.publication import Publication
from reports.models.review_style import ReviewStyle
from reports.models.run import Artefact, ReportRun
from reports.models.upload import Upload
from reports.models.word_template import WordTemplate

__all__ = [
    "AccuracyDraft",
    "Artefact",
    "OwnStyle",
    "Publication",
    "ReportRun",
    "ReviewStyle",
    "StyleLogo",
    "Upload",
    "WordTemplate",
]
