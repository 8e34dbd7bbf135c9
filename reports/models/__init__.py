from reports.models.run import Artefact, ReportRun
from reports.models.upload import Upload

__all__ = ["Artefact", "ReportRun", "Upload"]
