"""What every page must stand: axe without a finding, at three widths, and no sideways scrolling."""

from contextlib import contextmanager

from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import expect

WIDTHS = (1280, 390, 320)
DESKTOP = {"width": 1280, "height": 900}
# Frames apart, in which there is no axe: it would wait half a second for each to answer.
_JUDGE = """axe.run({ resultTypes: ["violations"], iframes: false }).then(({ violations }) => violations)"""
_HOLD = """document.addEventListener("htmx:beforeRequest", window.notNow = (event) => {
    if (event.target.getAttribute("hx-trigger")?.startsWith("every")) event.preventDefault();
})"""


def assert_accessible(page, widths=WIDTHS):
    """Call it where the page shows what is to be judged; leaves the page at 1280 px.

    The text of links must tell them apart: no two links of one text lead to different places.
    A page that is still coming, or of which a part is, is waited for.
    """
    page.wait_for_load_state("load")
    with _at_rest(page):
        page.evaluate(AXE_SCRIPT)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            results = AxeResults({"violations": page.evaluate(_JUDGE)})
            assert results.violations_count == 0, f"{page.url} at {width} px\n{results.generate_report()}"
            overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            assert overflow <= 0, f"{page.url} scrolls {overflow} px sideways at {width} px: {_beyond_the_edge(page)}"
        page.set_viewport_size(DESKTOP)
        assert _twins(page) == {}, f"{page.url} has links of one text to different places"
        assert _in_the_governments_font(page) == [], f"{page.url} is set in a font that is for GOV.UK alone"


@contextmanager
def _at_rest(page):
    """What the page has asked for is there, and no part that asks every second is drawn anew while it is judged."""
    page.evaluate(_HOLD)
    expect(page.locator(".htmx-request, .htmx-swapping, .htmx-settling")).to_have_count(0)
    yield
    page.evaluate("document.removeEventListener('htmx:beforeRequest', window.notNow)")


def _beyond_the_edge(page) -> list[str]:
    """The elements that are to blame, outermost first."""
    return page.evaluate(
        """[...document.querySelectorAll("body *")]
            .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5)
            .map((element) => `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 40)}`)
            .slice(0, 8)"""
    )


def _in_the_governments_font(page) -> list[str]:
    """Tags and classes of elements that the design system's own font reaches."""
    return page.evaluate(
        """[...document.querySelectorAll("body *")]
            .filter((element) => getComputedStyle(element).fontFamily.includes("GDS"))
            .map((element) => `${element.tagName} ${element.className}`)"""
    )


def _twins(page) -> dict[str, list[str]]:
    links = page.evaluate("[...document.querySelectorAll('main a[href]')].map(a => [a.textContent.trim(), a.href])")
    places: dict[str, set[str]] = {}
    for text, place in links:
        places.setdefault(text, set()).add(place)
    return {text: sorted(there) for text, there in places.items() if len(there) > 1}
