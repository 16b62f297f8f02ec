"""Words at the beginning that may name a customer nobody knows, or a person of one that is not named."""

from dataclasses import replace
from typing import Final

from parsing.draft import ContactDraft, UpdateDraft
from parsing.fold import HAN
from parsing.known import Known
from parsing.patterns import Pattern
from parsing.similar import similar_names

_PERSONAL: Final = Pattern(
    r"(?:'s)?\s*(?:(?:just|also|has|have|then) )?(?:says?|said|told|calls?|called|e?mailed|texted|replied|wants?|"
    r"wanted|asks?|asked|needs?|needed|likes?|liked|thinks?|agreed|confirmed|mentioned|promised)\b"
)
_HAN_PERSONAL: Final = Pattern(r"\s*(?:又|也|还)?(?:说|要|催|嫌|问|同意|答应|觉得|反馈|回复|来电)")
LONGEST: Final = 3
"""Characters of a Chinese person's name."""


def may_be_person(draft: UpdateDraft, known: Known) -> bool:
    """Tell whether the unknown name that a text begins with may be a person's: one short word that does something."""
    name, span = draft.opportunity.unmatched, draft.spans.get("opportunity")
    if not name or span is None or similar_names(name, known):
        return False
    if HAN.search(name):
        return len(name) <= LONGEST and _HAN_PERSONAL.match(draft.text, span[1]) is not None
    return name.isalpha() and name.istitle() and _PERSONAL.match(draft.text, span[1]) is not None


def as_person(draft: UpdateDraft) -> UpdateDraft:
    """Give a draft in which the unknown name is a person's; one of a few characters is left as words, unread."""
    name = draft.opportunity.unmatched or ""
    met = () if HAN.search(name) else (ContactDraft(name=name),)
    spans = {field: span for field, span in draft.spans.items() if field != "opportunity"}
    return replace(draft, note=draft.text.strip(), contacts=(*draft.contacts, *met), spans=spans)
