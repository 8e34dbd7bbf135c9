"""What a password must be: Django's own checks, in sentences that say what to do."""

from django.contrib.auth import password_validation as checks


class LongEnough(checks.MinimumLengthValidator):
    def __init__(self, characters: int):
        super().__init__(min_length=characters)

    def get_error_message(self):
        return f"Enter a password of at least {self.min_length} characters. Three words of your own make a good one."


class NotAboutYou(checks.UserAttributeSimilarityValidator):
    def __init__(self):
        super().__init__(user_attributes=("name", "email"))

    def get_error_message(self):
        return "Enter a password that is unlike your name and e-mail address."


class NotCommon(checks.CommonPasswordValidator):
    def get_error_message(self):
        return "Enter another password: this one is on lists of the most used."
