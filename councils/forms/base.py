"""The one place where forms meet the GOV.UK Design System."""

from crispy_forms_gds.helper import FormHelper
from django import forms


class GovFormMixin:
    """Renders fields only: the template writes the form tag, the token and the buttons.

    Labels are bold and small, browser validation is off (the server's sentences are better), and the page's error
    summary comes from base.html, which looks at `form` in the context.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False
        self.helper = FormHelper(self)
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.label_size = "s"
        self.helper.legend_size = "s"


class GovForm(GovFormMixin, forms.Form):
    """A form that cleans and never saves. Its `cleaned_data` goes to an action.

    Every required field brings its own `required` sentence, such as "Enter a title for the review".
    """
