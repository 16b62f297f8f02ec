"""Where the data lies that nobody on this project wrote; tests that need it skip where it is absent."""

import json
import os
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(os.environ.get("OPPBOT_SHARED", Path(__file__).parents[1].parent / "shared"))
ABSENT = "the shared data is absent: set OPPBOT_SHARED to the folder that has data/maven and data/shapes"
MAVEN = SHARED / "data" / "maven"
SHAPES = SHARED / "data" / "shapes"

needs_maven = pytest.mark.skipif(not MAVEN.is_dir(), reason=ABSENT)
needs_shapes = pytest.mark.skipif(not SHAPES.is_dir(), reason=ABSENT)


def read(path: Path) -> Any:
    """Return a JSON file's content; nothing where the file is absent."""
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def read_exactly(path: Path) -> Any:
    """Return a JSON file's content with its fractions as decimals; nothing where the file is absent."""
    return json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal) if path.is_file() else {}
