"""The talk tracks as a list, and the form in which one is written."""

from collections.abc import Iterable, Sequence
from typing import Final

from handlers.blocks import ids
from handlers.blocks.kit import (
    Block,
    actions,
    button,
    cut,
    esc,
    field,
    header,
    modal,
    option,
    section,
    static_input,
    text_input,
)
from handlers.blocks.lines import headline
from handlers.blocks.tracks import effect_words, opening_words, use_button
from handlers.turn import Message
from handlers.voice import Voice
from sales.opportunity import Opportunity
from sales.people import Team
from sales.playbook import Playbook
from sales.talk_tracks import CUSTOMER, LONGEST, WHO, WORKSPACE, Effect, OwnTrack, Situation, Track
from sales.vocabulary import Feedback
from services.talk_tracks import Opening

MOST: Final = 45
"""Talk tracks of one message; Slack takes fifty blocks."""
MOST_FITTING: Final = 8
"""Talk tracks that are shown for one opportunity, the best first."""
ANY: Final = "-"
"""The choice that a condition does not matter."""
NEW: Final = "new"
RETIRE: Final = "retire"


def fitting_message(o: Opportunity, openings: Sequence[Opening], t: Voice) -> Message:
    """Return what may be said about one opportunity, the best first, each with the way to use it."""
    title = f"{t('tracks-fitting')}\n{headline(o, t)}"
    rows = [(_row(opening_words(each, t), each.effect, t), each) for each in openings[:MOST_FITTING]]
    shown = [section(row, use_button(o.id, o.version, each, t, nth)) for nth, (row, each) in enumerate(rows)]
    return Message(text="\n".join([title, *(row for row, _ in rows)]), blocks=[section(title), *shown])


def tracks_message(
    tracks: Sequence[tuple[Track, Effect]], team: Team | None, playbook: Playbook, t: Voice, *, may_change: bool
) -> Message:
    """Return all talk tracks of a team, or of the workspace, with the ways to change them for those who may."""
    title = t("tracks-title", team=team.name) if team else t("tracks-title-all")
    place = f"{team.id if team else WORKSPACE}:{t.language}"
    rows = [f"*{_meant_for(track, playbook, t)}*\n{_row(own_words(track, t), known, t)}" for track, known in tracks]
    keys = [f"{place}:{track.key}" for track, _ in tracks]
    edits = [button(t("button-edit-track"), ids.EDIT_TRACK, key, nth=nth) for nth, key in enumerate(keys)]
    shown = [section(row, edit if may_change else None) for row, edit in zip(rows[:MOST], edits, strict=False)]
    more = [section(t("tracks-more", count=len(rows) - MOST))] if len(rows) > MOST else []
    new = [actions(button(t("button-new-track"), ids.EDIT_TRACK, f"{place}:{NEW}"))] if may_change else []
    return Message(text="\n".join([title, *rows[:MOST]]), blocks=[header(title), *new, *shown, *more])


def track_form(track: Track | None, playbook: Playbook, t: Voice, private: str) -> Block:
    """Return the form of a talk track, as it holds now."""
    words = {**text_input(own_words(track, t) if track else None, multiline=True), "max_length": LONGEST}
    stages = [(stage.code, t.term("stage", stage.code, stage.name)) for stage in playbook.stages]
    feedback = [(code.value, t.term("feedback", code.value)) for code in Feedback]
    situations = [(each.value, t(f"situation-{each.value}")) for each in Situation]
    blocks = [
        field("words", t("track-words"), words, optional=False, hint=t("track-words-hint")),
        field("stage", t("track-stage"), _choice(stages, track.stage if track else None, t), optional=False),
        field("feedback", t("track-feedback"), _choice(feedback, track.feedback if track else None, t), optional=False),
        field(
            "situation",
            t("track-situation"),
            _choice(situations, track.situation if track else None, t),
            optional=False,
        ),
    ]
    if track:
        keeps = [option(t("track-keep"), ANY), option(t("track-retire"), RETIRE)]
        blocks.append(field("end", t("track-end"), static_input(keeps, ANY), optional=False))
    return modal(ids.TRACK, t("track-title"), t("button-save"), t("button-cancel"), blocks, private)


def track_saved(kept: OwnTrack, t: Voice) -> Message:
    """Return that a talk track is kept, or retired, with the way to take that back."""
    said = t("track-saved", words=esc(own_words(kept.track, t))) if kept.words else t("track-retired")
    back = actions(button(t("button-undo"), ids.UNDO_TRACK, f"{kept.team_id}:{kept.language}:{kept.id}"))
    return Message(text=said, blocks=[section(said), back])


def own_words(track: Track, t: Voice) -> str:
    """Return a talk track as it is written: with places for the names, in the reader's language."""
    who, customer = (f"{{{t(f'track-place-{place}')}}}" for place in ("who", "customer"))
    if track.words:
        return track.words.replace(WHO, who).replace(CUSTOMER, customer)
    return t(f"track-{track.key}", who=who)


def as_kept(words: str, t: Voice) -> str:
    """Return what somebody wrote with the places for the names as they are kept."""
    who, customer = (f"{{{t(f'track-place-{place}')}}}" for place in ("who", "customer"))
    return words.strip().replace(who, WHO).replace(customer, CUSTOMER)


def _row(words: str, effect: Effect, t: Voice) -> str:
    return f"“{esc(cut(words, LONGEST))}”\n_{effect_words(effect, t)}_"


def _meant_for(track: Track, playbook: Playbook, t: Voice) -> str:
    own = {stage.code: stage.name for stage in playbook.stages}
    stage = [t.term("stage", track.stage, own.get(track.stage))] if track.stage else []
    feedback = [t.term("feedback", track.feedback.value)] if track.feedback else []
    situation = [t(f"situation-{track.situation.value}")] if track.situation else []
    return esc(" · ".join([*stage, *feedback, *situation]) or t("track-for-any"))


def _choice(choices: Iterable[tuple[str, str]], chosen: str | None, t: Voice) -> Block:
    listed = [option(t("track-any-choice"), ANY), *(option(label, code) for code, label in choices)]
    return static_input(listed, chosen or ANY)
