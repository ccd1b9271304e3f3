"""The program ``sejajar``."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path


def main() -> None:
    """Becomes the program: the one in this package, else the one on the path."""
    bundled = Path(__file__).parent / "bin" / "sejajar"
    found = str(bundled) if bundled.is_file() else shutil.which("sejajar")
    if found is None:
        sys.exit("sejajar: the program is not installed; expected it beside the package or on the path")
    os.execv(found, ["sejajar", *sys.argv[1:]])


if __name__ == "__main__":
    main()
