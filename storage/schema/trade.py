"""What the rules of the trade keep beside the opportunities."""

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, Integer, String, Text, UniqueConstraint, text

from sales.advice import AdviceKind, AdviceVerdict
from sales.contradictions import FlagKind, FlagVerdict
from sales.promises import PromiseEnd, Side
from sales.spot_checks import CheckVerdict
from sales.vocabulary import Grade
from storage.schema.parts import belongs, table
from storage.types import Cents, Code, Moment

evidence = table(
    "evidence",
    Column("opportunity_id", Integer, nullable=False),
    Column("proof", String(40), nullable=False),
    Column("link", Text, nullable=False),
    Column("file_id", String(32)),
    Column("title", String(200), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("member_id", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("event_id", BigInteger, nullable=False),
    Column("withdrawn", Boolean, nullable=False, server_default=text("false")),
    belongs("opportunity_id", "opportunities"),
    belongs("member_id", "members"),
    Index(None, "workspace", "opportunity_id"),
    long=True,
)

flags = table(
    "flags",
    Column("opportunity_id", Integer, nullable=False),
    Column("kind", Code(FlagKind), nullable=False),
    Column("event_id", BigInteger, nullable=False),
    Column("grade", Code(Grade), nullable=False),
    Column("offered", Code(Grade), nullable=False),
    Column("quote", String(200), nullable=False),
    Column("since", Moment, nullable=False),
    Column("settled_at", Moment),
    Column("verdict", Code(FlagVerdict)),
    Column("words", Text),
    Column("member_id", Integer),
    Column("settled_event", BigInteger),
    belongs("opportunity_id", "opportunities"),
    belongs("member_id", "members"),
    Index(None, "workspace", "opportunity_id", "settled_at"),
    long=True,
)

promises = table(
    "promises",
    Column("opportunity_id", Integer, nullable=False),
    Column("follow_up_id", BigInteger, nullable=False),
    Column("side", Code(Side), nullable=False),
    Column("words", String(200), nullable=False),
    Column("due_on", Date),
    Column("at", Moment, nullable=False),
    Column("ended", Code(PromiseEnd)),
    Column("ended_at", Moment),
    Column("member_id", Integer),
    Column("ended_event", BigInteger),
    belongs("opportunity_id", "opportunities"),
    belongs("follow_up_id", "follow_ups"),
    Index(None, "workspace", "opportunity_id"),
    Index(None, "workspace", "follow_up_id"),
    Index(None, "workspace", "ended_event"),
    long=True,
)

spot_checks = table(
    "spot_checks",
    Column("team_id", Integer),
    Column("week", String(8)),
    Column("nth", Integer),
    Column("opportunity_id", Integer, nullable=False),
    Column("grade", Code(Grade), nullable=False),
    Column("amount", Cents),
    Column("currency", String(3)),
    Column("verdict", Code(CheckVerdict)),
    Column("member_id", Integer),
    Column("at", Moment),
    Column("words", Text),
    belongs("team_id", "teams"),
    belongs("opportunity_id", "opportunities"),
    belongs("member_id", "members"),
    UniqueConstraint("workspace", "team_id", "week", "opportunity_id"),
    Index(None, "workspace", "opportunity_id"),
    key=("team_id", "week", "nth"),
)

advice = table(
    "advice",
    Column("opportunity_id", Integer),
    Column("kind", Code(AdviceKind)),
    Column("since", Moment, nullable=False),
    Column("quiet_until", Moment, nullable=False),
    Column("verdict", Code(AdviceVerdict)),
    Column("member_id", Integer),
    Column("words", Text),
    belongs("opportunity_id", "opportunities"),
    belongs("member_id", "members"),
    key=("opportunity_id", "kind"),
)
