"""Whoever acts waits until the page is there, as people do: a page of which half has come has no scripts yet."""

from functools import wraps

from playwright.sync_api import Locator

ACTS = (
    "check", "clear", "click", "drag_to", "fill", "focus", "hover", "press", "press_sequentially", "select_option",
    "set_input_files", "uncheck",
)  # fmt: skip


def act_on_whole_pages() -> None:
    """From now on every act on any page begins when the page, with its styles and scripts, has been loaded."""
    for name in ACTS:
        setattr(Locator, name, _patient(getattr(Locator, name)))


def _patient(act):
    @wraps(act)
    def acts(locator, *arguments, **options):
        locator.page.wait_for_load_state("load")
        return act(locator, *arguments, **options)

    return acts
