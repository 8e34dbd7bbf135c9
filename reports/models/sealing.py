"""What the database refuses once a version is published: it and its files are what was sent out, for good."""

import pgtrigger

_PUBLISHED = """
IF EXISTS (SELECT 1 FROM reports_publication WHERE run_id = {run}) THEN
    RAISE EXCEPTION '{name}: run %', {run} USING ERRCODE = 'check_violation';
END IF;
"""


def sealed_run() -> pgtrigger.Trigger:
    """For the runs themselves: neither changed nor deleted."""
    func = f"{_PUBLISHED.format(run='OLD.id', name='reports_reportrun_published_is_sealed')}{_GO_ON}"
    return pgtrigger.Trigger(
        name="published_is_sealed", when=pgtrigger.Before, operation=pgtrigger.Update | pgtrigger.Delete, func=func
    )


def sealed_files() -> list[pgtrigger.Trigger]:
    """For the files of runs: none is changed, deleted or added."""
    of_old = f"{_PUBLISHED.format(run='OLD.run_id', name='reports_artefact_published_is_sealed')}{_GO_ON}"
    of_new = f"{_PUBLISHED.format(run='NEW.run_id', name='reports_artefact_published_is_sealed')}RETURN NEW;"
    operations = {"published_is_sealed": (pgtrigger.Update | pgtrigger.Delete, of_old)}
    operations["published_takes_no_more"] = (pgtrigger.Insert | pgtrigger.UpdateOf("run_id"), of_new)
    return [
        pgtrigger.Trigger(name=name, when=pgtrigger.Before, operation=operation, func=func)
        for name, (operation, func) in operations.items()
    ]


_GO_ON = "IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW;"

PUBLISHABLE = """
IF NOT EXISTS (
    SELECT 1 FROM reports_reportrun run
    WHERE run.id = NEW.run_id AND run.review_id = NEW.review_id AND run.house_style = NEW.house_style
      AND NOT run.is_draft AND run.state = 'done'
) THEN
    RAISE EXCEPTION 'reports_publication_is_of_a_final_run: run %', NEW.run_id USING ERRCODE = 'check_violation';
END IF;
RETURN NEW;
"""
"""Only a finished final run of the same review and style."""

UNCHANGING = """
IF TG_OP = 'DELETE' OR OLD.withdrawn_at IS NOT NULL
   OR (NEW.id, NEW.review_id, NEW.run_id, NEW.house_style, NEW.number, NEW.published_at, NEW.published_by_id)
      IS DISTINCT FROM
      (OLD.id, OLD.review_id, OLD.run_id, OLD.house_style, OLD.number, OLD.published_at, OLD.published_by_id)
THEN
    RAISE EXCEPTION 'reports_publication_never_changes: publication %', OLD.id USING ERRCODE = 'check_violation';
END IF;
RETURN NEW;
"""
"""Only its end may be written, and once."""
