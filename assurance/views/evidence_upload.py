"""Adding many files to a library at once: each becomes an item, and the list of those to be completed is at hand."""

from django.core.paginator import Paginator
from django.views.generic import TemplateView

from assurance.actions import evidence_files
from assurance.presenters.uploads import limits, unfinished
from assurance.views.shelf_scope import ShelfScope
from assurance.views.uploading import TakesFiles
from councils.permissions import Permission
from councils.words import counted

PAGE_SIZE = 50


class EvidenceUpload(ShelfScope, TakesFiles, TemplateView):
    permission = Permission.EVIDENCE_WRITE
    template_name = "assurance/evidence_upload.html"

    def take(self, upload):
        return evidence_files.add_as_item(council=self.council, review=self.review, upload=upload, by=self.request.user)

    def url_of(self, revision):
        return self.shelf.url("evidence-edit", revision.file.item_id)

    @property
    def page_url(self) -> str:
        return self.shelf.url("evidence-upload")

    @property
    def trail(self):
        return [*super().trail, ("Evidence", self.list_url)]

    def get_context_data(self, **kwargs):
        items = self.items().kept().needing_details().prefetch_related("statements").newest_first()
        page = Paginator(items, PAGE_SIZE).get_page(self.request.GET.get("page"))
        context = {
            "name": self.shelf.whose,
            "page": page,
            "rows": unfinished(page, shelf=self.shelf),
            "waiting": counted(page.paginator.count, "item"),
            "limits": limits(),
            "page_url": self.page_url,
        }
        return super().get_context_data(**{**context, **kwargs})
