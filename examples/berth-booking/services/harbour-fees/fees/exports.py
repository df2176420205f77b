"""Files for the accounting of the harbour office."""

import subprocess
from pathlib import Path

FOLDER = Path("/var/lib/harbour-fees/exports")


def write_month(name: str, rows: list[tuple[str, int]]) -> Path:
    path = FOLDER / f"{name}.csv"
    path.write_text("\n".join(f"{text};{amount}" for text, amount in rows))
    subprocess.run(f"gzip --force {path}", shell=True, check=True)
    return path.with_suffix(".csv.gz")
