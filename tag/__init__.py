"""The NLP stage: repaired pages become records with evidence."""

from __future__ import annotations

from schemas.page import Document
from schemas.records import Goal, Initiative, Record, Status


def tag_document(document: Document) -> list[Record]:
    """The records of a document, in the order of the contract's kinds and of the pages.

    Every evidence is on its page: runs of word indices into ``Page.words``.
    """
    from tag import (
        agendas,
        aimed,
        announced,
        areas,
        assessments,
        badged,
        bar_charts,
        became,
        boards,
        boxed_goals,
        briefs,
        cased_tasks,
        counted,
        dated_lines,
        decisions,
        dependencies,
        factlines,
        figures,
        followups,
        goal_owners,
        goals,
        lights,
        lists,
        named,
        of_goals,
        owned_lines,
        premises,
        programmes,
        promises,
        roadmap,
        sectioned,
        sentences,
        stages,
        tallies,
        timelines,
        titles,
        told_below,
        votes,
        wished,
    )
    from tag import document as facts
    from tag.actors import with_actors
    from tag.ahead import read_ahead
    from tag.confidence import with_confidence
    from tag.context import Context
    from tag.merge import merge
    from tag.settled import settled
    from tag.tables import records as tables
    from tag.tables.repeated import lay_out
    from tag.under_names import with_subjects
    from tag.with_days import with_days

    document = settled(document)
    context = lay_out(Context(document))
    read_ahead(context)
    found: list[Record] = []
    for tagger in (
        facts,
        tables,
        agendas,
        decisions,
        votes,
        followups,
        cased_tasks,
        promises,
        goals,
        areas,
        boxed_goals,
        wished,
        aimed,
        assessments,
        lights,
        stages,
        told_below,
        sectioned,
        lists,
        timelines,
        dated_lines,
        announced,
        boards,
        programmes,
        owned_lines,
        premises,
        of_goals,
        badged,
        became,
        counted,
        briefs,
        titles,
    ):
        found.extend(tagger.tag(context))
    found.extend(bar_charts.tag(context))
    found.extend(tallies.tag(context))
    found.extend(roadmap.tag(context, document))
    titled = {one.label: one.title for one in found if isinstance(one, Goal) and one.label}
    found.extend(factlines.tag(context, _names(found), titled))
    goal_titles = {one.title.lower(): one.title for one in found if isinstance(one, Goal) and one.title}
    found.extend(goal_owners.tag(context, goal_titles))
    found.extend(dependencies.tag(context, _names(found)))
    found = [*with_subjects(context, found)]
    stated = {one.subject for one in found if isinstance(one, Status)}
    unlit = {low: title for low, title in goal_titles.items() if title not in stated}
    found.extend(lights.tag_titles(context, _names(found), unlit))
    found.extend(named.tag(context, found))
    found.extend(figures.tag(context, _names(found)))
    found.extend(sentences.tag(context, _names(found)))
    return with_confidence([*with_days(context, merge(with_actors(found)))], found)


def _names(records: list[Record]) -> list[str]:
    """The names of the initiatives among the records."""
    return [
        name for one in records if isinstance(one, Initiative) for name in (one.name, *(one.aliases or ()))
    ]
