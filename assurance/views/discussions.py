from assurance.colleagues import colleagues_of
from assurance.models import Comment, Finding
from assurance.presenters.comments import Discussion
from councils.models import User


def discussion_of(finding: Finding, user: User, **shown) -> Discussion:
    """What is said about a finding, for somebody who may read it; its review comes with status and council."""
    comments = Comment.objects.visible_to(user).of_finding(finding).with_people().with_places()
    names = list(colleagues_of(user, finding.review).values())
    return Discussion(finding, comments, viewer=user, names=names, **shown)
