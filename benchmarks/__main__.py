"""Usage: python -m benchmarks [--quick] [PART ...]; without a part all are measured."""

import platform
import sys
from datetime import UTC, datetime
from importlib.metadata import version

from benchmarks.goals import summary
from benchmarks.parts import PARTS
from benchmarks.sizes import FULL, QUICK


def main(words: list[str]) -> None:
    """Print the figures of the parts that are named, or of all, and last which goals they keep."""
    sizes = QUICK if "--quick" in words else FULL
    named = [word for word in words if word != "--quick"]
    if unknown := [word for word in named if word not in PARTS]:
        sys.exit(f"No part is called {', '.join(unknown)}. There are: {', '.join(PARTS)}.")
    print(f"{datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, SQLAlchemy {version('sqlalchemy')}")
    lines: list[str] = []
    for name in named or PARTS:
        print(f"\n{name}", flush=True)
        for text in PARTS[name](sizes):
            print(text, flush=True)
            lines.append(text)
    print(f"\n{summary(lines)}")


if __name__ == "__main__":
    main(sys.argv[1:])
