from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reports", "0007_cancelled_runs")]

    operations = [migrations.AddField("upload", "corrections", models.JSONField(default=dict))]
