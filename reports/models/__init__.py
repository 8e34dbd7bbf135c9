from reports.models.accuracy import AccuracyDraft
from reports.models.publication import Publication
from reports.models.review_style import ReviewStyle
from reports.models.run import Artefact, ReportRun
from reports.models.upload import Upload
from reports.models.word_template import WordTemplate

__all__ = ["AccuracyDraft", "Artefact", "Publication", "ReportRun", "ReviewStyle", "Upload", "WordTemplate"]
