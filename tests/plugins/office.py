"""LibreOffice without a window: a second opinion on the office files that we write."""

import shutil
import subprocess
from pathlib import Path

import pytest

SECONDS = 120


class Office:
    """LibreOffice with a profile of its own, so that test processes side by side do not wait for one another."""

    def __init__(self, program: str, folder: Path):
        self.program, self.folder = program, folder

    def converted(self, data: bytes, extension: str, to: str) -> bytes:
        """A file, named by its extension, as a file of another kind: `converted(data, "docx", "pdf")`."""
        source = self.folder / f"file.{extension}"
        source.write_bytes(data)
        out = self.folder / "out"
        profile = f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"
        command = [self.program, profile, "--headless", "--convert-to", to, "--outdir", out, source]
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
        made = out / f"file.{to}"
        assert made.exists(), f"LibreOffice made no {to}: {done.stderr.decode(errors='replace')[-500:]}"
        try:
            return made.read_bytes()
        finally:
            made.unlink()


@pytest.fixture(scope="session")
def soffice(tmp_path_factory):
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice (soffice) is not on this machine: office files are not opened in it.")
    return Office(program, tmp_path_factory.mktemp("office"))
