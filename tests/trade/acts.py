"""What people do to the deals of a town: they say, press, fill in and send things, and change the rules meanwhile."""

from contextlib import suppress
from datetime import timedelta
from itertools import pairwise
from random import Random
from typing import Final

from handlers.blocks import ids
from handlers.blocks.ids import action
from playground.choosing import Chooser, change_for
from playground.seen import Seen
from playground.shapes import Json
from playground.texts import Control
from playground.values import SLOTS
from sales.errors import SalesError
from sales.opportunity import Opportunity
from services.playbooks import keep, sheet_of, weigh
from storage.schema import opportunities
from tests.histories.steps import Step
from tests.stories.town import Town, found_team

NAMES: Final = ("Acme", "Zenith", "Globex", "Initech", "Hooli", "极光", "Stark", "Wayne", "Tyrell", "Wonka", "Soylent")
TEAMS: Final = {"US": ("dana", "ben", "maya"), "华东": ("linyue", "wuqian")}
"""Who manages a team, and who sells in it."""
PEOPLE: Final = ("ben", "ben", "ben", "maya", "wuqian", "wuqian", "dana", "linyue", "sam")
SENTENCES: Final = (
    *("called them", "too pricey", "they loved the demo", "no need any more", "sent the quote, call Fri"),
    *("I promised to send the sample by Friday", "they will send the contract by Thursday", "CFO Amy decides, 80k"),
    *("they compare us with Initech", "no answer", "close Dec 18", "their budget is approved", "negotiation", "quote"),
    *(
        "quote, 90k, call in 3 days",
        "嫌贵，进入谈判",
        "客户很满意",
        "signing, close 2027-02-01",
        "back to qualified",
        "A",
    ),
    *("they ordered the demo kit for Maya", "won", "lost to Initech, too pricey", "put off to next year"),
)
STAGES: Final = ("lead", "qualified", "proposal", "quote", "negotiation", "signing", "poc", "sample")
WORDS: Final = ("Amy", "120k", "they want another price", "price", "next Tuesday", "", "50", "Initech", "Acme")
LINK: Final = "https://acme.slack.com/files/U0BEN/F0REQ{}/requirements.pdf"
RULES: Final[tuple[dict[str, object], ...]] = (
    {"stages": "default"},
    {"stages": "saas"},
    {"stages": "manufacturing"},
    {"stages": ["lead", {"code": "quote", "enter": ["field:amount", "field:close_on"]}, "signing"]},
    {"stages": [*STAGES[:5], {"code": "signing", "enter": ["contact:decides", "evidence:contract"]}]},
    {"cadence_days": {"A": 1}, "drop_days": 20},
    {"undo_minutes": 5},
)
"""What the rules of a team are changed to."""
CHANNEL: Final = "sales-us"
MOSTLY, NEARLY_ALWAYS = 0.6, 0.85
SETTLING: Final = frozenset(action(each) for each in (ids.APPROVE, ids.APPROVAL_REJECT, ids.APPROVAL_ASK))
"""Buttons below a request for a move."""
RECENT: Final = 12
"""Messages from the end of a conversation in which people still press."""


class Acts:
    """Lets people act; every act is chosen by the numbers of a step from what there is."""

    def __init__(self, town: Town) -> None:
        """Found the teams of a town."""
        self.town = town
        self.opened = 0
        self.dice = Random(0)
        for name in dict.fromkeys(PEOPLE):
            town.person(name).say("help")
        for name, (manager, *reps) in TEAMS.items():
            found_team(town, name, manager, *reps)

    def do(self, step: Step) -> None:
        """Let one thing happen."""
        self.dice = Random(step.numbers[0])
        getattr(self, step.name)(self.dice.choice(PEOPLE))

    # Saying

    def new(self, who: str) -> None:
        """Open a deal, at its first stage or wherever it is said to be."""
        name = NAMES[self.opened % len(NAMES)]
        self.opened += 1
        words = self.dice.choice(("", "120k A", "C call Fri", "50k negotiation", "too pricey quote 10k", "signing"))
        self.say(who, f"new {name} {self.opened} {words}")

    def update(self, who: str) -> None:
        """Say what happened."""
        self.about(who, "{} " + self.dice.choice(SENTENCES))

    def move(self, who: str) -> None:
        """Ask for a stage: mostly the next one, else an earlier one or one far ahead."""
        deal = self.deal()
        after = next((later for stage, later in pairwise(STAGES) if deal and deal.stage == stage), STAGES[0])
        stage = after if self.dice.random() < MOSTLY else self.dice.choice(STAGES)
        self.about(who, "stage {} " + stage, deal)

    def grade(self, who: str) -> None:
        """Grade a deal."""
        self.about(who, "grade {} " + self.dice.choice("ABC"))

    def snooze(self, who: str) -> None:
        """Put a deal off."""
        self.about(who, "snooze {} " + self.dice.choice(("1d", "in 3 days 4pm", "2w", "yesterday", "")))

    def give(self, who: str) -> None:
        """Hand a deal over, or ask for a form to do so."""
        self.about(who, f"give {{}} @{self.dice.choice(PEOPLE)} knows their CTO")

    def sleep(self, who: str) -> None:
        """Put a deal to sleep."""
        self.about(
            who, "sleep {} " + self.dice.choice(("until Mar 2028 no budget", "for 3 days", "until in 2 weeks", ""))
        )

    def drop(self, who: str) -> None:
        """Drop a deal."""
        self.about(who, "drop {} " + self.dice.choice(("no fit", "")))

    def invalid(self, who: str) -> None:
        """Call a lead none."""
        self.about(who, "invalid {} " + self.dice.choice(("a student", "")))

    def won(self, who: str) -> None:
        """Win a deal."""
        self.about(who, "won {} " + self.dice.choice(("", "80k")))

    def lost(self, who: str) -> None:
        """Lose a deal."""
        self.about(who, "lost {} " + self.dice.choice(("", "price", "to Initech", "slow decision")))

    def reopen(self, who: str) -> None:
        """Open a deal again."""
        self.about(who, "reopen {} " + self.dice.choice(("", "Fri")))

    def closing(self, who: str) -> None:
        """Ask for what is stale."""
        self.say(who, "closing")

    def delete(self, who: str) -> None:
        """Ask that a deal be deleted."""
        self.about(who, "delete {}")

    def undo(self, who: str) -> None:
        """Take the latest change back."""
        self.say(who, "undo")

    def about(self, who: str, words: str, deal: Opportunity | None = None) -> None:
        """Say something about a deal, mostly as its owner."""
        if deal := deal or self.deal():
            if self.dice.random() < NEARLY_ALWAYS:
                who = self.owner(deal) or who
            self.say(who, words.format(f"#{deal.id}"))

    def say(self, who: str, words: str) -> None:
        """Say it by a command, which may open a form, or to the bot alone."""
        person = self.town.person(who)
        if self.dice.random() < 0.5:
            person.command(f"/opp {words}")
        else:
            person.say(words)

    def unsay(self, who: str) -> None:
        """Change the words of one of the latest messages, or delete it."""
        mine = [seen for seen in self.latest(who) if not seen.is_from_bot and not seen.text.startswith("/")]
        if mine:
            seen = self.dice.choice(mine)
            seen.delete() if self.dice.random() < 0.4 else seen.edit(f"{seen.text}, {self.dice.choice(SENTENCES)}")

    def proof(self, who: str) -> None:
        """Send a file into the thread of a card."""
        if cards := [seen for seen in self.latest(who) if seen.is_from_bot]:
            name = f"signed {self.dice.randrange(9)}.pdf"
            self.town.person(who).upload(name, b"x", thread_ts=self.dice.choice(cards).ts)

    # Pressing and sending

    def press(self, who: str) -> None:
        """Press or choose something in a recent message."""
        found = [(seen, control) for seen in self.latest(who) for control in seen.controls if not link(control)]
        if found:
            seen, control = self.dice.choice(found)
            change = {} if control.kind == "button" else self.change(who, control)
            person = self.town.person(who)
            person.press(seen.channel, seen.ts, control.action_id, block_id=control.block_id, change=change)

    def form(self, who: str) -> None:
        """Fill a form in, wholly or half, and send it; without one ask for a move that opens one."""
        open_to = [name for name in dict.fromkeys(PEOPLE) if self.town.person(name).has_modal]
        if not open_to:
            self.move(who)
            return
        person, care = self.town.person(self.dice.choice(open_to)), self.dice.choice((1.0, 1.0, 0.6))
        for control in person.modal.controls:
            if control.kind in SLOTS and self.dice.random() < care:
                sensible = self.sensible(control) if self.dice.random() < care else None
                person.modal.select(control.block_id, sensible or self.wanted(control))
        refused = person.modal.submit_label is None or person.modal.submit().errors
        if refused and person.has_modal and self.dice.random() < MOSTLY:
            person.modal.close(everything=True)

    def sensible(self, control: Control) -> object:
        """Return what somebody who wants a gate to open answers; None for all other questions."""
        known: dict[str, object] = {
            "ticks": control.options,
            "amount": "120k",
            "decides": "Amy",
            "reason": "they want another price",
        }
        known["close_on"] = (self.town.store.now() + timedelta(days=30)).date()
        proof = LINK.format(self.dice.randrange(9)) if control.block_id.startswith("evidence:") else None
        return proof or (known.get(control.block_id) if control.kind != "static_select" else None)

    def change(self, who: str, control: Control) -> Json:
        """Return what choosing something in a message sends."""
        workspace, me = self.town.workspace, self.town.person(who).id
        chooser = Chooser(world=workspace, me=me, suggest=lambda _typed: [])
        return change_for(chooser, control.element, self.wanted(control))

    def wanted(self, control: Control) -> object:
        """Return what somebody chooses or types; None where there is nothing to choose."""
        if control.kind in {"checkboxes", "multi_static_select"}:
            return self.dice.sample(control.options, self.dice.randint(0, len(control.options)))
        if control.options:
            return self.dice.choice(control.options)
        typed = LINK.format(self.dice.randrange(9)) if "evidence" in control.block_id else self.dice.choice(WORDS)
        answers = {
            "plain_text_input": typed,
            "datepicker": (self.town.store.now() + timedelta(days=self.dice.randint(-3, 90))).date(),
            "timepicker": f"{self.dice.randrange(24):02}:30",
            "users_select": self.dice.choice(PEOPLE),
            "conversations_select": CHANNEL,
            "channels_select": CHANNEL,
        }
        return answers.get(control.kind.removeprefix("multi_"))

    def settle(self, who: str) -> None:
        """Let somebody who is asked to agree press a button of a request, mostly the one that agrees."""
        boss = self.town.person(self.dice.choice((*(manager for manager, *_ in TEAMS.values()), who)))
        asked = [(seen, control) for seen in boss.sees() for control in seen.controls if control.action_id in SETTLING]
        agrees = [(seen, control) for seen, control in asked if control.action_id == action(ids.APPROVE)]
        if asked:
            seen, control = self.dice.choice(agrees if agrees and self.dice.random() < MOSTLY else asked)
            boss.press(seen.channel, seen.ts, control.action_id, block_id=control.block_id)

    def away(self, who: str) -> None:
        """Let a manager go away, with or without somebody who stands in, or come back."""
        manager, *reps = self.dice.choice(list(TEAMS.values()))
        self.say(
            manager, self.dice.choice((f"away until in 3 days @{reps[0]}", f"away until Friday @{who}", "away off"))
        )

    def tracks(self, who: str) -> None:
        """Ask what may be said about a deal, or for all talk tracks."""
        self.about(who, "tracks {}") if self.dice.random() < NEARLY_ALWAYS else self.say(who, "tracks")

    # What happens besides

    def rules(self, who: str) -> None:
        """Change the rules of a team, and of the whole workspace now and then."""
        del who
        wanted = self.dice.choice(RULES)
        with suppress(SalesError), self.town.store.begin(self.town.bot.identity.workspace) as work:
            sheet = sheet_of(work, self.dice.choice((None, *work.teams.all())))
            keep(work, None, sheet, weigh(work, sheet, wanted).own, sheet.version)

    def wait(self, who: str) -> None:
        """Let some hours or days go by."""
        del who
        self.town.jump(self.town.store.now() + timedelta(hours=self.dice.choice((1, 5, 20, 50, 100))))

    def season(self, who: str) -> None:
        """Let weeks go by, so that all is stale."""
        del who
        self.town.jump(self.town.store.now() + timedelta(days=self.dice.choice((30, 66))))

    # Choosing

    def deal(self) -> Opportunity | None:
        """Return any deal, mostly one of the latest."""
        with self.town.store.read(self.town.bot.identity.workspace) as work:
            found = sorted(work.opportunities.find(opportunities.c.id > 0), key=lambda each: each.id)
        return self.dice.choice(found[-4:] if self.dice.random() < 0.7 else found) if found else None

    def owner(self, deal: Opportunity) -> str | None:
        """Return the short name of whose deal it is."""
        with self.town.store.read(self.town.bot.identity.workspace) as work:
            slack_id = work.members.get(deal.owner_id).slack_id
        return next((name for name in PEOPLE if self.town.person(name).id == slack_id), None)

    def latest(self, who: str) -> list[Seen]:
        """Return the latest messages between somebody and the bot."""
        return self.town.person(who).sees()[-RECENT:]


def link(control: Control) -> bool:
    """Say whether a button leads out of Slack."""
    return bool(control.element.get("url"))
