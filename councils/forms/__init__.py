from councils.forms.base import GovForm, GovFormMixin

__all__ = ["GovForm", "GovFormMixin"]
