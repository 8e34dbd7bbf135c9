import pytest

from reports import pipeline, tasks


def test_a_task_renders_its_run(monkeypatch):
    rendered = []
    monkeypatch.setattr(pipeline, "render", rendered.append)
    tasks.render_run(7)
    assert rendered == [7]


def test_a_worker_without_pango_still_starts(monkeypatch):
    def missing():
        raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.setattr(tasks, "press", missing)
    tasks.load_press()


def test_any_other_trouble_with_the_press_is_told_at_the_start(monkeypatch):
    def broken():
        raise FileNotFoundError("a font")

    monkeypatch.setattr(tasks, "press", broken)
    with pytest.raises(FileNotFoundError):
        tasks.load_press()
