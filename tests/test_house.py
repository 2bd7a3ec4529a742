"""The house keeps its order: a stage imports the shared words and no other stage."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
STAGES = ("corpus", "extract", "normalize", "tag", "db")


@pytest.mark.parametrize("stage", ["schemas", *STAGES])
def test_a_stage_imports_no_other_stage(stage: str) -> None:
    others = {*STAGES, "kildespor"} - {stage}
    found = []
    for path in sorted((ROOT / stage).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [name.name for name in node.names] if isinstance(node, ast.Import) else []
            found += [(path.name, name) for name in names if name.partition(".")[0] in others]
    assert list((ROOT / stage).rglob("*.py"))
    assert found == []


def test_every_public_function_says_what_it_does() -> None:
    bare = []
    for stage in ("schemas", *STAGES, "kildespor"):
        for path in sorted((ROOT / stage).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            if not ast.get_docstring(tree) and tree.body:
                bare.append(str(path.relative_to(ROOT)))
            for node in tree.body:
                if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                    simple = isinstance(node, ast.ClassDef) and len(node.body) <= 8
                    if not ast.get_docstring(node) and not simple:
                        bare.append(f"{path.relative_to(ROOT)}: {node.name}")
    assert bare == []
