from django.urls import path

from councils.views.open_pages import AccessibilityStatement, Privacy

app_name = "councils"

open_pages = [
    path("accessibility/", AccessibilityStatement.as_view(), name="accessibility"),
    path("privacy/", Privacy.as_view(), name="privacy"),
]

urlpatterns = open_pages
