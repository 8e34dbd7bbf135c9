from django.urls import path

from assurance.views.home import Home

app_name = "assurance"

urlpatterns = [path("", Home.as_view(), name="home")]
