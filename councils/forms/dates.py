from crispy_forms_gds.fields import DateInputField
from django.core.exceptions import ValidationError


class DayMonthYearField(DateInputField):
    """A date in three boxes. Whatever is wrong with it, one sentence says so, and its link leads to the first box."""

    def __init__(self, *, invalid: str, **kwargs):
        super().__init__(require_all_fields=False, **kwargs)
        self.error_messages = {**self.error_messages, "invalid": invalid}

    def clean(self, value):
        try:
            return super().clean(value)
        except ValidationError:
            sentence = self.error_messages["invalid"]
            for field in self.fields:
                field.widget.errors = []
            self.fields[0].widget.errors = [sentence]
            raise ValidationError(sentence, code="invalid") from None
