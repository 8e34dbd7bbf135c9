from crispy_forms_gds.fields import DateInputField
from django.core.exceptions import ValidationError


class DayMonthYearField(DateInputField):
    """A date in three boxes. Whatever is wrong with it, one sentence says so."""

    def __init__(self, *, invalid: str, **kwargs):
        super().__init__(require_all_fields=False, **kwargs)
        self.error_messages = {**self.error_messages, "invalid": invalid}

    def clean(self, value):
        try:
            return super().clean(value)
        # A year of twelve digits overflows before it is found to be none.
        except (ValidationError, OverflowError):
            for field in self.fields:
                field.widget.errors = []
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None
