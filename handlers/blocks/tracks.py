"""Talk tracks in words: the one opening that a reminder suggests, and what is shown to be copied."""

from handlers.blocks import ids
from handlers.blocks.kit import Block, actions, button, cut, esc, section
from handlers.reading import Reading
from handlers.turn import Message
from handlers.voice import Voice
from sales.talk_tracks import LONGEST, Effect, filled
from sales.vocabulary import Feedback
from services.talk_tracks import Opening, Used


def opening_lines(opening: Opening | None, solve: Feedback | None, t: Voice) -> list[str]:
    """Return the objection to solve, if one is open, and the suggested opening."""
    solving = [t("opening-solve", what=t.term("solve", solve.value))] if solve else []
    suggested = [t("opening", words=esc(opening_words(opening, t)).replace("\n", " "))] if opening else []
    return [*solving, *suggested]


def opening_blocks(number: int, version: int, opening: Opening | None, solve: Feedback | None, t: Voice) -> list[Block]:
    """Return the same as a paragraph with the way to use it; nothing where there is neither."""
    lines = opening_lines(opening, solve, t)
    use = use_button(number, version, opening, t) if opening else None
    return [section("\n".join(lines), use)] if lines else []


def use_button(number: int, version: int, opening: Opening, t: Voice, nth: int | None = None) -> Block:
    """Return the button that shows an opening to be copied."""
    return button(t("button-use-track"), ids.USE_TRACK, f"{number}:{version}:{opening.track.key}", nth=nth)


def opening_words(opening: Opening, t: Voice) -> str:
    """Return what to say, with the names filled in; as people's words, not escaped."""
    who, track = opening.who or t("track-nobody"), opening.track
    if track.words:
        return cut(filled(track.words, who, opening.customer), 2 * LONGEST)
    return t(f"track-{track.key}", who=who, customer=opening.customer)


def used_message(used: Used, number: int, version: int, r: Reading) -> Message:
    """Return the words to be copied, whose use they count as, and the way to take that back."""
    at = r.moment(used.at)
    said = r.t("track-used") if used.fresh else r.t("track-used-before", who=esc(used.who), at=at)
    text = f"{said}\n```{esc(opening_words(used.opening, r.t))}```"
    value = f"{number}:{version}:{used.opening.track.key}"
    back = actions(button(r.t("button-unuse-track"), ids.UNUSE_TRACK, value))
    return Message(text=text, blocks=[section(text), back])


def unused_message(t: Voice) -> Message:
    """Return that an opening does not count as used any more."""
    return Message(text=t("track-unused"), blocks=[section(t("track-unused"))])


def unwritten_message(t: Voice) -> Message:
    """Return that what was written about a talk track is taken back."""
    return Message(text=t("track-unwritten"), blocks=[section(t("track-unwritten"))])


def effect_words(effect: Effect, t: Voice) -> str:
    """Return how often a talk track was suggested and used, and what followed, of how many cases."""
    if not effect.used:
        return t("track-effect-none", offered=effect.offered)
    return t("track-effect", offered=effect.offered, used=effect.used, followed=effect.followed, cases=effect.cases)
