"""The index of evidence's words is over the function that tells the planner what reading a text costs, as findings' is."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("assurance", "0003_words_by_a_function_with_its_cost")]

    operations = [
        migrations.RemoveIndex(model_name="evidenceitem", name="assurance_evidence_words"),
        migrations.AddIndex(
            model_name="evidenceitem",
            index=django.contrib.postgres.indexes.GinIndex(
                models.Func(
                    "title",
                    "summary",
                    "text",
                    function="assurance_words",
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                ),
                name="assurance_evidence_words",
            ),
        ),
    ]
