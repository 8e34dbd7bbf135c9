"""Any facts that the database could hold, and many that it could not."""

from hypothesis import strategies as st

from reports.builders import facts as f
from reports.builders.plan import FINDING_LISTS, OTHER_LISTS

named = st.sampled_from(["nu", "xi omicron", "pi-rho", "Sigma, tau.", "Æthelstan’s", "59 per cent"])
words = st.just("") | named
html = st.lists(
    st.sampled_from(
        [
            "<p>alpha beta</p>",
            "<p>gamma <strong>delta</strong><br>epsilon</p>",
            "<ul><li><p>zeta</p></li><li><p>eta</p><ul><li>theta</li></ul></li></ul>",
            '<ol start="4"><li>iota</li></ol>',
            "<blockquote><p>kappa</p></blockquote>",
            '<p><a href="https://example.org">lambda</a> &amp; mu</p>',
        ]
    ),
    max_size=3,
).map("".join)
kinds = st.sampled_from(["strength", "consideration", "observation"])
refs = st.integers(1, 6)
themes = st.none() | st.integers(1, 5)
places = st.none() | st.integers(1, 5)
days = st.none() | st.dates()
decimals = st.decimals("0.25", "24", places=2, allow_nan=False)


def rows(strategy, most=4):
    return st.lists(strategy, max_size=most).map(tuple)


statements = st.builds(f.StatementFacts, st.integers(1, 9), named, named)
frameworks = st.builds(
    f.FrameworkFacts,
    named,
    named,
    words,
    st.lists(
        st.builds(f.ThemeFacts, st.integers(1, 4), named, words, rows(statements), rows(named)),
        max_size=4,
        unique_by=lambda theme: theme.number,
    ).map(tuple),
    st.just(tuple(f.ScalePointFacts(value, f"meaning {value}") for value in (1, 2, 3, 4))),
    st.just((f.BandFacts("Low", 0, 50), f.BandFacts("High", 51, 100))),
)
part_kinds = st.sampled_from(["text", "lead", "framework", *FINDING_LISTS, *OTHER_LISTS])
parts = st.builds(f.PartFacts, part_kinds, words, html, st.sampled_from([None, True, False]))
sections = st.lists(
    st.builds(
        f.SectionFacts,
        refs,
        st.sampled_from(["prose", "theme", "focus_area"]),
        named,
        st.integers(1, 4),
        rows(parts),
    ),
    max_size=5,
    unique_by=lambda section: section.ref,
).map(lambda found: tuple(_one_section_a_theme(found)))


def _one_section_a_theme(found):
    seen = set()
    for section in found:
        if section.kind != "theme" or section.theme not in seen:
            yield section
        if section.kind == "theme":
            seen.add(section.theme)


findings = st.lists(
    st.builds(
        f.FindingFacts,
        st.integers(1, 99),
        kinds,
        themes,
        places,
        words,
        html,
        html,
        rows(st.integers(1, 9)),
        named,
        st.sampled_from(["", "", "Carers", "Plans"]),
    ),
    max_size=6,
    unique_by=lambda finding: finding.ref,
).map(tuple)
listed = rows(st.builds(f.ListedFacts, html, rows(st.integers(1, 99))))
challenges = st.builds(
    f.ChallengeFacts,
    words,
    words,
    words,
    decimals,
    rows(st.builds(f.MemberFacts, named, words, words, words)),
    rows(
        st.builds(
            f.ActivityFacts, st.sampled_from(["documents", "hours", "working_days"]), named, st.integers(0, 9999), words
        )
    ),
    rows(st.builds(f.KeyFactFacts, words, words, named, named, words, words)),
    rows(st.builds(f.ContactFacts, named, words, words, words, words)),
)
facts = st.builds(
    f.Facts,
    council=named,
    kind=st.sampled_from(["self_assessment", "peer_challenge", "cqc_assessment"]),
    title=named,
    starts_on=days,
    ends_on=days,
    status=st.sampled_from(["drafting", "shared", "agreed", "published"]),
    is_team_owned=st.booleans(),
    is_draft=st.booleans(),
    framework=frameworks,
    sections=sections,
    findings=findings,
    paragraphs=rows(st.builds(f.ParagraphFacts, kinds, themes, places, html, st.none() | st.integers(1, 99))),
    key_messages=listed,
    recommendations=listed,
    lines_of_enquiry=rows(named),
    scores=rows(st.builds(f.ScoreFacts, st.integers(1, 9), st.integers(1, 4), words)),
    published=st.none() | st.builds(f.PublishedFacts, named, st.none() | st.integers(0, 100), words),
    challenge=st.none() | challenges,
    left_out=st.builds(f.LeftOutFacts, st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)),
    accuracy=rows(st.builds(f.AccuracyFacts, words, words, words, words, words, words, words, words)),
)
