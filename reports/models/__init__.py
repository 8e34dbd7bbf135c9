from reports.models.review_style import ReviewStyle
from reports.models.run import Artefact, ReportRun
from reports.models.upload import Upload

__all__ = ["Artefact", "ReportRun", "ReviewStyle", "Upload"]
