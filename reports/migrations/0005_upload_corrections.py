from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reports", "0004_styles_of_reviews")]

    operations = [migrations.AddField("upload", "corrections", models.JSONField(default=dict))]
