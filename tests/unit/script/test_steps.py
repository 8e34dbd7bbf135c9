import socket

import pytest

from script.benches.figure import Figure
from script.commands.bench import _as_json
from script.steps import data, packages, port, sizes, stamps
from script.steps.places import PROJECT
from script.steps.run import run
from script.steps.say import SetupTrouble, step, trouble_as_a_sentence


@pytest.fixture
def files(monkeypatch, tmp_path):
    monkeypatch.setattr(stamps, "PROJECT", tmp_path)
    (tmp_path / "a").write_text("one")
    (tmp_path / "b").write_text("two")
    return [tmp_path / "a", tmp_path / "b"]


def test_a_stamp_holds_until_a_file_changes(files, tmp_path):
    stamp = tmp_path / "stamps" / "step"
    assert not stamps.is_done(stamp, stamps.fingerprint(files))
    stamps.mark(stamp, stamps.fingerprint(files))
    assert stamps.is_done(stamp, stamps.fingerprint(reversed(files)))
    files[0].write_text("other")
    assert not stamps.is_done(stamp, stamps.fingerprint(files))


def test_a_stamp_knows_names_and_values_too(files):
    before = stamps.fingerprint(files, "database one")
    assert stamps.fingerprint(files, "database two") != before
    files[1].rename(files[1].with_name("c"))
    assert stamps.fingerprint([files[0], files[1].with_name("c")], "database one") != before


def test_port_is_the_one_asked_for(monkeypatch):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = taken.getsockname()[1]
        monkeypatch.setenv("PORT", str(number))
        with pytest.raises(SetupTrouble, match="not a free port"):
            port.choose()
    assert port.choose() == number


@pytest.mark.parametrize("asked", ["eighty", "0", "70000", "-1"])
def test_port_that_is_none_is_refused(monkeypatch, asked):
    monkeypatch.setenv("PORT", asked)
    with pytest.raises(SetupTrouble, match=asked):
        port.choose()


def test_port_is_the_next_free_one(monkeypatch):
    monkeypatch.delenv("PORT", raising=False)
    monkeypatch.setattr(port, "_is_free", lambda number: number > port.FIRST + 2)
    assert port.choose() == port.FIRST + 3
    monkeypatch.setattr(port, "_is_free", lambda number: False)
    with pytest.raises(SetupTrouble, match="No port"):
        port.choose()


def test_a_program_s_output_is_returned_and_its_failure_is_a_sentence():
    assert run(["echo", "here"], failure="Never.") == "here\n"
    with pytest.raises(SetupTrouble, match=r"(?s)it broke.*Mend it\."):
        run(["sh", "-c", "echo it broke >&2; exit 3"], failure="Mend it.")


def test_a_step_says_what_it_does_and_whether_it_is_done(capsys):
    with step("Working"):
        assert capsys.readouterr().out == "  Working … "
    assert capsys.readouterr().out.endswith(" s\n")
    with pytest.raises(SetupTrouble), step("Failing"):
        raise SetupTrouble("No.")
    assert capsys.readouterr().out == "  Failing … not done\n"


def test_trouble_ends_a_command_with_its_sentence():
    with pytest.raises(SystemExit, match="Buy more disk"), trouble_as_a_sentence():
        raise SetupTrouble("Buy more disk.")


def test_pip_s_mirror_is_followed(monkeypatch):
    told = (
        "global.index-url='https://mirror.example/simple'\n:env:.cert='/etc/ca.crt'\n"
        "global.extra-index-url='https://one.example https://two.example'\n"
    )
    monkeypatch.setattr(packages, "run", lambda *_, **__: told)
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.delenv("UV_DEFAULT_INDEX", raising=False)
    network = packages._network()
    assert network["UV_DEFAULT_INDEX"] == "https://mirror.example/simple"
    assert network["UV_INDEX"] == "https://one.example https://two.example"
    assert network["SSL_CERT_FILE"] == "/etc/ca.crt"


def test_locks_carry_hashes_and_name_no_registry():
    locks = [PROJECT / "requirements.txt", *sorted((PROJECT / "requirements").glob("*.txt"))]
    assert len(locks) == 5
    for lock in locks:
        text = lock.read_text()
        assert "http" not in text
        assert text.count("==") <= text.count("--hash=sha256:")
    assert "resolved" not in (PROJECT / "package-lock.json").read_text()


def test_every_python_file_of_the_project_counts_for_the_sizes(capsys):
    sizes.show()
    shown = capsys.readouterr().out
    assert shown.count(".py") == 2 * sizes.HOW_MANY


def test_what_decides_the_data_includes_data_files_and_no_bytecode():
    names = {str(path.relative_to(PROJECT)) for path in data._sources()}
    assert "councils/data/england-adult-social-care.csv" in names
    assert not [name for name in names if name.endswith(".pyc")]


def test_bench_says_what_falls_short():
    figures = [Figure("warm", "Warm start", 16.5, "s", 15), Figure("fresh", "Fresh start", 60.123, "s")]
    assert '"falls_short": [\n  "warm"\n ]' in _as_json(figures)
    assert '"fresh": 60.123' in _as_json(figures)
    assert str(figures[0]).endswith("FALLS SHORT")
    assert "goal" not in str(figures[1])
