"""Who gets where, as a table: permitted people → name of an address → its methods. All others are refused."""

ANYBODY = {"reader", "contributor", "lead"}
WRITERS = {"contributor", "lead"}
LEADS = {"lead"}
UPLOADER = "only whose upload it is; to all others it does not exist"
SIGNED_IN = "any account"
ASKER = "only who asked for the challenge"

OF_RETURNS = {
    **{f"assurance:return-{page}": "get" for page in ("list", "detail", "csv", "xlsx", "template", "template-csv")},
    **{f"assurance:return-{page}": "get post" for page in ("create", "edit", "load")},
    "assurance:return-take": "post",
    "assurance:return-folder": "get",
    "assurance:request-selection": "post",
    **{f"assurance:request-{page}": "get post" for page in ("create", "edit", "remove")},
    "assurance:request-evidence": "get",
    "assurance:request-attach": "post",
    "assurance:request-detach": "post",
}
ACCESS = {
    SIGNED_IN: {"account_change_password": "get post", "assurance:home": "get", "councils:send-again": "get post"},
    ASKER: {"peerchallenge:manager-invite-again": "post"},
    UPLOADER: {
        "reports:import-found": "get post",
        "reports:import-source": "get post",
        "reports:import-discard": "post",
    },
    "council": {
        frozenset(ANYBODY): {
            "assurance:council-dashboard": "get",
            "assurance:council-statements-csv": "get",
            "assurance:finding-search": "get",
            "assurance:review-list": "get",
            "assurance:review-list-csv": "get",
            "councils:people": "get",
        },
        frozenset(WRITERS): {
            "assurance:evidence-list": "get",
            "assurance:evidence-create": "get post",
            "assurance:evidence-import": "get post",
            "assurance:evidence-template": "get",
            "assurance:evidence-detail": "get",
            "assurance:evidence-edit": "get post",
            "assurance:evidence-remove": "get post",
            "assurance:evidence-restore": "post",
            "assurance:evidence-selection": "post",
            "assurance:evidence-csv": "get",
            "assurance:evidence-xlsx": "get",
            "assurance:evidence-upload": "get post",
            "assurance:evidence-file-attach": "post",
            "assurance:evidence-file-revise": "post",
            "assurance:evidence-file-remove": "post",
            "assurance:evidence-file-restore": "post",
            "assurance:evidence-file-download": "get",
            "assurance:evidence-matrix": "get",
            "assurance:evidence-matrix-csv": "get",
            "assurance:evidence-matrix-xlsx": "get",
            **OF_RETURNS,
        },
        frozenset(LEADS): {
            "assurance:review-create": "get post",
            "peerchallenge:challenge-create": "get post",
            "councils:person-invite": "get post",
            "councils:person-edit": "get post",
            "councils:person-end": "post",
            "councils:person-invite-again": "post",
            "reports:import-create": "get post",
            **{
                f"reports:house-style-{page}": "get post"
                for page in ("list", "words", "headings", "looks", "logo", "order")
            },
            "reports:house-style-preview": "get",
            "reports:house-style-archive": "post",
            "reports:house-style-bring-back": "post",
            "reports:word-template-list": "get post",
            "reports:word-template-stop": "post",
            "reports:word-template-download": "get",
            "councils:record": "get post",
            "councils:record-download": "get",
        },
    },
    "review": {
        frozenset(ANYBODY): {
            "assurance:review-detail": "get",
            "assurance:score-list": "get",
            "assurance:findings": "get",
            "assurance:workspace": "get",
            "assurance:section-workspace": "get",
            "assurance:finding-list": "get",
            "assurance:finding-csv": "get",
            "assurance:finding-xlsx": "get",
            "assurance:finding-edit": "get",
            "assurance:finding-history": "get",
            "assurance:finding-version": "get",
            "assurance:finding-evidence": "get",
            "assurance:paragraph-edit": "get",
            "assurance:message-list": "get",
            "assurance:message-edit": "get",
            "assurance:recommendation-list": "get",
            "assurance:recommendation-edit": "get",
            "assurance:outline": "get",
            "assurance:part-edit": "get",
            "assurance:section-rename": "get",
            "reports:glossary": "get",
            "reports:preview": "get",
            "reports:run-list": "get",
            "reports:run-compare": "get",
            "reports:run-detail": "get",
            "reports:run-status": "get",
            "reports:artefact-download": "get",
        },
        frozenset(WRITERS): {
            "assurance:finding-create": "post",
            "assurance:finding-import": "get post",
            "assurance:finding-template": "get",
            "assurance:finding-edit": "post",
            "assurance:finding-move": "post",
            "assurance:finding-review": "post",
            "assurance:finding-withdraw": "post",
            "assurance:finding-restore": "post",
            "assurance:finding-split": "get post",
            "assurance:finding-card": "get post",
            "assurance:selection-move": "post",
            "assurance:selection-tag": "post",
            "assurance:selection-merge": "post",
            "assurance:selection-review": "post",
            "assurance:selection-withdraw": "post",
            "assurance:finding-evidence-attach": "post",
            "assurance:finding-evidence-create": "post",
            "assurance:finding-evidence-note": "post",
            "assurance:finding-evidence-unlink": "post",
            "assurance:paragraph-create": "get post",
            "assurance:paragraph-edit": "post",
            "assurance:paragraph-move": "post",
            "assurance:paragraph-remove": "get post",
            "assurance:message-create": "get post",
            "assurance:message-edit": "post",
            "assurance:message-move": "post",
            "assurance:message-remove": "get post",
            "assurance:recommendation-create": "get post",
            "assurance:recommendation-edit": "post",
            "assurance:recommendation-move": "post",
            "assurance:recommendation-remove": "get post",
            "assurance:focus-area-create": "post",
            "assurance:focus-area-move": "post",
            "assurance:finding-version-restore": "post",
            "assurance:comment-list": "get",
            "assurance:comment-csv": "get",
            "assurance:comment-add": "post",
            "assurance:comment-show": "get",
            "assurance:comment-reply": "post",
            "assurance:comment-resolve": "post",
            "assurance:comment-reopen": "post",
            "assurance:part-edit": "post",
            "assurance:section-rename": "post",
            "assurance:section-move": "post",
            "reports:run-create": "get post",
            "reports:glossary-edit": "get post",
            "reports:glossary-leave-out": "post",
            "reports:glossary-put-back": "post",
            "reports:glossary-print": "post",
            "reports:glossary-stop": "post",
            "reports:style-choose": "post",
        },
        frozenset(LEADS): {
            "assurance:review-move": "get post",
            "reports:publish": "get post",
            "reports:withdraw": "get post",
            # The version there is the lead's.
            "reports:run-cancel": "post",
            "assurance:score-set": "post",
            "assurance:score-agree": "post",
            "assurance:finding-agree": "post",
            "assurance:finding-take-back": "post",
            "assurance:selection-agree": "post",
            # The comment there is the lead's.
            "assurance:comment-edit": "get post",
        },
    },
}
LISTED = ("member", "key-fact", "contact")
# Pages that only a peer challenge has, by who of its team gets through.
OF_CHALLENGES = {
    frozenset({"reader", "lead", "manager", "peer"}): {"peerchallenge:challenge-detail": "get"},
    frozenset({"manager", "peer"}): {
        "peerchallenge:challenge-edit": "get post",
        "peerchallenge:figures-edit": "get post",
        **{f"peerchallenge:{row}-{step}": "get post" for row in LISTED for step in ("create", "edit", "remove")},
        **{f"peerchallenge:{row}-move": "post" for row in LISTED},
        "assurance:team-evidence-list": "get",
        "assurance:team-evidence-import": "get post",
        "assurance:team-evidence-template": "get",
        "assurance:team-evidence-create": "get post",
        "assurance:team-evidence-detail": "get",
        "assurance:team-evidence-edit": "get post",
        "assurance:team-evidence-remove": "get post",
        "assurance:team-evidence-restore": "post",
        "assurance:team-evidence-selection": "post",
        "assurance:team-evidence-csv": "get",
        "assurance:team-evidence-xlsx": "get",
        "assurance:team-evidence-upload": "get post",
        "assurance:team-evidence-file-attach": "post",
        "assurance:team-evidence-file-revise": "post",
        "assurance:team-evidence-file-remove": "post",
        "assurance:team-evidence-file-restore": "post",
        "assurance:team-evidence-file-download": "get",
        "assurance:team-evidence-matrix": "get",
        "assurance:team-evidence-matrix-csv": "get",
        "assurance:team-evidence-matrix-xlsx": "get",
    },
    frozenset({"manager"}): {
        "peerchallenge:person-invite": "get post",
        "peerchallenge:person-edit": "get post",
        "peerchallenge:person-end": "post",
        "peerchallenge:person-invite-again": "post",
    },
}
# A draft that the council checks, by who gets through; "asked" is whom its round names. What the others of the council
# may not see, they must not know of; so nor may a team know of a line before it is sent.
OF_ACCURACY = {
    frozenset({"asked", "manager", "peer"}): {
        **{f"reports:accuracy-{page}": "get" for page in ("list", "detail", "draft", "lines", "csv")},
    },
    frozenset({"manager", "peer"}): {"reports:accuracy-annex": "get", "reports:accuracy-answer": "get post"},
    frozenset({"manager"}): {
        **{f"reports:accuracy-{page}": "get post" for page in ("open", "due", "close")},
        "reports:accuracy-print": "post",
    },
    frozenset({"asked"}): {"reports:accuracy-say": "get post", "reports:accuracy-send": "post"},
}
OF_ITS_WRITER = {"reports:accuracy-line-edit": "get post", "reports:accuracy-line-withdraw": "post"}
OF_SCORES = {"assurance:score-list", "assurance:score-set", "assurance:score-agree"}
# A council reads what a team has shared, not how it came about.
HOW_IT_CAME_ABOUT = {"assurance:finding-history", "assurance:finding-version"}
OF_ITS_AUTHOR = {"assurance:comment-edit", "reports:run-cancel"}
OF_WHO_RUNS_IT = {"assurance:review-move", "reports:publish", "reports:withdraw"}
SENT = {
    "assurance:finding-create": {"place": "theme-1", "kind": "strength", "heading": "Said in passing"},
    "councils:person-edit": {"role": "reader"},
    "reports:style-choose": {"style": "titled"},
    "assurance:evidence-selection": {"do": "take-out"},
    "assurance:team-evidence-selection": {"do": "take-out"},
}
QUERY = {"assurance:paragraph-create": "?place=theme-1&kind=strength"}
NOT_FOR_WHO_HAS_A_PASSWORD = {"councils:person-invite-again", "peerchallenge:person-invite-again"}


def rows(*sections: str):
    """Name, method, who gets through."""
    for section in sections:
        yield from rows_of(ACCESS[section])


def rows_of(table: dict):
    for who, names in table.items():
        for name, methods in names.items():
            yield from ((name, method, who) for method in methods.split())
