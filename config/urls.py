from django.urls import include, path

from config.health import health

urlpatterns = [
    path("health/", health, name="health"),
    path("account/", include("councils.account_urls")),
    path("", include("councils.urls")),
    path("", include("assurance.urls")),
    path("", include("peerchallenge.urls")),
    path("", include("reports.urls")),
]
