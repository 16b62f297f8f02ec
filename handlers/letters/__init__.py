"""Letters rendered at the moment they are sent: one function per kind."""

from collections.abc import Mapping
from types import MappingProxyType

from handlers.letters.advice import drop_advice
from handlers.letters.alarm import alarm
from handlers.letters.amend import amend
from handlers.letters.approval import approval, approval_question, approval_told
from handlers.letters.awards import awards
from handlers.letters.book_handed_over import book_handed_over
from handlers.letters.brief import brief, brief_read, handed_over
from handlers.letters.closing_day import closing_day
from handlers.letters.denied import denied
from handlers.letters.digest import digest, digest_details, unposted
from handlers.letters.export import export, export_file
from handlers.letters.folded import folded
from handlers.letters.greetings import first_contact, welcome
from handlers.letters.hide import hide
from handlers.letters.home import home
from handlers.letters.ladder import asked, ladder, warning
from handlers.letters.lead_invalid import lead_invalid
from handlers.letters.look_at import look_at
from handlers.letters.look_up import look_up
from handlers.letters.loss_report import losses
from handlers.letters.message import message
from handlers.letters.morning import morning, morning_edit
from handlers.letters.own_week import own_week
from handlers.letters.period_report import periodic, periodic_details
from handlers.letters.reminder import reminder
from handlers.letters.rewrite import rewrite
from handlers.letters.rezoned import rezoned
from handlers.letters.roster import roster
from handlers.letters.spot_check import spot_check
from handlers.letters.tick import tick
from handlers.letters.untouched import untouched_list
from handlers.letters.year_unknown import year_unknown
from handlers.outgoing import Render

LETTERS: Mapping[str, Render] = MappingProxyType(
    {
        "look_up": look_up,
        "look_at": look_at,
        "hide": hide,
        "message": message,
        "rezoned": rezoned,
        "spot_check": spot_check,
        "tick": tick,
        "book_handed_over": book_handed_over,
        "welcome": welcome,
        "first_contact": first_contact,
        "roster": roster,
        "denied": denied,
        "digest": digest,
        "digest_details": digest_details,
        "losses": losses,
        "own_week": own_week,
        "monthly": periodic,
        "monthly_details": periodic_details,
        "quarterly": periodic,
        "quarterly_details": periodic_details,
        "awards": awards,
        "unposted": unposted,
        "alarm": alarm,
        "year_unknown": year_unknown,
        "folded": folded,
        "export": export,
        "export_file": export_file,
        "morning": morning,
        "morning_edit": morning_edit,
        "reminder": reminder,
        "rewrite": rewrite,
        "amend": amend,
        "drop_advice": drop_advice,
        "closing_day": closing_day,
        "ladder": ladder,
        "warning": warning,
        "untouched": untouched_list,
        "asked": asked,
        "brief": brief,
        "brief_read": brief_read,
        "handed_over": handed_over,
        "approval": approval,
        "approval_told": approval_told,
        "approval_question": approval_question,
        "lead_invalid": lead_invalid,
        "home": home,
    }
)
