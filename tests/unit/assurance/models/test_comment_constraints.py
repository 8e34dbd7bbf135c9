"""What the database holds of comments, and of a finding that went into another."""

import pytest
from django.utils import timezone

from assurance.actions import findings
from assurance.models import Comment, Finding, Mention


@pytest.fixture
def finding(self_assessment, lead, record_finding):
    return record_finding(self_assessment, by=lead)


def test_a_comment_says_something(finding, lead, refused):
    Comment.objects.create(finding=finding, text="Words", created_by=lead)
    with refused("assurance_comment_says_something"):
        Comment.objects.create(finding=finding, text="", created_by=lead)


def test_a_comment_is_resolved_by_somebody_at_a_time_and_a_reply_never(finding, lead, refused):
    comment = Comment.objects.create(finding=finding, text="Words", created_by=lead)
    reply = Comment.objects.create(finding=finding, parent=comment, text="Words", created_by=lead)
    resolved = {"resolved_at": timezone.now(), "resolved_by": lead}
    Comment.objects.filter(pk=comment.pk).update(**resolved)
    with refused("assurance_comment_replies_are_not_resolved"):
        Comment.objects.filter(pk=reply.pk).update(**resolved)
    for missing in resolved:
        with refused("assurance_comment_resolved_at_and_by"):
            Comment.objects.filter(pk=comment.pk).update(**{missing: None})


def test_somebody_is_mentioned_once_in_a_comment(finding, lead, dass, twice):
    comment = Comment.objects.create(finding=finding, text="Words", created_by=lead)
    twice(Mention.objects.create(comment=comment, user=dass), "assurance_mention_once")


def test_only_a_withdrawn_finding_went_into_another(finding, lead, record_finding, refused):
    other = record_finding(finding.review, by=lead)
    with refused("assurance_finding_merged_is_withdrawn"):
        Finding.objects.filter(pk=other.pk).update(merged_into=finding)
    findings.withdraw(finding=other, by=lead)
    Finding.objects.filter(pk=other.pk).update(merged_into=finding)
