from reports.models.run import Artefact, ReportRun
from reports.models.upload import Upload
from reports.models.word_template import WordTemplate

__all__ = ["Artefact", "ReportRun", "Upload", "WordTemplate"]
