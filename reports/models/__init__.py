from reports.models.run import Artefact, ReportRun

__all__ = ["Artefact", "ReportRun"]
