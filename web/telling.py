"""What records and corrections are called where people read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from db.review import Correction
from db.schema import public_names
from schemas.records import RECORD_MODELS
from web.house import Words
from web.norwegian import day

_DATES = frozenset(("date", "as_of", "due", "from", "to"))
"""The fields that are dates, by their public names."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record as a form shows it.

    Attributes:
        name: its public name. label: what it is called. value: what it says, None for nothing.
        text: the value as people write it.
        options: the values it may have, and what they are called; none for free text.
        editable: whether a form can change it.
    """

    name: str
    label: str
    value: Any
    text: str
    options: tuple[tuple[str, str], ...]
    editable: bool


def fields_of(record: dict[str, Any], words: Words) -> list[Field]:
    """The fields of a record as exported, also those that it does not state."""
    model = RECORD_MODELS[record["kind"]]
    found = []
    for name, public in public_names(model).items():
        annotation = model.model_fields[name].annotation
        choices = next(
            (get_args(one) for one in (annotation, *get_args(annotation)) if get_origin(one) is Literal), ()
        )
        value = record.get(public)
        found.append(
            Field(
                public,
                words.FIELDS[public],
                value,
                _text(value),
                tuple((choice, words.VALUES.get(choice, choice)) for choice in choices),
                editable=not (isinstance(value, list) and any(isinstance(one, dict) for one in value))
                and public != "presenters",
            )
        )
    return found


def said(field: Field, words: Words) -> str:
    """What a field says, in Norwegian where it is a date or a word of a fixed list."""
    if field.name in _DATES:
        return day(field.text)
    return words.VALUES.get(field.text, field.text) if field.name in words.FIXED else field.text


def changes(record: dict[str, Any], form: dict[str, str], words: Words) -> dict[str, Any]:
    """What a form that showed ``fields_of`` says otherwise than the record does."""
    changed: dict[str, Any] = {}
    for field in fields_of(record, words):
        text = " ".join(form.get(f"felt-{field.name}", field.text).split())
        if field.editable and text != field.text:
            changed[field.name] = _value(field, text)
    return changed


def title_of(record: dict[str, Any], words: Words) -> str:
    """The line that tells one record from another."""
    model = RECORD_MODELS[record["kind"]]
    public = public_names(model)
    field, says = next(
        ((name, record[public[name]]) for name in model.says if record.get(public[name])), ("", None)
    )
    if field in words.FIXED:
        says = words.VALUES.get(_text(says), says)
    title = " – ".join(dict.fromkeys(_text(part) for part in (record.get("subject"), says) if part))
    dimension = record.get("dimension", "status")
    return title if dimension == "status" else f"{title} ({words.VALUES[dimension]})"


def told(correction: Correction, words: Words) -> str:
    """A correction on one line."""
    return f"{words.ACTIONS[correction.action].capitalize()}: {_about(correction, words)}"


def _about(correction: Correction, words: Words) -> str:
    target, value = correction.target, correction.value
    if "record" in target:
        what = (
            f"{words.KINDS[target['kind']]} «{title_of({'kind': target['kind'], **target['fields']}, words)}»"
        )
        now = (
            f"{words.FIELDS.get(name, name)} «{_text(said) or 'ikke oppgitt'}»"
            for name, said in (value or {}).items()
        )
        return ": ".join(filter(None, (what, ", ".join(now))))
    if "word" in target:
        if value == target["raw"]:
            return f"ordet «{value}» står som det er"
        return f"ordet «{target['raw']}» leses «{value}»"
    if "page" in target:
        return f"side {target['page']} er sett på"
    names = " og ".join(f"«{target[key]}»" for key in ("one", "other", "name") if key in target)
    return f"{names}: «{value}»" if value else names


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, dict):
        return ", ".join(_text(part) for part in value.values() if part)
    if isinstance(value, list):
        return "; ".join(map(_text, value))
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)


def _value(field: Field, text: str) -> Any:
    if not text:
        return None
    if isinstance(field.value, list) or field.name == "aliases":
        return [part.strip() for part in text.split(";") if part.strip()]
    if isinstance(field.value, int | float):
        try:
            return float(text.replace(" ", "").replace(",", "."))
        except ValueError:
            return text
    return text
