"""The index of words is over a function of our own, which tells the planner what reading a text costs."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models

CREATE = """
CREATE FUNCTION assurance_words(VARIADIC texts text[]) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 10000 AS
$$ BEGIN RETURN to_tsvector('pg_catalog.english'::regconfig, array_to_string(texts, ' ')); END $$
"""


class Migration(migrations.Migration):
    dependencies = [("assurance", "0002_evidence_comments_returns")]

    operations = [
        migrations.RemoveIndex(model_name="finding", name="assurance_finding_words"),
        migrations.RunSQL(CREATE, "DROP FUNCTION assurance_words(text[])"),
        migrations.AddIndex(
            model_name="finding",
            index=django.contrib.postgres.indexes.GinIndex(
                models.Func(
                    "heading",
                    "narrative",
                    "impact",
                    function="assurance_words",
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                ),
                name="assurance_finding_words",
            ),
        ),
    ]
