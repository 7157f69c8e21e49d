"""The workflow for GitHub: what it runs is pinned by commit, and asks for no more than it needs."""

import re

from tests.places import REPOSITORY

WORKFLOW = (REPOSITORY / ".github" / "workflows" / "windows.yml").read_text("utf-8")


def test_everything_that_others_made_is_pinned_by_its_digest() -> None:
    used = re.findall(r"(?:uses|container): (\S+)", WORKFLOW)
    assert len(used) == 4
    assert [name for name in used if not re.search(r"@(sha256:)?[0-9a-f]{40,64}$", name)] == []


def test_a_tag_must_name_the_version() -> None:
    assert 'VERSION = \\"${GITHUB_REF_NAME#v}\\"" resources/__init__.py' in WORKFLOW
    assert "persist-credentials: false" in WORKFLOW
    assert "\npermissions: {}\n" in WORKFLOW
