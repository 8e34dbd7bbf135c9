from django.db import migrations, models


def let_go(apps, schema_editor):
    """Uploads wait a day at most, and their text cannot be written out here: whoever waits chooses the file again."""
    apps.get_model("reports", "Upload").objects.all().delete()
    schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):
    dependencies = [("reports", "0002_accuracy_draft")]

    operations = [
        migrations.RunPython(let_go, migrations.RunPython.noop),
        migrations.RemoveConstraint(model_name="upload", name="reports_upload_says_something"),
        migrations.RemoveField(model_name="upload", name="text"),
        migrations.AddField(
            model_name="upload", name="transcript", field=models.JSONField(default=dict), preserve_default=False
        ),
        migrations.AddConstraint(
            model_name="upload",
            constraint=models.CheckConstraint(
                condition=models.Q(("transcript__passages", []), _negated=True), name="reports_upload_says_something"
            ),
        ),
        migrations.RunPython(migrations.RunPython.noop, let_go),
    ]
