from django.urls import include, path

from config.health import health

urlpatterns = [
    path("health/", health, name="health"),
    path("accounts/", include("config.account_urls")),
]
