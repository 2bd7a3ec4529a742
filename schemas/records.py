"""The record kinds: one model a kind, one field a column. Tables, export and pages follow from them.

The meaning of every kind and field is the public contract; a field that the document does not state is None
and is left out of the export. Dates are ISO 8601, cut to what is said: ``2024-06-06``, ``2024-06``,
``2024-Q2`` or ``2024``.
"""

from __future__ import annotations

import hashlib
import json
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from schemas.evidence import Evidence

DocType = Literal[
    "meeting_deck", "portfolio_report", "strategy_followup", "strategy_deck", "annex", "minutes", "other"
]


class Record(BaseModel):
    """What every kind has.

    Attributes:
        evidence: the words that prove it; never empty.
        confidence: 0..1, how sure it is that the record is right.
        method: the rule, table kind or model that made it, such as ``table.portfolio``.
        doubt: one line in Norwegian on what speaks most against it, None where nothing does.
    """

    model_config = ConfigDict(frozen=True, populate_by_name=True)

    names: ClassVar[dict[str, str]] = {}
    """Fields that name an entity: field -> entity kind, or the field that states the kind."""
    texts: ClassVar[tuple[str, ...]] = ()
    """Fields of running text, which may speak of initiatives."""
    says: ClassVar[tuple[str, ...]]
    """The field that says what is to be said, and those that say it where it is not stated."""

    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]
    confidence: Annotated[float, Field(ge=0, le=1)] = 1.0
    method: str = ""
    doubt: str | None = None

    def fields(self) -> dict[str, Any]:
        """The kind and its stated fields by their public names, without what every kind has."""
        return self.model_dump(mode="json", by_alias=True, exclude_none=True, exclude=_OF_ALL)


_OF_ALL = set(Record.model_fields)
"""The fields that every kind has."""


class DocumentRecord(Record):
    kind: Literal["document"] = "document"
    title: str | None = None
    doc_type: DocType = "other"
    body: str | None = None
    date: str | None = None
    meeting_number: str | None = None

    names = {"body": "organisation"}
    says = ("title",)


class Initiative(Record):
    kind: Literal["initiative"] = "initiative"
    name: str
    aliases: tuple[str, ...] | None = None

    names = {"name": "initiative"}
    says = ("name",)


class Goal(Record):
    kind: Literal["goal"] = "goal"
    label: str | None = None
    title: str
    parent: str | None = None

    names = {"title": "goal"}
    says = ("title",)


class Owner(Record):
    kind: Literal["owner"] = "owner"
    subject: str
    subject_kind: Literal["initiative", "goal", "dependency", "action"]
    owner: str

    names = {"subject": "subject_kind", "owner": "organisation"}
    says = ("owner",)


class Status(Record):
    """A traffic light, a stage or a status in words.

    Attributes:
        value: ``red``, ``yellow``, ``green``, ``grey``, ``new``, ``completed``, ``paused``, ``cancelled``; of a stage
            bar the reached stage's own word.
    """

    kind: Literal["status"] = "status"
    subject: str
    subject_kind: Literal["initiative", "goal", "indicator", "area", "dependency"]
    dimension: Literal["status", "risk", "progress"]
    value: str
    as_of: str | None = None

    names = {"subject": "subject_kind"}
    says = ("value",)


class Presenter(BaseModel):
    model_config = ConfigDict(frozen=True)

    name: str
    organisation: str | None = None


class AgendaItem(Record):
    """A row of an agenda."""

    kind: Literal["agenda_item"] = "agenda_item"
    case_id: str | None = None
    title: str
    item_type: str | None = None
    start: str | None = None
    end: str | None = None
    presenters: tuple[Presenter, ...] | None = None
    version: Literal["sent", "updated"] | None = None

    texts = ("title",)
    says = ("title",)


class Decision(Record):
    kind: Literal["decision"] = "decision"
    case_id: str | None = None
    text: str
    outcome: Literal["proposed", "adopted"]

    texts = ("text",)
    says = ("text",)


class FollowUp(Record):
    """An item of an earlier meeting that is followed up, or a row of a list of actions."""

    kind: Literal["follow_up"] = "follow_up"
    case_id: str | None = None
    title: str | None = None
    text: str | None = None
    action: str | None = None
    owner: str | None = None
    due: str | None = None
    status: str | None = None

    names = {"owner": "organisation"}
    texts = ("title", "text", "action")
    says = ("title", "action", "text")


class Dependency(Record):
    """What an initiative or goal depends on."""

    kind: Literal["dependency"] = "dependency"
    subject: str | None = None
    owner: str | None = None
    on: str
    criticality: str | None = None
    value: str | None = None
    due: str | None = None

    names = {"subject": "initiative", "owner": "organisation"}
    texts = ("on",)
    says = ("on",)


class Activity(Record):
    """A planned activity, such as a row of a roadmap."""

    kind: Literal["activity"] = "activity"
    heading: str | None = None
    actor: str | None = None
    service: str | None = None
    text: str
    from_: Annotated[str | None, Field(alias="from")] = None
    to: str | None = None

    names = {"actor": "organisation", "service": "initiative"}
    texts = ("heading", "text")
    says = ("text",)


class Assessment(Record):
    kind: Literal["assessment"] = "assessment"
    subject: str
    subject_kind: Literal["indicator", "goal", "area"]
    text: str

    names = {"subject": "subject_kind"}
    texts = ("subject", "text")
    says = ("text",)


class Proposal(Record):
    kind: Literal["proposal"] = "proposal"
    goal: str | None = None
    text: str

    names = {"goal": "goal"}
    texts = ("text",)
    says = ("text",)


class Figure(Record):
    kind: Literal["figure"] = "figure"
    subject: str | None = None
    value: float | int
    unit: str | None = None
    as_of: str | None = None
    text: str | None = None

    texts = ("subject", "text")
    says = ("text", "subject", "value")


RECORD_MODELS: dict[str, type[Record]] = {
    str(model.model_fields["kind"].default): model
    for model in (
        DocumentRecord,
        Initiative,
        Goal,
        Owner,
        Status,
        AgendaItem,
        Decision,
        FollowUp,
        Dependency,
        Activity,
        Assessment,
        Proposal,
        Figure,
    )
}
"""Every record kind by its public name, in the order of the contract."""

ENTITY_KINDS = ("initiative", "goal", "organisation", "person")
"""The kinds of entity that get an id of their own."""

_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True, check_circular=False)


def record_id(document: str, record: Record) -> str:
    """A stable id: 16 hex digits of a hash over the document's SHA-256, the fields and the evidence.

    The same file read again by the same version gives the same ids.
    """
    content = _JSON.encode(
        [
            document,
            record.fields(),
            [{"page": each.page, "runs": each.runs, "shapes": each.shapes} for each in record.evidence],
        ]
    )
    return hashlib.sha256(content.encode()).hexdigest()[:16]
