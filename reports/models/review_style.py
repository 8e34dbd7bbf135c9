import pghistory
from django.db import models

from assurance.models import Review


@pghistory.track()
class ReviewStyle(models.Model):
    """The house style that a review's report was last asked for in, or was published in before it was taken in."""

    review = models.OneToOneField(Review, on_delete=models.CASCADE, related_name="+")
    house_style = models.CharField(max_length=40)

    def __str__(self):
        return self.house_style
