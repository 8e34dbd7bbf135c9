import pytest

from tests.golden.renew import HERE, golden_files


@pytest.mark.parametrize("name", golden_files())
def test_golden_file(name):
    """After a change that is meant: python -m tests.golden.renew, and read the difference."""
    assert golden_files()[name].decode() == (HERE / name).read_text("utf-8")
