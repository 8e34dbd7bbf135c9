from reports.models.accuracy import AccuracyDraft
from reports.models.run import Artefact, ReportRun
from reports.models.upload import Upload

__all__ = ["AccuracyDraft", "Artefact", "ReportRun", "Upload"]
