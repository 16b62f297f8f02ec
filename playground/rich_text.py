"""Rich text: its parts, and the pieces that a part is made of."""

from collections.abc import Mapping

from playground.rules import Rule, Shape, boolean, by_type, integer, listing, number, one_of, string
from playground.texts_rules import LINK

MOST_INDENT = 8
MOST_PARTS = 100
MOST_PIECES = 1000

_STYLES = ("bold", "italic", "strike", "underline", "code")
STYLE = Shape(optional=dict.fromkeys(_STYLES, boolean))
MENTION_STYLE = Shape(optional=dict.fromkeys((*_STYLES, "highlight", "client_highlight", "unlink"), boolean))


def _mention(key: str) -> Shape:
    return Shape(required={key: string()}, optional={"style": MENTION_STYLE})


TEXT = Shape(required={"text": string()}, optional={"style": STYLE})
LINKED = Shape(required={"url": LINK}, optional={"text": string(), "unsafe": boolean, "style": STYLE})

PIECES: Mapping[str, Rule] = {
    "text": TEXT,
    "link": LINKED,
    "user": _mention("user_id"),
    "usergroup": _mention("usergroup_id"),
    "channel": _mention("channel_id"),
    "team": _mention("team_id"),
    "broadcast": Shape(required={"range": one_of("here", "channel", "everyone")}, optional={"style": MENTION_STYLE}),
    "color": Shape(required={"value": string()}, optional={"style": STYLE}),
    "date": Shape(
        required={"timestamp": number, "format": string()},
        optional={"url": LINK, "fallback": string(), "style": STYLE},
    ),
    "emoji": Shape(
        required={"name": string()},
        optional={"unicode": string(), "url": LINK, "skin_tone": integer(1, 6), "style": STYLE},
    ),
}
"""The pieces that an app may send; the composer of Slack itself knows a few more."""

BORDER: Mapping[str, Rule] = {"border": integer(0, 1)}

SECTION = Shape(required={"elements": listing(by_type(PIECES), least=0, most=MOST_PIECES)})

PARTS: Mapping[str, Rule] = {
    "rich_text_section": SECTION,
    "rich_text_list": Shape(
        required={
            "style": one_of("bullet", "ordered"),
            "elements": listing(by_type({"rich_text_section": SECTION}), most=MOST_PIECES),
        },
        optional={**BORDER, "indent": integer(0, MOST_INDENT), "offset": integer(0, MOST_PIECES)},
    ),
    "rich_text_quote": Shape(
        required={"elements": listing(by_type(PIECES), least=0, most=MOST_PIECES)}, optional=BORDER
    ),
    "rich_text_preformatted": Shape(
        required={"elements": listing(by_type({"text": TEXT, "link": LINKED}), least=0, most=MOST_PIECES)},
        optional={**BORDER, "language": string()},
    ),
}

RICH_TEXT = Shape(required={"elements": listing(by_type(PARTS), most=MOST_PARTS)}, optional={"block_id": string(255)})

RICH: Rule = by_type({"rich_text": RICH_TEXT})
"""A rich text inside another block, which says its type."""
