"""A council whose report went out in its own style: with a logo, in its own Word file, published twice."""

import hashlib
import io
from io import BytesIO

import docx

from assurance.actions import reviews
from councils.records.writing import contents
from reports import pipeline
from reports.actions import own_styles, publications, runs, word_templates
from reports.logos import logo_of
from reports.models import Artefact, ReportRun
from reports.writers.docx.template import prepared
from tests import samples


def publish_twice(review, *, by):
    """The first with a Word file in the council's own template, the second as data; gives the council's style."""
    style = own_styles.copy(council=review.council, name="Blue", like="narrative", by=by)
    logo = logo_of(BytesIO(samples.picture(size=(120, 40))), alt="Exampleshire")
    style = own_styles.show_logo(style=style, version=1, logo=logo, by=by)
    labels = {"strengths": "What goes well"}
    style = own_styles.change(
        style=style, version=style.version, labels=labels, chapters=["themes", "contacts"], parts=["strengths"], by=by
    )
    word_templates.adopt(council=review.council, file_name="Ours.docx", template=prepared(letter()), by=by)
    for status in ("shared", "agreed"):
        reviews.move(review=review, to=status, by=by)
    publish(review, "html", "docx", "json", house_style=style.key, by=by)
    publish(review, "json", house_style=style.key, by=by)
    return style


def publish(review, *formats, by, house_style):
    run = runs.request(review=review, formats=formats, is_draft=False, house_style=house_style, by=by)
    pipeline.render(run.pk)
    publications.publish(run=ReportRun.objects.get(pk=run.pk), by=by)


def letter() -> bytes:
    content = io.BytesIO()
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Exampleshire"
    document.save(content)
    return content.getvalue()


def beside(council) -> dict[str, io.BytesIO]:
    """What travels beside the words, by the names that the record has."""
    return {name: BytesIO(opened().read()) for name, opened in contents(council)}


def put(record: dict, files: dict, table: str, data: bytes, **values) -> None:
    """Another content for a table's first row, with the hash and the size that fit it."""
    row, digest = record["tables"][table][0], hashlib.sha256(data).hexdigest()
    name = f"{table}/{digest}"
    files[name] = BytesIO(data)
    row |= {"data": name, "sha256": digest, **({"size": len(data)} if "size" in row else {}), **values}


def files_of(council):
    return Artefact.objects.filter(run__review__council=council).order_by("run", "format")
