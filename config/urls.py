from django.urls import include, path

urlpatterns = [
    path("account/", include("councils.account_urls")),
    path("", include("councils.urls")),
    path("", include("assurance.urls")),
]
