from django.views.generic import TemplateView

from councils.models import Council


class Home(TemplateView):
    template_name = "assurance/home.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(councils=Council.objects.visible_to(self.request.user), **kwargs)
