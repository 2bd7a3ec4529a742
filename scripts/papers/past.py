"""What the rules of another version find in papers: run apart, with that version's folder as the first argument.

    python -P scripts/papers/past.py FOLDER PAPER…

Prints one line of JSON a paper that could be read: its path, what the taggers found, and the records that were made of
it, each as sure as its tagger was.
"""

from __future__ import annotations

import importlib
import json
import sys
import tempfile
from pathlib import Path
from typing import Any


def main() -> None:
    """Read the papers and print."""
    folder, *papers = sys.argv[1:]
    sys.path.insert(0, folder)
    merging: Any = importlib.import_module("tag.merge")
    store: Any = importlib.import_module("corpus.store")
    pipeline: Any = importlib.import_module("kildespor.pipeline")
    tag: Any = importlib.import_module("tag")
    assert tag.__file__.startswith(folder)
    merge, seen = merging.merge, {}

    def watched(records: Any) -> Any:
        seen["found"] = list(records)
        seen["records"] = merge(seen["found"])
        return seen["records"]

    merging.merge = watched
    merging._trusted = lambda record: record  # versions that changed there how sure a record is
    with tempfile.TemporaryDirectory() as originals:
        for paper in papers:
            try:
                tag.tag_document(pipeline.read_pages(store.Store(Path(originals)).identify(Path(paper))))
            except Exception as error:
                print(f"{paper}: {error!r}", file=sys.stderr)
            else:
                told = {name: list(map(_as_json, records)) for name, records in seen.items()}
                print(json.dumps({"paper": paper} | told))


def _as_json(record: Any) -> dict[str, Any]:
    evidence = [one.model_dump(mode="json") for one in record.evidence]
    return record.fields() | {"evidence": evidence, "confidence": record.confidence, "method": record.method}


if __name__ == "__main__":
    main()
