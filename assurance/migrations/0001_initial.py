import django.contrib.postgres.fields
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("councils", "0001_initial"),
        ("councils", "__first__"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Framework",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.SlugField(max_length=40)),
                ("version", models.CharField(max_length=20)),
                ("name", models.CharField(max_length=200)),
                ("attribution", models.TextField(blank=True)),
                ("published_on", models.DateField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("key", "version"), name="assurance_framework_one_a_version")
                ],
            },
        ),
        migrations.CreateModel(
            name="Band",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("rating", models.CharField(max_length=60)),
                ("min_percent", models.PositiveSmallIntegerField()),
                ("max_percent", models.PositiveSmallIntegerField()),
                (
                    "framework",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="bands", to="assurance.framework"
                    ),
                ),
            ],
            options={
                "ordering": ["min_percent"],
                "constraints": [
                    models.UniqueConstraint(fields=("framework", "min_percent"), name="assurance_band_once"),
                    models.CheckConstraint(
                        condition=models.Q(("max_percent__lte", 100), ("min_percent__lte", models.F("max_percent"))),
                        name="assurance_band_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EvidenceCategory",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.SlugField(max_length=40)),
                ("name", models.CharField(max_length=100)),
                ("is_used", models.BooleanField()),
                (
                    "framework",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="evidence_categories",
                        to="assurance.framework",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("framework", "key"), name="assurance_evidencecategory_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="FrameworkEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("key", models.SlugField(db_index=False, max_length=40)),
                ("version", models.CharField(max_length=20)),
                ("name", models.CharField(max_length=200)),
                ("attribution", models.TextField(blank=True)),
                ("published_on", models.DateField()),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.framework",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Review",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("self_assessment", "Self-assessment"),
                            ("peer_challenge", "Peer challenge"),
                            ("case_file_audit", "Case file audit"),
                            ("cqc_assessment", "CQC assessment"),
                        ],
                        max_length=20,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("starts_on", models.DateField(blank=True, null=True)),
                ("ends_on", models.DateField(blank=True, null=True)),
                ("is_agreed_by_another", models.BooleanField(default=True)),
                ("is_team_owned", models.BooleanField(default=False)),
                ("created_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="councils.council"
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "framework",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reviews", to="assurance.framework"
                    ),
                ),
            ],
            options={
                "ordering": ["-starts_on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("starts_on", None),
                            ("ends_on", None),
                            ("starts_on__lte", models.F("ends_on")),
                            _connector="OR",
                        ),
                        name="assurance_review_starts_before_it_ends",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["self_assessment", "peer_challenge", "case_file_audit", "cqc_assessment"])
                        ),
                        name="assurance_review_kind_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ScalePoint",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("value", models.PositiveSmallIntegerField()),
                ("meaning", models.CharField(max_length=200)),
                (
                    "framework",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="scale", to="assurance.framework"
                    ),
                ),
            ],
            options={
                "ordering": ["value"],
                "constraints": [
                    models.UniqueConstraint(fields=("framework", "value"), name="assurance_scalepoint_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Theme",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField()),
                ("key", models.SlugField(max_length=40)),
                ("name", models.CharField(max_length=120)),
                ("short_name", models.CharField(max_length=60)),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=160), blank=True, default=list, size=None
                    ),
                ),
                ("lead_sentence", models.TextField(blank=True)),
                (
                    "framework",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="themes", to="assurance.framework"
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "constraints": [models.UniqueConstraint(fields=("framework", "number"), name="assurance_theme_once")],
            },
        ),
        migrations.CreateModel(
            name="LineOfEnquiry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField()),
                ("text", models.CharField(max_length=500)),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines_of_enquiry",
                        to="assurance.review",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "lines of enquiry",
                "ordering": ["position"],
            },
        ),
        migrations.CreateModel(
            name="PublishedResult",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("rating", models.CharField(max_length=60)),
                ("percent", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("published_on", models.DateField(blank=True, null=True)),
                ("date_printed", models.CharField(blank=True, max_length=40)),
                (
                    "review",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="published_result",
                        to="assurance.review",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("percent", None), ("percent__lte", 100), _connector="OR"),
                        name="assurance_publishedresult_percent_within_100",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="QualityStatement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField()),
                ("key", models.SlugField(max_length=40)),
                ("name", models.CharField(max_length=120)),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=160), blank=True, default=list, size=None
                    ),
                ),
                ("we_statement", models.TextField()),
                (
                    "theme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="statements", to="assurance.theme"
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("theme", "number"), name="assurance_qualitystatement_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ReviewEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("self_assessment", "Self-assessment"),
                            ("peer_challenge", "Peer challenge"),
                            ("case_file_audit", "Case file audit"),
                            ("cqc_assessment", "CQC assessment"),
                        ],
                        max_length=20,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("starts_on", models.DateField(blank=True, null=True)),
                ("ends_on", models.DateField(blank=True, null=True)),
                ("is_agreed_by_another", models.BooleanField(default=True)),
                ("is_team_owned", models.BooleanField(default=False)),
                ("created_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "council",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="councils.council",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "framework",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.framework",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.review",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewMember",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("challenge_manager", "Challenge manager"),
                            ("peer", "Peer"),
                            ("recorder", "Recorder"),
                        ],
                        max_length=40,
                    ),
                ),
                ("expires_at", models.DateTimeField(blank=True, null=True)),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="members", to="assurance.review"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("review", "user"), name="assurance_reviewmember_once"),
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ["challenge_manager", "peer", "recorder"])),
                        name="assurance_reviewmember_role_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReviewStatus",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "name",
                    models.CharField(
                        choices=[
                            ("drafting", "Drafting"),
                            ("shared", "Shared draft"),
                            ("agreed", "Agreed"),
                            ("published", "Published"),
                        ],
                        max_length=20,
                    ),
                ),
                ("created_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "created_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="statuses", to="assurance.review"
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name__in", ["drafting", "shared", "agreed", "published"])),
                        name="assurance_reviewstatus_name_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ScalePointEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("value", models.PositiveSmallIntegerField()),
                ("meaning", models.CharField(max_length=200)),
                (
                    "framework",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.framework",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.scalepoint",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Section",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("prose", "Prose"), ("theme", "Theme"), ("focus_area", "Focus area")], max_length=20
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="sections", to="assurance.review"
                    ),
                ),
                (
                    "theme",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="assurance.theme",
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "theme")),
                        fields=("review", "theme"),
                        name="assurance_section_one_a_theme",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "theme"), ("theme__isnull", False)),
                            ("kind", "focus_area"),
                            models.Q(("kind", "prose"), ("theme", None)),
                            _connector="OR",
                        ),
                        name="assurance_section_theme_fits_kind",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ThemeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("number", models.PositiveSmallIntegerField()),
                ("key", models.SlugField(db_index=False, max_length=40)),
                ("name", models.CharField(max_length=120)),
                ("short_name", models.CharField(max_length=60)),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=160), blank=True, default=list, size=None
                    ),
                ),
                ("lead_sentence", models.TextField(blank=True)),
                (
                    "framework",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.framework",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.theme",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="BandEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("rating", models.CharField(max_length=60)),
                ("min_percent", models.PositiveSmallIntegerField()),
                ("max_percent", models.PositiveSmallIntegerField()),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.band",
                    ),
                ),
                (
                    "framework",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.framework",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EvidenceCategoryEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("key", models.SlugField(db_index=False, max_length=40)),
                ("name", models.CharField(max_length=100)),
                ("is_used", models.BooleanField()),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.evidencecategory",
                    ),
                ),
                (
                    "framework",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.framework",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LineOfEnquiryEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("position", models.PositiveSmallIntegerField()),
                ("text", models.CharField(max_length=500)),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.lineofenquiry",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.review",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Part",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("text", "Text"),
                            ("lead", "Lead sentence"),
                            ("framework", "What the framework asks"),
                            ("strengths", "Strengths"),
                            ("considerations", "For consideration"),
                            ("observations", "Observations"),
                            ("key_messages", "Key messages"),
                            ("recommendations", "Recommendations"),
                            ("focus_areas", "Focus areas"),
                            ("team", "The team"),
                            ("activity", "What the team did"),
                            ("key_facts", "Key facts"),
                            ("contacts", "Contacts"),
                            ("scores", "Scores"),
                        ],
                        max_length=20,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("title", models.CharField(blank=True, max_length=300)),
                ("body", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "section",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="parts", to="assurance.section"
                    ),
                ),
            ],
            options={
                "ordering": ["section__position", "position"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("body", ""), ("kind__in", ["text", "lead", "framework"]), _connector="OR"),
                        name="assurance_part_body_only_in_prose",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedResultEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("rating", models.CharField(max_length=60)),
                ("percent", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("published_on", models.DateField(blank=True, null=True)),
                ("date_printed", models.CharField(blank=True, max_length=40)),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.publishedresult",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.review",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="QualityStatementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("number", models.PositiveSmallIntegerField()),
                ("key", models.SlugField(db_index=False, max_length=40)),
                ("name", models.CharField(max_length=120)),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=160), blank=True, default=list, size=None
                    ),
                ),
                ("we_statement", models.TextField()),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.qualitystatement",
                    ),
                ),
                (
                    "theme",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.theme",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewMemberEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("challenge_manager", "Challenge manager"),
                            ("peer", "Peer"),
                            ("recorder", "Recorder"),
                        ],
                        max_length=40,
                    ),
                ),
                ("expires_at", models.DateTimeField(blank=True, null=True)),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.reviewmember",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.review",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewStatusEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "name",
                    models.CharField(
                        choices=[
                            ("drafting", "Drafting"),
                            ("shared", "Shared draft"),
                            ("agreed", "Agreed"),
                            ("published", "Published"),
                        ],
                        max_length=20,
                    ),
                ),
                ("created_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "created_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.reviewstatus",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.review",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Score",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("value", models.PositiveSmallIntegerField()),
                ("rationale", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("scored_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("agreed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "agreed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="scores", to="assurance.review"
                    ),
                ),
                (
                    "scored_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="assurance.qualitystatement"
                    ),
                ),
            ],
            options={
                "ordering": ["statement__number"],
                "constraints": [
                    models.UniqueConstraint(fields=("review", "statement"), name="assurance_score_one_a_statement"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("agreed_at", None), ("agreed_by", None)),
                            models.Q(("agreed_at__isnull", False), ("agreed_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="assurance_score_agreed_at_and_by",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SectionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("prose", "Prose"), ("theme", "Theme"), ("focus_area", "Focus area")], max_length=20
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.section",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.review",
                    ),
                ),
                (
                    "theme",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.theme",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PartEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("text", "Text"),
                            ("lead", "Lead sentence"),
                            ("framework", "What the framework asks"),
                            ("strengths", "Strengths"),
                            ("considerations", "For consideration"),
                            ("observations", "Observations"),
                            ("key_messages", "Key messages"),
                            ("recommendations", "Recommendations"),
                            ("focus_areas", "Focus areas"),
                            ("team", "The team"),
                            ("activity", "What the team did"),
                            ("key_facts", "Key facts"),
                            ("contacts", "Contacts"),
                            ("scores", "Scores"),
                        ],
                        max_length=20,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("title", models.CharField(blank=True, max_length=300)),
                ("body", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.part",
                    ),
                ),
                (
                    "section",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.section",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ScoreEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("value", models.PositiveSmallIntegerField()),
                ("rationale", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("scored_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("agreed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "agreed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.score",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.review",
                    ),
                ),
                (
                    "scored_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.qualitystatement",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FindingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("strength", "Strength"),
                            ("consideration", "For consideration"),
                            ("observation", "Observation"),
                        ],
                        max_length=20,
                    ),
                ),
                ("heading", models.TextField(blank=True)),
                ("narrative", models.TextField(blank=True)),
                ("impact", models.TextField(blank=True)),
                ("position", models.PositiveSmallIntegerField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("for_review", "For review"),
                            ("agreed", "Agreed"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="draft",
                        max_length=20,
                    ),
                ),
                ("created_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("updated_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("agreed_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "agreed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "line_of_enquiry",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.lineofenquiry",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.review",
                    ),
                ),
                (
                    "section",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.section",
                    ),
                ),
                (
                    "theme",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.theme",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FindingStatement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="assurance.qualitystatement"
                    ),
                ),
            ],
            options={
                "ordering": ["statement__number"],
            },
        ),
        migrations.CreateModel(
            name="FindingStatementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.findingstatement",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.qualitystatement",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IStatement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField()),
                ("text", models.TextField()),
                (
                    "framework",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="i_statements",
                        to="assurance.framework",
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
            },
        ),
        migrations.CreateModel(
            name="IStatementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("position", models.PositiveSmallIntegerField()),
                ("text", models.TextField()),
                (
                    "framework",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.framework",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.istatement",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StatementIStatement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "i_statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="statement_links",
                        to="assurance.istatement",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="i_statement_links",
                        to="assurance.qualitystatement",
                    ),
                ),
            ],
            options={
                "ordering": ["statement__number", "position"],
                "constraints": [
                    models.UniqueConstraint(fields=("statement", "position"), name="assurance_statementistatement_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="StatementIStatementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "i_statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.istatement",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.statementistatement",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.qualitystatement",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Finding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("strength", "Strength"),
                            ("consideration", "For consideration"),
                            ("observation", "Observation"),
                        ],
                        max_length=20,
                    ),
                ),
                ("heading", models.TextField(blank=True)),
                ("narrative", models.TextField(blank=True)),
                ("impact", models.TextField(blank=True)),
                ("position", models.PositiveSmallIntegerField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("for_review", "For review"),
                            ("agreed", "Agreed"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="draft",
                        max_length=20,
                    ),
                ),
                ("created_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("updated_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("agreed_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "agreed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "line_of_enquiry",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="findings",
                        to="assurance.lineofenquiry",
                    ),
                ),
                (
                    "statements",
                    models.ManyToManyField(
                        blank=True,
                        related_name="+",
                        through="assurance.FindingStatement",
                        to="assurance.qualitystatement",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="findings", to="assurance.review"
                    ),
                ),
                (
                    "section",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="findings",
                        to="assurance.section",
                    ),
                ),
                (
                    "theme",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="assurance.theme",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="FindingIStatement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "finding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="i_statement_links",
                        to="assurance.finding",
                    ),
                ),
                (
                    "i_statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="assurance.istatement"
                    ),
                ),
            ],
            options={
                "ordering": ["i_statement__position"],
                "constraints": [
                    models.UniqueConstraint(fields=("finding", "i_statement"), name="assurance_findingistatement_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Paragraph",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("strength", "Strength"),
                            ("consideration", "For consideration"),
                            ("observation", "Observation"),
                        ],
                        max_length=20,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("text", models.TextField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "finding",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="paragraphs",
                        to="assurance.finding",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="paragraphs", to="assurance.review"
                    ),
                ),
                (
                    "section",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="paragraphs",
                        to="assurance.section",
                    ),
                ),
                (
                    "theme",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="assurance.theme",
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="assurance_paragraph_says_something"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FindingIStatementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "finding",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.finding",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.findingistatement",
                    ),
                ),
                (
                    "i_statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.istatement",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ParagraphEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("strength", "Strength"),
                            ("consideration", "For consideration"),
                            ("observation", "Observation"),
                        ],
                        max_length=20,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("text", models.TextField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "finding",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.finding",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.paragraph",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.review",
                    ),
                ),
                (
                    "section",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.section",
                    ),
                ),
                (
                    "theme",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.theme",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="KeyMessage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField()),
                ("text", models.TextField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="key_messages", to="assurance.review"
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="KeyMessageEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("position", models.PositiveSmallIntegerField()),
                ("text", models.TextField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.keymessage",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.review",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="KeyMessageFinding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "finding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="assurance.finding"
                    ),
                ),
                (
                    "key_message",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="finding_links",
                        to="assurance.keymessage",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("key_message", "finding"), name="assurance_keymessagefinding_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="KeyMessageFindingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "finding",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.finding",
                    ),
                ),
                (
                    "key_message",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.keymessage",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.keymessagefinding",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Recommendation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField()),
                ("text", models.TextField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="recommendations",
                        to="assurance.review",
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RecommendationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("position", models.PositiveSmallIntegerField()),
                ("text", models.TextField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.recommendation",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.review",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RecommendationFinding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "finding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="assurance.finding"
                    ),
                ),
                (
                    "recommendation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="finding_links",
                        to="assurance.recommendation",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("recommendation", "finding"), name="assurance_recommendationfinding_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RecommendationFindingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "finding",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.finding",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assurance.recommendationfinding",
                    ),
                ),
                (
                    "recommendation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assurance.recommendation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="FindingEvent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="assurance.finding",
            ),
        ),
        migrations.AddField(
            model_name="FindingStatement",
            name="finding",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="statement_links", to="assurance.finding"
            ),
        ),
        migrations.AddField(
            model_name="FindingStatementEvent",
            name="finding",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="assurance.finding",
            ),
        ),
        migrations.AddField(
            model_name="IStatement",
            name="statements",
            field=models.ManyToManyField(
                blank=True,
                related_name="i_statements",
                through="assurance.StatementIStatement",
                to="assurance.qualitystatement",
            ),
        ),
        migrations.AddField(
            model_name="Finding",
            name="i_statements",
            field=models.ManyToManyField(
                blank=True, related_name="+", through="assurance.FindingIStatement", to="assurance.istatement"
            ),
        ),
        migrations.AddField(
            model_name="KeyMessage",
            name="findings",
            field=models.ManyToManyField(
                blank=True, related_name="key_messages", through="assurance.KeyMessageFinding", to="assurance.finding"
            ),
        ),
        migrations.AddField(
            model_name="Recommendation",
            name="findings",
            field=models.ManyToManyField(
                blank=True,
                related_name="recommendations",
                through="assurance.RecommendationFinding",
                to="assurance.finding",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="framework",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_frameworkevent" ("attribution", "id", "key", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "version") VALUES (NEW."attribution", NEW."id", NEW."key", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_on", NEW."version"); RETURN NULL;',
                    hash="a5d1201a9d01a8b1f252096669fae5a5f8f4226d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8912e",
                    table="assurance_framework",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="framework",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_frameworkevent" ("attribution", "id", "key", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "version") VALUES (NEW."attribution", NEW."id", NEW."key", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_on", NEW."version"); RETURN NULL;',
                    hash="5b10ff4d3a3297a50774ac3a07c046fc8feb9fe7",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_40a19",
                    table="assurance_framework",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="framework",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_frameworkevent" ("attribution", "id", "key", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "version") VALUES (OLD."attribution", OLD."id", OLD."key", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_on", OLD."version"); RETURN NULL;',
                    hash="9ebe3378d752c42862969046230ca99369622ceb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5342c",
                    table="assurance_framework",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="evidencecategory",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_evidencecategoryevent" ("framework_id", "id", "is_used", "key", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."framework_id", NEW."id", NEW."is_used", NEW."key", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="cae2c565922ee645350797ea174d3589b2e6972e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_699d3",
                    table="assurance_evidencecategory",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="evidencecategory",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_evidencecategoryevent" ("framework_id", "id", "is_used", "key", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."framework_id", NEW."id", NEW."is_used", NEW."key", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="d4825410e5c25e7a75fd87a19c5932f73e8a3273",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_63a40",
                    table="assurance_evidencecategory",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="evidencecategory",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_evidencecategoryevent" ("framework_id", "id", "is_used", "key", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."framework_id", OLD."id", OLD."is_used", OLD."key", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="83232a97ba3640fb7aadaa03b13456b4ecc012cc",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e3607",
                    table="assurance_evidencecategory",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="band",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_bandevent" ("framework_id", "id", "max_percent", "min_percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating") VALUES (NEW."framework_id", NEW."id", NEW."max_percent", NEW."min_percent", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rating"); RETURN NULL;',
                    hash="9635dfda064ce885580f6497f8c7e5974dc5a4b1",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_38bb3",
                    table="assurance_band",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="band",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_bandevent" ("framework_id", "id", "max_percent", "min_percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating") VALUES (NEW."framework_id", NEW."id", NEW."max_percent", NEW."min_percent", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rating"); RETURN NULL;',
                    hash="25c6e268424bb690ebaa35f718bd1413456bb0a1",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9b790",
                    table="assurance_band",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="band",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_bandevent" ("framework_id", "id", "max_percent", "min_percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating") VALUES (OLD."framework_id", OLD."id", OLD."max_percent", OLD."min_percent", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rating"); RETURN NULL;',
                    hash="025f23081901847d122c020bf87e0cb6eb41fb2c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_304e6",
                    table="assurance_band",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="findingistatement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_findingistatementevent" ("finding_id", "i_statement_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."finding_id", NEW."i_statement_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="42f9ca297a608f2c05cb894927b98e147cc3ba55",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a97bb",
                    table="assurance_findingistatement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="findingistatement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_findingistatementevent" ("finding_id", "i_statement_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."finding_id", NEW."i_statement_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="2815da9fbc1f6e83ead41a7f5e45a92c79a3eb4d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f3c22",
                    table="assurance_findingistatement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="findingistatement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_findingistatementevent" ("finding_id", "i_statement_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."finding_id", OLD."i_statement_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="f90fe57b4fd4e6a29a5cc027273e59c86df13487",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f334e",
                    table="assurance_findingistatement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="keymessagefinding",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_keymessagefindingevent" ("finding_id", "id", "key_message_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."finding_id", NEW."id", NEW."key_message_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="64448006c73e59e5ddb1c2212075b1e41e6e09ae",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c75e9",
                    table="assurance_keymessagefinding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="keymessagefinding",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_keymessagefindingevent" ("finding_id", "id", "key_message_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."finding_id", NEW."id", NEW."key_message_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="6af8e5e28c5f5e91f91d61c64839e468e5d2cc31",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6efd5",
                    table="assurance_keymessagefinding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="keymessagefinding",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_keymessagefindingevent" ("finding_id", "id", "key_message_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."finding_id", OLD."id", OLD."key_message_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="8d534735df4ee46d9bca37e4ed120d521ba58990",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_85c55",
                    table="assurance_keymessagefinding",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="findingstatement",
            constraint=models.UniqueConstraint(fields=("finding", "statement"), name="assurance_findingstatement_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="findingstatement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_findingstatementevent" ("finding_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id") VALUES (NEW."finding_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."statement_id"); RETURN NULL;',
                    hash="0d41d9606e404dddf9db1e350ed2c7fce4853438",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_57c6a",
                    table="assurance_findingstatement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="findingstatement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_findingstatementevent" ("finding_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id") VALUES (NEW."finding_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."statement_id"); RETURN NULL;',
                    hash="b72d393d149bab8756b027dbfbc0e182f539038c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d36b3",
                    table="assurance_findingstatement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="findingstatement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_findingstatementevent" ("finding_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id") VALUES (OLD."finding_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."statement_id"); RETURN NULL;',
                    hash="df48bc2d235f5aca45fafd84d6076ac0c7d00c40",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c8b9b",
                    table="assurance_findingstatement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recommendationfinding",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_recommendationfindingevent" ("finding_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recommendation_id") VALUES (NEW."finding_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recommendation_id"); RETURN NULL;',
                    hash="68d2a92ee3d4d6f367346043ba81064cf2c0f3ec",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_56f3e",
                    table="assurance_recommendationfinding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recommendationfinding",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_recommendationfindingevent" ("finding_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recommendation_id") VALUES (NEW."finding_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recommendation_id"); RETURN NULL;',
                    hash="62a6a1955dbd118e2ae431c85e0ae78e0f4770b7",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f7222",
                    table="assurance_recommendationfinding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recommendationfinding",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_recommendationfindingevent" ("finding_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recommendation_id") VALUES (OLD."finding_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recommendation_id"); RETURN NULL;',
                    hash="3ac338b528b4af47ed2be682fc6a759b61ecc380",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9b653",
                    table="assurance_recommendationfinding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="review",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_reviewevent" ("council_id", "created_at", "created_by_id", "ends_on", "framework_id", "id", "is_agreed_by_another", "is_team_owned", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "title") VALUES (NEW."council_id", NEW."created_at", NEW."created_by_id", NEW."ends_on", NEW."framework_id", NEW."id", NEW."is_agreed_by_another", NEW."is_team_owned", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."starts_on", NEW."title"); RETURN NULL;',
                    hash="c00d03fecd5a277117b4435fab0da9f3b5987d32",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7c4a6",
                    table="assurance_review",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="review",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_reviewevent" ("council_id", "created_at", "created_by_id", "ends_on", "framework_id", "id", "is_agreed_by_another", "is_team_owned", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "title") VALUES (NEW."council_id", NEW."created_at", NEW."created_by_id", NEW."ends_on", NEW."framework_id", NEW."id", NEW."is_agreed_by_another", NEW."is_team_owned", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."starts_on", NEW."title"); RETURN NULL;',
                    hash="3afaea161b1d5a602fbd085b1c45d9b4614cc81e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b0ab2",
                    table="assurance_review",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="review",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_reviewevent" ("council_id", "created_at", "created_by_id", "ends_on", "framework_id", "id", "is_agreed_by_another", "is_team_owned", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "title") VALUES (OLD."council_id", OLD."created_at", OLD."created_by_id", OLD."ends_on", OLD."framework_id", OLD."id", OLD."is_agreed_by_another", OLD."is_team_owned", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."starts_on", OLD."title"); RETURN NULL;',
                    hash="9597419c77abd93356c3bccf0a673acaca53ef78",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fd20d",
                    table="assurance_review",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="recommendation",
            constraint=models.UniqueConstraint(
                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                fields=("review", "position"),
                name="assurance_recommendation_one_a_position",
            ),
        ),
        migrations.AddConstraint(
            model_name="recommendation",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True), name="assurance_recommendation_says_something"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recommendation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_recommendationevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_id", "text", "version") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."review_id", NEW."text", NEW."version"); RETURN NULL;',
                    hash="95cb979ae53e60fc0f09637b48263dce2e87fa0c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bf76f",
                    table="assurance_recommendation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recommendation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_recommendationevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_id", "text", "version") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."review_id", NEW."text", NEW."version"); RETURN NULL;',
                    hash="8ed8eb8f22168953ee798280138be10ce1eb48b2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c055a",
                    table="assurance_recommendation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recommendation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_recommendationevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_id", "text", "version") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."review_id", OLD."text", OLD."version"); RETURN NULL;',
                    hash="6f5dc11c516744b39feff30cc94119b30a346ce2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_158ba",
                    table="assurance_recommendation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publishedresult",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_publishedresultevent" ("date_printed", "id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "rating", "review_id") VALUES (NEW."date_printed", NEW."id", NEW."percent", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_on", NEW."rating", NEW."review_id"); RETURN NULL;',
                    hash="58616d832d3ca3de7cf212645c519c6e18d3f674",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_93844",
                    table="assurance_publishedresult",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publishedresult",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_publishedresultevent" ("date_printed", "id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "rating", "review_id") VALUES (NEW."date_printed", NEW."id", NEW."percent", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_on", NEW."rating", NEW."review_id"); RETURN NULL;',
                    hash="87be739b78c0a7a72f65b639b642dc20c89c1aa0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3c9ac",
                    table="assurance_publishedresult",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publishedresult",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_publishedresultevent" ("date_printed", "id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "rating", "review_id") VALUES (OLD."date_printed", OLD."id", OLD."percent", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_on", OLD."rating", OLD."review_id"); RETURN NULL;',
                    hash="47a70d6c6780a91f360b2459211b34b7e3f11e8b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_cb4f4",
                    table="assurance_publishedresult",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="lineofenquiry",
            constraint=models.UniqueConstraint(
                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                fields=("review", "position"),
                name="assurance_lineofenquiry_one_a_position",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lineofenquiry",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_lineofenquiryevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_id", "text") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."review_id", NEW."text"); RETURN NULL;',
                    hash="5d0720aef7c1950b5d4d2018b0306a6e339cc7e5",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2438c",
                    table="assurance_lineofenquiry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lineofenquiry",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_lineofenquiryevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_id", "text") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."review_id", NEW."text"); RETURN NULL;',
                    hash="b0e46a36cb2d7d466613e035df2adf5aa63460b0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_da021",
                    table="assurance_lineofenquiry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lineofenquiry",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_lineofenquiryevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_id", "text") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."review_id", OLD."text"); RETURN NULL;',
                    hash="305c39edd47836152be1f69b81fe63448419a237",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bf91d",
                    table="assurance_lineofenquiry",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="keymessage",
            constraint=models.UniqueConstraint(
                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                fields=("review", "position"),
                name="assurance_keymessage_one_a_position",
            ),
        ),
        migrations.AddConstraint(
            model_name="keymessage",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True), name="assurance_keymessage_says_something"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="keymessage",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_keymessageevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_id", "text", "version") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."review_id", NEW."text", NEW."version"); RETURN NULL;',
                    hash="a37f4ca969ac02cfdfcecf9c15ded76ad5918934",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_680bc",
                    table="assurance_keymessage",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="keymessage",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_keymessageevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_id", "text", "version") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."review_id", NEW."text", NEW."version"); RETURN NULL;',
                    hash="8306d5ae0acc65375c5cf8c0d250d85c8acb89bc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_79193",
                    table="assurance_keymessage",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="keymessage",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_keymessageevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_id", "text", "version") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."review_id", OLD."text", OLD."version"); RETURN NULL;',
                    hash="647f580249331fc200e617ba8371fc53b9b20829",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f0119",
                    table="assurance_keymessage",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reviewmember",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_reviewmemberevent" ("expires_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "role", "user_id") VALUES (NEW."expires_at", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."review_id", NEW."role", NEW."user_id"); RETURN NULL;',
                    hash="13414d367cb937a80cd548879b7215f89b486e55",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c59c4",
                    table="assurance_reviewmember",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reviewmember",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_reviewmemberevent" ("expires_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "role", "user_id") VALUES (NEW."expires_at", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."review_id", NEW."role", NEW."user_id"); RETURN NULL;',
                    hash="cf55256f5fbe253c83ebf142653251c967f86634",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5d5bd",
                    table="assurance_reviewmember",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reviewmember",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_reviewmemberevent" ("expires_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "role", "user_id") VALUES (OLD."expires_at", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."review_id", OLD."role", OLD."user_id"); RETURN NULL;',
                    hash="ed3d74aea1ea089fc4c80a21ae73c69de5aad836",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_21807",
                    table="assurance_reviewmember",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reviewstatus",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_reviewstatusevent" ("created_at", "created_by_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id") VALUES (NEW."created_at", NEW."created_by_id", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."review_id"); RETURN NULL;',
                    hash="f46132326e4c88175b2b83832e4c59cba2831d19",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_af1f1",
                    table="assurance_reviewstatus",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reviewstatus",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_reviewstatusevent" ("created_at", "created_by_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id") VALUES (NEW."created_at", NEW."created_by_id", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."review_id"); RETURN NULL;',
                    hash="2ce5df5048ad162c987529f9b14151a6c7a55572",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ee8cf",
                    table="assurance_reviewstatus",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reviewstatus",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_reviewstatusevent" ("created_at", "created_by_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id") VALUES (OLD."created_at", OLD."created_by_id", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."review_id"); RETURN NULL;',
                    hash="91467a1831869bf4935f39415bf04bf21938bb8e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a5e6b",
                    table="assurance_reviewstatus",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="scalepoint",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_scalepointevent" ("framework_id", "id", "meaning", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value") VALUES (NEW."framework_id", NEW."id", NEW."meaning", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."value"); RETURN NULL;',
                    hash="5ee610a2859d2927dc602dbc1c797dd5a9e40e9c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_92d76",
                    table="assurance_scalepoint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="scalepoint",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_scalepointevent" ("framework_id", "id", "meaning", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value") VALUES (NEW."framework_id", NEW."id", NEW."meaning", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."value"); RETURN NULL;',
                    hash="e57d7974768cf776b7befc9efa09ee839c74f984",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a5f96",
                    table="assurance_scalepoint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="scalepoint",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_scalepointevent" ("framework_id", "id", "meaning", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value") VALUES (OLD."framework_id", OLD."id", OLD."meaning", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."value"); RETURN NULL;',
                    hash="1a72df8dcf816cd4bdcbb9b3ad47f4f08de9d5c5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bfcd5",
                    table="assurance_scalepoint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="score",
            trigger=pgtrigger.compiler.Trigger(
                name="fits_framework",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF NOT EXISTS (\n    SELECT 1\n    FROM assurance_review review\n    JOIN assurance_theme theme ON theme.framework_id = review.framework_id\n    JOIN assurance_qualitystatement statement ON statement.theme_id = theme.id\n    JOIN assurance_scalepoint point ON point.framework_id = review.framework_id\n    WHERE review.id = NEW.review_id AND statement.id = NEW.statement_id AND point.value = NEW.value\n      AND review.kind IN ('self_assessment', 'cqc_assessment')\n) THEN\n    RAISE EXCEPTION 'assurance_score_fits_framework: review %, statement %, value %',\n        NEW.review_id, NEW.statement_id, NEW.value USING ERRCODE = 'check_violation';\nEND IF;\nRETURN NEW;\n",
                    hash="7934233452e09fe9c3d66523b8485f28e552f0d1",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_fits_framework_a0715",
                    table="assurance_score",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="score",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_scoreevent" ("agreed_at", "agreed_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale", "review_id", "scored_at", "scored_by_id", "statement_id", "value", "version") VALUES (NEW."agreed_at", NEW."agreed_by_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rationale", NEW."review_id", NEW."scored_at", NEW."scored_by_id", NEW."statement_id", NEW."value", NEW."version"); RETURN NULL;',
                    hash="e16440cdfd14d2661c09c16f95e1a8b6bfbcad2f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fd265",
                    table="assurance_score",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="score",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_scoreevent" ("agreed_at", "agreed_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale", "review_id", "scored_at", "scored_by_id", "statement_id", "value", "version") VALUES (NEW."agreed_at", NEW."agreed_by_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rationale", NEW."review_id", NEW."scored_at", NEW."scored_by_id", NEW."statement_id", NEW."value", NEW."version"); RETURN NULL;',
                    hash="d57099d477d3c40f75458f34a5e662568eca2a83",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_418f1",
                    table="assurance_score",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="score",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_scoreevent" ("agreed_at", "agreed_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale", "review_id", "scored_at", "scored_by_id", "statement_id", "value", "version") VALUES (OLD."agreed_at", OLD."agreed_by_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rationale", OLD."review_id", OLD."scored_at", OLD."scored_by_id", OLD."statement_id", OLD."value", OLD."version"); RETURN NULL;',
                    hash="50df28754f10180c0c38c179ef388f7883c040f0",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0c2e2",
                    table="assurance_score",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="part",
            constraint=models.UniqueConstraint(
                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                fields=("section", "position"),
                name="assurance_part_one_a_position",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="part",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_partevent" ("body", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "section_id", "title", "version") VALUES (NEW."body", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."section_id", NEW."title", NEW."version"); RETURN NULL;',
                    hash="07032da827aa5ee10a48b501af11a5a9b335b4c6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_06b5a",
                    table="assurance_part",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="part",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_partevent" ("body", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "section_id", "title", "version") VALUES (NEW."body", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."section_id", NEW."title", NEW."version"); RETURN NULL;',
                    hash="86faa1112ee47be21e8d5501277a696f1e30c4cc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0233a",
                    table="assurance_part",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="part",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_partevent" ("body", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "section_id", "title", "version") VALUES (OLD."body", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."section_id", OLD."title", OLD."version"); RETURN NULL;',
                    hash="cbfb67ab87850dadc6a2552cb130a75623af7f1a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_cdc26",
                    table="assurance_part",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statementistatement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_statementistatementevent" ("i_statement_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "statement_id") VALUES (NEW."i_statement_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."statement_id"); RETURN NULL;',
                    hash="34878f304695d866cea9087f976519f5494000a0",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d5333",
                    table="assurance_statementistatement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statementistatement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_statementistatementevent" ("i_statement_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "statement_id") VALUES (NEW."i_statement_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."statement_id"); RETURN NULL;',
                    hash="ea2c89156673539b75408b99e52a37d6ed9ea638",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fcdc3",
                    table="assurance_statementistatement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statementistatement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_statementistatementevent" ("i_statement_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "statement_id") VALUES (OLD."i_statement_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."statement_id"); RETURN NULL;',
                    hash="59c4ae03e644eac3dcbfcb274c7167e63a18dd07",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d7838",
                    table="assurance_statementistatement",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="istatement",
            constraint=models.UniqueConstraint(fields=("framework", "text"), name="assurance_istatement_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="istatement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_istatementevent" ("framework_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."framework_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."text"); RETURN NULL;',
                    hash="bbcb9fc7c5aea5b0577c120883865e89b9b58f34",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_dcb2f",
                    table="assurance_istatement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="istatement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_istatementevent" ("framework_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."framework_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."text"); RETURN NULL;',
                    hash="013e6c866fb3767b08d8584103de29b0d1552d15",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_943b3",
                    table="assurance_istatement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="istatement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_istatementevent" ("framework_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (OLD."framework_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."text"); RETURN NULL;',
                    hash="d4d5757d6b99b18fa0ad732f4e65e41bef37bf46",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e515a",
                    table="assurance_istatement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="theme",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_themeevent" ("aliases", "framework_id", "id", "key", "lead_sentence", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name") VALUES (NEW."aliases", NEW."framework_id", NEW."id", NEW."key", NEW."lead_sentence", NEW."name", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."short_name"); RETURN NULL;',
                    hash="be108b663da027150f01a17194ea155e2b1c4084",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f37a5",
                    table="assurance_theme",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="theme",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_themeevent" ("aliases", "framework_id", "id", "key", "lead_sentence", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name") VALUES (NEW."aliases", NEW."framework_id", NEW."id", NEW."key", NEW."lead_sentence", NEW."name", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."short_name"); RETURN NULL;',
                    hash="70d844907f5a483428dc0e226ba93a311fd8eb15",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a1ae9",
                    table="assurance_theme",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="theme",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_themeevent" ("aliases", "framework_id", "id", "key", "lead_sentence", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name") VALUES (OLD."aliases", OLD."framework_id", OLD."id", OLD."key", OLD."lead_sentence", OLD."name", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."short_name"); RETURN NULL;',
                    hash="4f4c22cba83bff5f47bbbb97039029b2de97f5ec",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8c38e",
                    table="assurance_theme",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="section",
            constraint=models.UniqueConstraint(
                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                fields=("review", "position"),
                name="assurance_section_one_a_position",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="section",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_sectionevent" ("id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_id", "theme_id", "title") VALUES (NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."review_id", NEW."theme_id", NEW."title"); RETURN NULL;',
                    hash="7bf7d51e85505dd6a7296bffaa7435c6f170d6af",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b9a6c",
                    table="assurance_section",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="section",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_sectionevent" ("id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_id", "theme_id", "title") VALUES (NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."review_id", NEW."theme_id", NEW."title"); RETURN NULL;',
                    hash="003d1aea6ab95717de6dca0c4a8a02b96b5d2f20",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3d315",
                    table="assurance_section",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="section",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_sectionevent" ("id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_id", "theme_id", "title") VALUES (OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."review_id", OLD."theme_id", OLD."title"); RETURN NULL;',
                    hash="b4a085f8846178d5632a5db10b216be9dc23889b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_eb1ce",
                    table="assurance_section",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="qualitystatement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_qualitystatementevent" ("aliases", "id", "key", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "theme_id", "we_statement") VALUES (NEW."aliases", NEW."id", NEW."key", NEW."name", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."theme_id", NEW."we_statement"); RETURN NULL;',
                    hash="3e929f5c212fdf81cf4b0daf8519548450468de8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bc195",
                    table="assurance_qualitystatement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="qualitystatement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_qualitystatementevent" ("aliases", "id", "key", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "theme_id", "we_statement") VALUES (NEW."aliases", NEW."id", NEW."key", NEW."name", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."theme_id", NEW."we_statement"); RETURN NULL;',
                    hash="a29d0679dba0bb9955fc3c8bb1e8a2d11fd698e6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_03501",
                    table="assurance_qualitystatement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="qualitystatement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_qualitystatementevent" ("aliases", "id", "key", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "theme_id", "we_statement") VALUES (OLD."aliases", OLD."id", OLD."key", OLD."name", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."theme_id", OLD."we_statement"); RETURN NULL;',
                    hash="47e993755c2838d0f730ed8518504860677be565",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_39def",
                    table="assurance_qualitystatement",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="paragraph",
            constraint=models.UniqueConstraint(
                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                fields=("review", "theme", "section", "kind", "position"),
                name="assurance_paragraph_one_a_position",
                nulls_distinct=False,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paragraph",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_paragraphevent" ("finding_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_id", "section_id", "text", "theme_id", "version") VALUES (NEW."finding_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."review_id", NEW."section_id", NEW."text", NEW."theme_id", NEW."version"); RETURN NULL;',
                    hash="40dd112fecd5fe0d54eaa82b3e2b9799bd3d5c8c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_eca60",
                    table="assurance_paragraph",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paragraph",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_paragraphevent" ("finding_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_id", "section_id", "text", "theme_id", "version") VALUES (NEW."finding_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."review_id", NEW."section_id", NEW."text", NEW."theme_id", NEW."version"); RETURN NULL;',
                    hash="bbe249ed9e07bea723eed0d928ebf880aef49e31",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_98a30",
                    table="assurance_paragraph",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paragraph",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_paragraphevent" ("finding_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_id", "section_id", "text", "theme_id", "version") VALUES (OLD."finding_id", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."review_id", OLD."section_id", OLD."text", OLD."theme_id", OLD."version"); RETURN NULL;',
                    hash="ca39c196d2ca46340d2c8eb81fd1946c1dd509bb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bf254",
                    table="assurance_paragraph",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.UniqueConstraint(
                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                fields=("review", "theme", "section", "kind", "position"),
                name="assurance_finding_one_a_position",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("heading", ""), _negated=True),
                    models.Q(("narrative", ""), _negated=True),
                    _connector="OR",
                ),
                name="assurance_finding_says_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["strength", "consideration", "observation"])),
                name="assurance_finding_kind_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["draft", "for_review", "agreed", "withdrawn"])),
                name="assurance_finding_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("agreed_at__isnull", False), ("agreed_by__isnull", False), ("state", "agreed")),
                    models.Q(models.Q(("state", "agreed"), _negated=True), ("agreed_at", None), ("agreed_by", None)),
                    _connector="OR",
                ),
                name="assurance_finding_agreed_at_and_by",
            ),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "withdrawn"), ("withdrawn_at__isnull", False), ("withdrawn_by__isnull", False)),
                    models.Q(
                        models.Q(("state", "withdrawn"), _negated=True), ("withdrawn_at", None), ("withdrawn_by", None)
                    ),
                    _connector="OR",
                ),
                name="assurance_finding_withdrawn_at_and_by",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="finding",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_findingevent" ("agreed_at", "agreed_by_id", "created_at", "created_by_id", "heading", "id", "impact", "kind", "line_of_enquiry_id", "narrative", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_id", "section_id", "state", "theme_id", "updated_at", "updated_by_id", "version", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."agreed_at", NEW."agreed_by_id", NEW."created_at", NEW."created_by_id", NEW."heading", NEW."id", NEW."impact", NEW."kind", NEW."line_of_enquiry_id", NEW."narrative", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."review_id", NEW."section_id", NEW."state", NEW."theme_id", NEW."updated_at", NEW."updated_by_id", NEW."version", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;',
                    hash="a3711950badbc4a486faa26339bf2e5213314e8b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a6067",
                    table="assurance_finding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="finding",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "assurance_findingevent" ("agreed_at", "agreed_by_id", "created_at", "created_by_id", "heading", "id", "impact", "kind", "line_of_enquiry_id", "narrative", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_id", "section_id", "state", "theme_id", "updated_at", "updated_by_id", "version", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."agreed_at", NEW."agreed_by_id", NEW."created_at", NEW."created_by_id", NEW."heading", NEW."id", NEW."impact", NEW."kind", NEW."line_of_enquiry_id", NEW."narrative", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."review_id", NEW."section_id", NEW."state", NEW."theme_id", NEW."updated_at", NEW."updated_by_id", NEW."version", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;',
                    hash="3127a0584f6200937ccf649b3e9b65875c54167e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9f9c2",
                    table="assurance_finding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="finding",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "assurance_findingevent" ("agreed_at", "agreed_by_id", "created_at", "created_by_id", "heading", "id", "impact", "kind", "line_of_enquiry_id", "narrative", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_id", "section_id", "state", "theme_id", "updated_at", "updated_by_id", "version", "withdrawn_at", "withdrawn_by_id") VALUES (OLD."agreed_at", OLD."agreed_by_id", OLD."created_at", OLD."created_by_id", OLD."heading", OLD."id", OLD."impact", OLD."kind", OLD."line_of_enquiry_id", OLD."narrative", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."review_id", OLD."section_id", OLD."state", OLD."theme_id", OLD."updated_at", OLD."updated_by_id", OLD."version", OLD."withdrawn_at", OLD."withdrawn_by_id"); RETURN NULL;',
                    hash="03a18483d104cfc2cbe1b0fe9ad896c24722a671",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b6b26",
                    table="assurance_finding",
                    when="AFTER",
                ),
            ),
        ),
    ]
