import base64
import hashlib
import re
from pathlib import Path

import django_prose_editor

from config.content_security import EDITOR_STYLE, POLICY


def test_the_editor_s_own_style_sheet_is_the_one_that_the_policy_knows():
    script = Path(django_prose_editor.__file__).parent / "static" / "django_prose_editor" / "editor.js"
    sheet = re.search(r"=`(\.ProseMirror \{.*?)`", script.read_text(), re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    assert f"'sha256-{digest}'" == EDITOR_STYLE


def test_nothing_unsafe_and_nothing_from_elsewhere():
    values = [str(value) for sources in POLICY["DIRECTIVES"].values() for value in sources]
    assert not [value for value in values if "unsafe" in value or "http" in value or "*" in value]
