"""What the rules of the trade keep beside the opportunities."""

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, Integer, String, Text, UniqueConstraint, text

from sales.advice import AdviceKind, AdviceVerdict
from sales.approvals import ApprovalState
from sales.contradictions import FlagKind, FlagVerdict
from sales.goals import GoalKind
from sales.ladder import Alarm
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

alerts = table(
    "alerts",
    Column("opportunity_id", Integer),
    Column("why", Code(Alarm)),
    Column("occurrence", BigInteger, nullable=False),
    Column("since", Moment, nullable=False),
    belongs("opportunity_id", "opportunities"),
    key=("opportunity_id", "why"),
)

approvals = table(
    "approvals",
    Column("opportunity_id", Integer, nullable=False),
    Column("member_id", Integer, nullable=False),
    Column("from_stage", String(64), nullable=False),
    Column("stage", String(64), nullable=False),
    Column("version", Integer, nullable=False),
    Column("event_id", BigInteger, nullable=False),
    Column("at", Moment, nullable=False),
    Column("words", Text, nullable=False),
    Column("fallback_at", Moment, nullable=False),
    Column("fell_back_at", Moment),
    Column("state", Code(ApprovalState), nullable=False),
    Column("settled_by", Integer),
    Column("settled_at", Moment),
    Column("settled_event", BigInteger),
    Column("reason", Text),
    belongs("opportunity_id", "opportunities"),
    belongs("member_id", "members"),
    belongs("settled_by", "members"),
    Index(None, "workspace", "opportunity_id", "state"),
    Index(None, "state", "fell_back_at", "fallback_at"),
    long=True,
)

approval_questions = table(
    "approval_questions",
    Column("approval_id", BigInteger, nullable=False),
    Column("member_id", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("answer", Text),
    Column("answered_by", Integer),
    Column("answered_at", Moment),
    belongs("approval_id", "approvals"),
    belongs("member_id", "members"),
    belongs("answered_by", "members"),
    Index(None, "workspace", "approval_id"),
    long=True,
)

absences = table(
    "absences",
    Column("member_id", Integer),
    Column("first_on", Date),
    Column("last_on", Date, nullable=False),
    Column("delegate_id", Integer),
    belongs("member_id", "members"),
    belongs("delegate_id", "members"),
    key=("member_id", "first_on"),
)

goals = table(
    "goals",
    Column("team_id", Integer),
    Column("member_id", Integer),
    Column("first_on", Date),
    Column("last_on", Date),
    Column("kind", Code(GoalKind)),
    Column("target", BigInteger, nullable=False),
    Column("previous", BigInteger, nullable=False),
    Column("set_by", Integer, nullable=False),
    Column("set_at", Moment, nullable=False),
    belongs("team_id", "teams"),
    belongs("set_by", "members"),
    key=("team_id", "member_id", "first_on", "last_on", "kind"),
)
