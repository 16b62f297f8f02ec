"""Attachments of messages: the older fields, and blocks that keep the same rules as those of the message itself.

The fields are those of docs.slack.dev, "Secondary message attachments". Left out are the buttons and menus of before
Block Kit, whose presses Slack sends in a shape of their own, and contact cards, which no page describes.
"""

from playground.block_kinds import BLOCKS, IN_MESSAGES
from playground.rules import Shape, at_least_one, boolean, by_type, integer, listing, one_of, string
from playground.texts_rules import COLOUR_TEXT, LINK, WEB_ADDRESS

MOST_ATTACHMENTS = 100
MOST_BLOCKS = 50
LAST_MOMENT = 9_999_999_999
"""In seconds; a moment of ten digits as everywhere in Slack."""

FIELD = Shape(optional={"title": string(least=0), "value": string(least=0), "short": boolean})
WORDS = string(least=0)

ATTACHMENT = Shape(
    optional={
        "blocks": listing(by_type(BLOCKS, IN_MESSAGES), most=MOST_BLOCKS),
        "fallback": WORDS,
        "color": COLOUR_TEXT,
        "pretext": WORDS,
        "author_name": WORDS,
        "author_subname": WORDS,
        "author_link": LINK,
        "author_icon": WEB_ADDRESS,
        "title": WORDS,
        "title_link": LINK,
        "text": WORDS,
        "fields": listing(FIELD, least=0, most=100),
        "image_url": WEB_ADDRESS,
        "thumb_url": WEB_ADDRESS,
        "footer": string(300, least=0),
        "footer_icon": WEB_ADDRESS,
        "ts": integer(0, LAST_MOMENT),
        "mrkdwn_in": listing(one_of("pretext", "text", "fields"), least=0, most=3),
    },
    also=(at_least_one("blocks", "text", "pretext", "title", "fields", "image_url", "fallback", "footer"),),
)

ATTACHMENTS = listing(ATTACHMENT, least=0, most=MOST_ATTACHMENTS)
