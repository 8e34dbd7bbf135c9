from reports.models.accuracy import AccuracyDraft
from reports.models.review_style import ReviewStyle
from reports.models.run import Artefact, ReportRun
from reports.models.upload import Upload

__all__ = ["AccuracyDraft", "Artefact", "ReportRun", "ReviewStyle", "Upload"]
