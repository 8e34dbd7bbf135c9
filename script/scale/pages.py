"""Pages that somebody works with all day, what is asked for on each, and how long the server takes to answer."""

from dataclasses import dataclass
from math import ceil
from pathlib import Path
from time import perf_counter, process_time

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, reverse

from config import preloading
from script.scale.council import LargeCouncil

WARM_UP = 2
"""Rounds that do not count."""
_WORDS = ("?words=carers", "?words=waiting+carers", "?words=nowhere")


@dataclass(frozen=True)
class Page:
    """`keys` are what its address takes besides the council; `asked` are asked for in turn."""

    name: str
    title: str
    keys: tuple[str, ...] = ()
    asked: tuple[str, ...] = ("",)

    def addresses(self, large: LargeCouncil) -> list[str]:
        """Raises NoReverseMatch where there is no such page."""
        known = {"review_id": large.review.pk, "number": 1, "finding_id": large.finding.pk}
        address = reverse(f"assurance:{self.name}", args=[large.council.slug, *(known[key] for key in self.keys)])
        return [address + query for query in self.asked]

    @property
    def exists(self) -> bool:
        try:
            reverse(f"assurance:{self.name}", args=["any", *(1 for _ in self.keys)])
        except NoReverseMatch:
            return False
        return True


PAGES = (
    Page(
        "workspace",
        "Workspace, one theme",
        ("review_id", "number"),
        ("", "?strength=3&consideration=3", "?words=carers", "?state=for_review&evidence=with"),
    ),
    Page(
        "finding-list",
        "All findings of a review",
        ("review_id",),
        ("", "?page=30", "?sort=-changed&evidence=without", "?place=theme-2&kind=strength", *_WORDS),
    ),
    Page("finding-search", "Search over the council", asked=("", *_WORDS, "?words=carers&page=7")),
    Page("evidence-list", "Evidence library", asked=("", "?page=30", *_WORDS)),
    Page("evidence-matrix", "Evidence matrix"),
    Page("finding-edit", "One finding", ("review_id", "finding_id")),
    Page("review-detail", "Overview of a review", ("review_id",)),
    Page("council-dashboard", "Dashboard"),
)


def client_of(large: LargeCouncil) -> Client:
    client = Client(headers={"host": "localhost"})
    client.force_login(large.lead)
    return client


def milliseconds(client: Client, addresses: list[str], *, times: int) -> tuple[list[float], list[float]]:
    """Of at least `times` requests, warmed up: by the clock, and of the processor. Both sorted, the fastest first."""
    for address in addresses * WARM_UP:
        _ask(client, address)
    taken = [_timed(client, address) for address in addresses * ceil(times / len(addresses))]
    by_clock, of_processor = zip(*taken, strict=True)
    return sorted(by_clock), sorted(of_processor)


def queries(client: Client, addresses: list[str]) -> list[int]:
    """How often each address asks the database."""
    found = []
    for address in addresses:
        with CaptureQueriesContext(connection) as captured:
            _ask(client, address)
        found.append(len(captured))
    return found


def percentile(ordered: list[float], percent: float) -> float:
    """The value that so many percent of the values do not exceed."""
    return ordered[ceil(len(ordered) * percent / 100) - 1]


def busyness() -> float:
    """How much longer than its processor time some plain work takes: what else runs on the machine."""
    began, worked = perf_counter(), process_time()
    sum(range(20_000_000))
    return (perf_counter() - began) / (process_time() - worked)


def _timed(client: Client, address: str) -> tuple[float, float]:
    began, worked = perf_counter(), process_time() + _database_time()
    _ask(client, address)
    took = (perf_counter() - began) * 1000, (process_time() + _database_time() - worked) * 1000
    # as the web server does, once the answer is sent
    preloading.clear_up()
    return took


def _database_time() -> float:
    """Processor seconds of our connection's own process, where that runs on this machine and tells; else nothing."""
    schedule = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
    is_here = connection.connection.info.host.startswith("/") and schedule.exists()
    return int(schedule.read_text().split()[0]) / 1e9 if is_here else 0.0


def _ask(client: Client, address: str) -> None:
    answer = client.get(address)
    if answer.status_code != 200:
        message = f"{address} answered {answer.status_code}"
        raise AssertionError(message)
