from decimal import Decimal

import django.db.models.constraints
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("assurance", "0001_initial"),
        ("councils", "__first__"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Challenge",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sponsor", models.CharField(blank=True, max_length=200)),
                ("commissioner", models.CharField(blank=True, max_length=200)),
                ("mode", models.CharField(blank=True, max_length=100)),
                ("hours_per_day", models.DecimalField(decimal_places=2, default=Decimal("7"), max_digits=4)),
                ("version", models.PositiveIntegerField(default=1)),
                ("figures_version", models.PositiveIntegerField(default=1)),
                (
                    "review",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="assurance.review"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("hours_per_day__gt", 0), ("hours_per_day__lte", 24)),
                        name="peerchallenge_challenge_hours_fit_a_day",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ActivityCount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("documents", "documents read"),
                            ("case_files", "case files audited"),
                            ("meetings", "meetings, focus groups and visits"),
                            ("people", "different people met"),
                            ("hours", "hours spent by the team"),
                            ("working_days", "working days"),
                        ],
                        max_length=20,
                    ),
                ),
                ("value", models.PositiveIntegerField()),
                ("qualifier", models.CharField(blank=True, max_length=40)),
                (
                    "challenge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="activity",
                        to="peerchallenge.challenge",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("challenge", "kind"), name="peerchallenge_activitycount_one_a_kind"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["documents", "case_files", "meetings", "people", "hours", "working_days"])
                        ),
                        name="peerchallenge_activitycount_kind_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ChallengeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("sponsor", models.CharField(blank=True, max_length=200)),
                ("commissioner", models.CharField(blank=True, max_length=200)),
                ("mode", models.CharField(blank=True, max_length=100)),
                ("hours_per_day", models.DecimalField(decimal_places=2, default=Decimal("7"), max_digits=4)),
                ("version", models.PositiveIntegerField(default=1)),
                ("figures_version", models.PositiveIntegerField(default=1)),
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
                        to="peerchallenge.challenge",
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
            name="Contact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField()),
                ("name", models.CharField(max_length=120)),
                ("job_title", models.CharField(blank=True, max_length=300)),
                ("organisation", models.CharField(blank=True, max_length=200)),
                ("email", models.CharField(blank=True, max_length=254)),
                ("phone", models.CharField(blank=True, max_length=40)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "challenge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contacts",
                        to="peerchallenge.challenge",
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
            },
        ),
        migrations.CreateModel(
            name="KeyFact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField()),
                ("panel", models.CharField(blank=True, max_length=200)),
                ("qualifier", models.CharField(blank=True, max_length=40)),
                ("value", models.CharField(max_length=60)),
                ("label", models.CharField(max_length=300)),
                ("period", models.CharField(blank=True, max_length=60)),
                ("comparator", models.CharField(blank=True, max_length=300)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "challenge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="key_facts",
                        to="peerchallenge.challenge",
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
            },
        ),
        migrations.CreateModel(
            name="TeamMember",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField()),
                ("name", models.CharField(max_length=120)),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("lead_peer", "Lead peer"),
                            ("member_peer", "Member peer"),
                            ("expert_by_experience", "Expert by experience"),
                            ("operational", "Operational peer"),
                            ("commissioning", "Commissioning peer"),
                            ("psw", "Principal social worker peer"),
                            ("occupational_therapy", "Occupational therapy peer"),
                            ("public_health", "Public health peer"),
                            ("health", "Health peer"),
                            ("assurance", "Assurance peer"),
                            ("adviser", "Adviser"),
                            ("challenge_manager", "Challenge manager"),
                        ],
                        max_length=40,
                    ),
                ),
                ("job_title", models.CharField(blank=True, max_length=300)),
                ("organisation", models.CharField(blank=True, max_length=200)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "challenge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="team", to="peerchallenge.challenge"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
            },
        ),
        migrations.CreateModel(
            name="ActivityCountEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("documents", "documents read"),
                            ("case_files", "case files audited"),
                            ("meetings", "meetings, focus groups and visits"),
                            ("people", "different people met"),
                            ("hours", "hours spent by the team"),
                            ("working_days", "working days"),
                        ],
                        max_length=20,
                    ),
                ),
                ("value", models.PositiveIntegerField()),
                ("qualifier", models.CharField(blank=True, max_length=40)),
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
                        to="peerchallenge.activitycount",
                    ),
                ),
                (
                    "challenge",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="peerchallenge.challenge",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ContactEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("position", models.PositiveSmallIntegerField()),
                ("name", models.CharField(max_length=120)),
                ("job_title", models.CharField(blank=True, max_length=300)),
                ("organisation", models.CharField(blank=True, max_length=200)),
                ("email", models.CharField(blank=True, max_length=254)),
                ("phone", models.CharField(blank=True, max_length=40)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "challenge",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="peerchallenge.challenge",
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
                        to="peerchallenge.contact",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="KeyFactEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("position", models.PositiveSmallIntegerField()),
                ("panel", models.CharField(blank=True, max_length=200)),
                ("qualifier", models.CharField(blank=True, max_length=40)),
                ("value", models.CharField(max_length=60)),
                ("label", models.CharField(max_length=300)),
                ("period", models.CharField(blank=True, max_length=60)),
                ("comparator", models.CharField(blank=True, max_length=300)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "challenge",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="peerchallenge.challenge",
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
                        to="peerchallenge.keyfact",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TeamMemberEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("position", models.PositiveSmallIntegerField()),
                ("name", models.CharField(max_length=120)),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("lead_peer", "Lead peer"),
                            ("member_peer", "Member peer"),
                            ("expert_by_experience", "Expert by experience"),
                            ("operational", "Operational peer"),
                            ("commissioning", "Commissioning peer"),
                            ("psw", "Principal social worker peer"),
                            ("occupational_therapy", "Occupational therapy peer"),
                            ("public_health", "Public health peer"),
                            ("health", "Health peer"),
                            ("assurance", "Assurance peer"),
                            ("adviser", "Adviser"),
                            ("challenge_manager", "Challenge manager"),
                        ],
                        max_length=40,
                    ),
                ),
                ("job_title", models.CharField(blank=True, max_length=300)),
                ("organisation", models.CharField(blank=True, max_length=200)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "challenge",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="peerchallenge.challenge",
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
                        to="peerchallenge.teammember",
                    ),
                ),
                (
                    "user",
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
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="challenge",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "peerchallenge_challengeevent" ("commissioner", "figures_version", "hours_per_day", "id", "mode", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "sponsor", "version") VALUES (NEW."commissioner", NEW."figures_version", NEW."hours_per_day", NEW."id", NEW."mode", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."review_id", NEW."sponsor", NEW."version"); RETURN NULL;',
                    hash="3ecb9df6b8a661633f228e7a4d8e5901b256f3f0",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c901c",
                    table="peerchallenge_challenge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="challenge",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "peerchallenge_challengeevent" ("commissioner", "figures_version", "hours_per_day", "id", "mode", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "sponsor", "version") VALUES (NEW."commissioner", NEW."figures_version", NEW."hours_per_day", NEW."id", NEW."mode", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."review_id", NEW."sponsor", NEW."version"); RETURN NULL;',
                    hash="0508a7c2799a922b1b8bf6558572e4cfc757e948",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_486ef",
                    table="peerchallenge_challenge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="challenge",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "peerchallenge_challengeevent" ("commissioner", "figures_version", "hours_per_day", "id", "mode", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "sponsor", "version") VALUES (OLD."commissioner", OLD."figures_version", OLD."hours_per_day", OLD."id", OLD."mode", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."review_id", OLD."sponsor", OLD."version"); RETURN NULL;',
                    hash="956f37366147d20968c0529238b037e4ba94294c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a28e6",
                    table="peerchallenge_challenge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="activitycount",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "peerchallenge_activitycountevent" ("challenge_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qualifier", "value") VALUES (NEW."challenge_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."qualifier", NEW."value"); RETURN NULL;',
                    hash="2637685f02fb7d70351eb3862a19dda7e4d19722",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_83190",
                    table="peerchallenge_activitycount",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="activitycount",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "peerchallenge_activitycountevent" ("challenge_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qualifier", "value") VALUES (NEW."challenge_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."qualifier", NEW."value"); RETURN NULL;',
                    hash="8bd22a215a5ecd3f9a1d177d788f1e3316357ec4",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3aa50",
                    table="peerchallenge_activitycount",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="activitycount",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "peerchallenge_activitycountevent" ("challenge_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qualifier", "value") VALUES (OLD."challenge_id", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."qualifier", OLD."value"); RETURN NULL;',
                    hash="23267a9f10683927a914f4bd858553aa44c2def9",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f6a35",
                    table="peerchallenge_activitycount",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.UniqueConstraint(
                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                fields=("challenge", "position"),
                name="peerchallenge_contact_one_a_position",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contact",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "peerchallenge_contactevent" ("challenge_id", "email", "id", "job_title", "name", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "position", "version") VALUES (NEW."challenge_id", NEW."email", NEW."id", NEW."job_title", NEW."name", NEW."organisation", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."position", NEW."version"); RETURN NULL;',
                    hash="979e14f32ffdf015ddf37994727d879b0a173c04",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b5e75",
                    table="peerchallenge_contact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contact",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "peerchallenge_contactevent" ("challenge_id", "email", "id", "job_title", "name", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "position", "version") VALUES (NEW."challenge_id", NEW."email", NEW."id", NEW."job_title", NEW."name", NEW."organisation", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."position", NEW."version"); RETURN NULL;',
                    hash="dd0bc3c3debf637cf37306f62412b59aa7d53238",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b5777",
                    table="peerchallenge_contact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contact",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "peerchallenge_contactevent" ("challenge_id", "email", "id", "job_title", "name", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "position", "version") VALUES (OLD."challenge_id", OLD."email", OLD."id", OLD."job_title", OLD."name", OLD."organisation", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."position", OLD."version"); RETURN NULL;',
                    hash="627c8da03d8279152881dab19d8e8921dc14cac0",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c7bb7",
                    table="peerchallenge_contact",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="keyfact",
            constraint=models.UniqueConstraint(
                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                fields=("challenge", "position"),
                name="peerchallenge_keyfact_one_a_position",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="keyfact",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "peerchallenge_keyfactevent" ("challenge_id", "comparator", "id", "label", "panel", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "qualifier", "value", "version") VALUES (NEW."challenge_id", NEW."comparator", NEW."id", NEW."label", NEW."panel", NEW."period", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."qualifier", NEW."value", NEW."version"); RETURN NULL;',
                    hash="9fadd29e309ba44af061945c398157fe63d32df0",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bb19c",
                    table="peerchallenge_keyfact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="keyfact",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "peerchallenge_keyfactevent" ("challenge_id", "comparator", "id", "label", "panel", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "qualifier", "value", "version") VALUES (NEW."challenge_id", NEW."comparator", NEW."id", NEW."label", NEW."panel", NEW."period", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."qualifier", NEW."value", NEW."version"); RETURN NULL;',
                    hash="753214c6b99fceadfd17d483f9db8a1ccfafb004",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_84d15",
                    table="peerchallenge_keyfact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="keyfact",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "peerchallenge_keyfactevent" ("challenge_id", "comparator", "id", "label", "panel", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "qualifier", "value", "version") VALUES (OLD."challenge_id", OLD."comparator", OLD."id", OLD."label", OLD."panel", OLD."period", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."qualifier", OLD."value", OLD."version"); RETURN NULL;',
                    hash="126d29c04f5c9535b4902bafef4c1c76723cc69f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9124f",
                    table="peerchallenge_keyfact",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="teammember",
            constraint=models.UniqueConstraint(
                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                fields=("challenge", "position"),
                name="peerchallenge_teammember_one_a_position",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teammember",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "peerchallenge_teammemberevent" ("challenge_id", "id", "job_title", "name", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "user_id", "version") VALUES (NEW."challenge_id", NEW."id", NEW."job_title", NEW."name", NEW."organisation", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."role", NEW."user_id", NEW."version"); RETURN NULL;',
                    hash="06f7d5a10330487ef42677a21eda85b9341f7dd3",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a2ebe",
                    table="peerchallenge_teammember",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teammember",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "peerchallenge_teammemberevent" ("challenge_id", "id", "job_title", "name", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "user_id", "version") VALUES (NEW."challenge_id", NEW."id", NEW."job_title", NEW."name", NEW."organisation", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."role", NEW."user_id", NEW."version"); RETURN NULL;',
                    hash="85b19360f720e36fbb13e897ac9afb79055c29ca",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3e5d3",
                    table="peerchallenge_teammember",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="teammember",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "peerchallenge_teammemberevent" ("challenge_id", "id", "job_title", "name", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "user_id", "version") VALUES (OLD."challenge_id", OLD."id", OLD."job_title", OLD."name", OLD."organisation", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."role", OLD."user_id", OLD."version"); RETURN NULL;',
                    hash="32a22ecff7cd43173279a858645aea915517afd3",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2e657",
                    table="peerchallenge_teammember",
                    when="AFTER",
                ),
            ),
        ),
    ]
