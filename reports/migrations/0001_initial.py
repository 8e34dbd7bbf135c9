import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("assurance", "0001_initial"),
        ("councils", "0001_initial"),
        ("councils", "__first__"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="ReportRun",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("house_style", models.CharField(max_length=40)),
                (
                    "formats",
                    django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=10), size=None),
                ),
                ("is_draft", models.BooleanField(default=True)),
                ("facts", models.JSONField()),
                ("builder_version", models.CharField(max_length=20)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("queued", "Waiting"),
                            ("running", "Being made"),
                            ("done", "Ready"),
                            ("failed", "Failed"),
                        ],
                        default="queued",
                        max_length=10,
                    ),
                ),
                ("stage", models.CharField(blank=True, max_length=60)),
                ("failure", models.TextField(blank=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("requested_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("started_at", models.DateTimeField(blank=True, null=True)),
                ("lease_until", models.DateTimeField(blank=True, null=True)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                (
                    "requested_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="assurance.review"
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("finished_at__isnull", False), ("state__in", ("done", "failed"))),
                            models.Q(models.Q(("state__in", ("done", "failed")), _negated=True), ("finished_at", None)),
                            _connector="OR",
                        ),
                        name="reports_reportrun_finished_has_a_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "failed"), models.Q(("failure", ""), _negated=True)),
                            models.Q(models.Q(("state", "failed"), _negated=True), ("failure", "")),
                            _connector="OR",
                        ),
                        name="reports_reportrun_failed_has_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ("done", "failed")),
                            models.Q(("lease_until__isnull", False), ("state", "queued")),
                            models.Q(
                                ("lease_until__isnull", False), ("started_at__isnull", False), ("state", "running")
                            ),
                            _connector="OR",
                        ),
                        name="reports_reportrun_unfinished_has_a_lease",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Upload",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("file_name", models.CharField(max_length=200)),
                ("text", models.TextField()),
                ("created_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="councils.council"
                    ),
                ),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="reports_upload_says_something"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Artefact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("format", models.CharField(max_length=10)),
                ("media_type", models.CharField(max_length=100)),
                ("file_name", models.CharField(max_length=200)),
                ("data", models.BinaryField()),
                ("size", models.PositiveIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("messages", models.JSONField(default=list)),
                ("timings", models.JSONField(default=dict)),
                ("created_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="artefacts", to="reports.reportrun"
                    ),
                ),
            ],
            options={
                "ordering": ["format"],
                "constraints": [
                    models.UniqueConstraint(fields=("run", "format"), name="reports_artefact_one_a_format")
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportRunEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("house_style", models.CharField(max_length=40)),
                (
                    "formats",
                    django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=10), size=None),
                ),
                ("is_draft", models.BooleanField(default=True)),
                ("builder_version", models.CharField(max_length=20)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("queued", "Waiting"),
                            ("running", "Being made"),
                            ("done", "Ready"),
                            ("failed", "Failed"),
                        ],
                        default="queued",
                        max_length=10,
                    ),
                ),
                ("stage", models.CharField(blank=True, max_length=60)),
                ("failure", models.TextField(blank=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("requested_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("started_at", models.DateTimeField(blank=True, null=True)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
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
                        to="reports.reportrun",
                    ),
                ),
                (
                    "requested_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
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
            name="UploadEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("file_name", models.CharField(max_length=200)),
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
                        to="reports.upload",
                    ),
                ),
                (
                    "uploaded_by",
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
            name="ArtefactEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("format", models.CharField(max_length=10)),
                ("media_type", models.CharField(max_length=100)),
                ("file_name", models.CharField(max_length=200)),
                ("size", models.PositiveIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("messages", models.JSONField(default=list)),
                ("timings", models.JSONField(default=dict)),
                ("created_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
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
                        to="reports.artefact",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="reports.reportrun",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportrun",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "reports_reportrunevent" ("attempts", "builder_version", "failure", "finished_at", "formats", "house_style", "id", "is_draft", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requested_by_id", "review_id", "stage", "started_at", "state") VALUES (NEW."attempts", NEW."builder_version", NEW."failure", NEW."finished_at", NEW."formats", NEW."house_style", NEW."id", NEW."is_draft", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."requested_at", NEW."requested_by_id", NEW."review_id", NEW."stage", NEW."started_at", NEW."state"); RETURN NULL;',
                    hash="bc8cc1377972c437f6d2f8616e1564c6677de61f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b9bc4",
                    table="reports_reportrun",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportrun",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."attempts" IS DISTINCT FROM (NEW."attempts") OR OLD."builder_version" IS DISTINCT FROM (NEW."builder_version") OR OLD."failure" IS DISTINCT FROM (NEW."failure") OR OLD."finished_at" IS DISTINCT FROM (NEW."finished_at") OR OLD."formats" IS DISTINCT FROM (NEW."formats") OR OLD."house_style" IS DISTINCT FROM (NEW."house_style") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_draft" IS DISTINCT FROM (NEW."is_draft") OR OLD."requested_at" IS DISTINCT FROM (NEW."requested_at") OR OLD."requested_by_id" IS DISTINCT FROM (NEW."requested_by_id") OR OLD."review_id" IS DISTINCT FROM (NEW."review_id") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."started_at" IS DISTINCT FROM (NEW."started_at") OR OLD."state" IS DISTINCT FROM (NEW."state"))',
                    func='INSERT INTO "reports_reportrunevent" ("attempts", "builder_version", "failure", "finished_at", "formats", "house_style", "id", "is_draft", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requested_by_id", "review_id", "stage", "started_at", "state") VALUES (NEW."attempts", NEW."builder_version", NEW."failure", NEW."finished_at", NEW."formats", NEW."house_style", NEW."id", NEW."is_draft", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."requested_at", NEW."requested_by_id", NEW."review_id", NEW."stage", NEW."started_at", NEW."state"); RETURN NULL;',
                    hash="8fd24910d3ed6b1d9f5fc2b05eb620143752f219",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c6e3d",
                    table="reports_reportrun",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportrun",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "reports_reportrunevent" ("attempts", "builder_version", "failure", "finished_at", "formats", "house_style", "id", "is_draft", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requested_by_id", "review_id", "stage", "started_at", "state") VALUES (OLD."attempts", OLD."builder_version", OLD."failure", OLD."finished_at", OLD."formats", OLD."house_style", OLD."id", OLD."is_draft", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."requested_at", OLD."requested_by_id", OLD."review_id", OLD."stage", OLD."started_at", OLD."state"); RETURN NULL;',
                    hash="18a374a44599375ac9f331419158540f89054312",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_62081",
                    table="reports_reportrun",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="artefact",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "reports_artefactevent" ("created_at", "file_name", "format", "id", "media_type", "messages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "run_id", "sha256", "size", "timings") VALUES (NEW."created_at", NEW."file_name", NEW."format", NEW."id", NEW."media_type", NEW."messages", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."run_id", NEW."sha256", NEW."size", NEW."timings"); RETURN NULL;',
                    hash="5f9ab1236fd588d83de19f401945a5f6dd08edb9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a78f1",
                    table="reports_artefact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="artefact",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."file_name" IS DISTINCT FROM (NEW."file_name") OR OLD."format" IS DISTINCT FROM (NEW."format") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."media_type" IS DISTINCT FROM (NEW."media_type") OR OLD."messages" IS DISTINCT FROM (NEW."messages") OR OLD."run_id" IS DISTINCT FROM (NEW."run_id") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."size" IS DISTINCT FROM (NEW."size") OR OLD."timings" IS DISTINCT FROM (NEW."timings"))',
                    func='INSERT INTO "reports_artefactevent" ("created_at", "file_name", "format", "id", "media_type", "messages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "run_id", "sha256", "size", "timings") VALUES (NEW."created_at", NEW."file_name", NEW."format", NEW."id", NEW."media_type", NEW."messages", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."run_id", NEW."sha256", NEW."size", NEW."timings"); RETURN NULL;',
                    hash="1abbccd11c91c3170b03930834ceea431303c9ba",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4e642",
                    table="reports_artefact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="artefact",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "reports_artefactevent" ("created_at", "file_name", "format", "id", "media_type", "messages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "run_id", "sha256", "size", "timings") VALUES (OLD."created_at", OLD."file_name", OLD."format", OLD."id", OLD."media_type", OLD."messages", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."run_id", OLD."sha256", OLD."size", OLD."timings"); RETURN NULL;',
                    hash="3d14a5b2cbc873e9f838c5746c6f80099af65e97",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9eee8",
                    table="reports_artefact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="upload",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "reports_uploadevent" ("council_id", "created_at", "file_name", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uploaded_by_id") VALUES (NEW."council_id", NEW."created_at", NEW."file_name", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."uploaded_by_id"); RETURN NULL;',
                    hash="4ab956793d4d021d21a9ed0e0bbc681e2d361fff",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_21a25",
                    table="reports_upload",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="upload",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."council_id" IS DISTINCT FROM (NEW."council_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."file_name" IS DISTINCT FROM (NEW."file_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."uploaded_by_id" IS DISTINCT FROM (NEW."uploaded_by_id"))',
                    func='INSERT INTO "reports_uploadevent" ("council_id", "created_at", "file_name", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uploaded_by_id") VALUES (NEW."council_id", NEW."created_at", NEW."file_name", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."uploaded_by_id"); RETURN NULL;',
                    hash="af5f3e343df2dd617831bf8fbeb7fdd823750517",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a51f5",
                    table="reports_upload",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="upload",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "reports_uploadevent" ("council_id", "created_at", "file_name", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uploaded_by_id") VALUES (OLD."council_id", OLD."created_at", OLD."file_name", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."uploaded_by_id"); RETURN NULL;',
                    hash="b82c241b940a10888d3a1ba4ae266e106183191f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_930fb",
                    table="reports_upload",
                    when="AFTER",
                ),
            ),
        ),
    ]
