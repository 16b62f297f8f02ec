"""What a person sets for themselves."""

from dataclasses import replace

from sales.people import Member
from services.profiles import keep_wall_clock
from services.said import Said
from storage.work import Work


def choose_language(work: Work, me: Member, language: str, said: Said) -> Member:
    """Speak a language to a member from now on, whatever their Slack profile says; their home follows."""
    work.members.choose_language(me.id, language)
    work.outbox.owe(f"home:{me.id}:{said.key}", "home", to_member=me.id)
    return replace(me, language=language)


def choose_zone(work: Work, me: Member, zone: str, said: Said) -> None:
    """Reckon a member's days in a zone from now on; nine o'clock stays nine o'clock, and their home follows."""
    work.members.change(me.id, zone=zone)
    keep_wall_clock(work, me.id)
    work.outbox.owe(f"home:{me.id}:{said.key}", "home", to_member=me.id)
