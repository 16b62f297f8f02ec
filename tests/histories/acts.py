"""What people do in a history: they say, press and send things, and change their minds."""

from typing import Final

from playground.driver import Person
from playground.opened import OpenModal
from playground.seen import Seen
from playground.shapes import Json
from playground.workspace import Workspace
from sales.opportunity import EventCode, Opportunity
from sales.vocabulary import Status
from storage.schema import opportunities
from tests.histories.country import CHANNEL, PEOPLE, REPS, Country
from tests.histories.ledger import Meaning, key_of_words
from tests.histories.steps import Step

NAMES: Final = (
    *("Acme", "Zenith", "Globex", "Initech", "Umbrella", "Hooli", "Stark", "Wayne", "Tyrell", "Cyberdyne", "Wonka"),
    *("Soylent", "Oceanic", "Gringotts", "Dunder", "Vandelay", "Bluth", "Pendant", "Sirius", "Monarch", "Kruger"),
)
STAGES: Final = ("quote", "negotiation", "signing")
PRESSED: Final = frozenset(
    {"undo", "fix", "choose", "loss_reason", "move_stage", "what_happened", "tomorrow", "reschedule", "add_words"}
)
"""What people press; the others only show something."""
AT_A_GATE: Final[dict[str, object]] = {
    "ticks": ["need", "budget"],
    "close_on": "2027-06-30",
    "decides": "CFO",
    "reason": "they want another price",
    "evidence:requirements": "https://acme.slack.com/files/U0BEN/F0REQ12345/requirements.pdf",
}
"""What people answer to what a gate asks for."""
MARKS: Final = ("zqn", "zqs")
"""What every sentence of a workspace carries, and none of the other one."""
MOST_QUESTIONS: Final = 8
RECENT: Final = 6
"""Messages from the end of a conversation that people still press in and change."""


class Acts:
    """Lets people act; every act is chosen by the numbers of a step from what there is."""

    def __init__(self, country: Country) -> None:
        """Begin with nothing said."""
        self.country = country
        self.said = 0
        self.opened = [0, 0]

    # Saying

    def create(self, step: Step) -> None:
        """Open an opportunity; both workspaces have customers of the same names."""
        workspace, person = self.who(step)
        at = self.country.workspaces.index(workspace)
        name, amount = NAMES[self.opened[at] % len(NAMES)], 10 + step.numbers[2] % 90
        self.opened[at] += 1
        grade = "ABC"[step.numbers[3] % 3]
        when = ("", " call Fri", " call tomorrow 3pm", " call in 4 days 3pm")[step.numbers[2] % 4]
        sets = {"name": name, "grade": grade, "amount": str(amount * 1000), "status": "open"}
        meaning = Meaning(user=person.id, code=EventCode.CREATED, sets=sets)
        self.say(step, workspace, person, f"new {name} {amount}k {grade}{when}", meaning)

    def update(self, step: Step) -> None:
        """Say what happened with a customer, and perhaps what has changed."""
        workspace, person, opportunity = self.whose(step)
        if opportunity is None:
            self.create(step)
            return
        words, sets = self.next_words(workspace), {}
        if step.numbers[2] % 3 == 0:
            amount = 10 + step.numbers[3] % 90
            words, sets = f"{words}, {amount}k", {"amount": str(amount * 1000)}
        meaning = self.about(person, opportunity, EventCode.UPDATED, words, **sets)
        self.say(step, workspace, person, f"#{opportunity.id}: {words}", meaning)

    def stage(self, step: Step) -> None:
        """Move one to another stage."""
        _, person, opportunity = self.whose(step)
        if opportunity:
            stage = STAGES[step.numbers[2] % len(STAGES)]
            person.command(f"/opp stage #{opportunity.id} {stage}")

    def snooze(self, step: Step) -> None:
        """Put one off."""
        workspace, person, opportunity = self.whose(step)
        if opportunity:
            meaning = self.about(person, opportunity, EventCode.SNOOZED)
            when = ("1d", "2d", "in 3 days 4pm")[step.numbers[2] % 3]
            self.say(step, workspace, person, f"snooze #{opportunity.id} {when}", meaning)

    def won(self, step: Step) -> None:
        """Close one as won."""
        workspace, person, opportunity = self.whose(step)
        if opportunity:
            amount = 10 + step.numbers[2] % 90
            sets = {"status": "won", "amount": str(amount * 1000)}
            meaning = self.about(person, opportunity, EventCode.WON, **sets)
            self.say(step, workspace, person, f"won #{opportunity.id} {amount}k", meaning)

    def lost(self, step: Step) -> None:
        """Close one as lost."""
        workspace, person, opportunity = self.whose(step)
        if opportunity:
            meaning = self.about(person, opportunity, EventCode.LOST, status="lost")
            self.say(step, workspace, person, f"lost #{opportunity.id} price", meaning)

    def give(self, step: Step) -> None:
        """Hand one over."""
        _, person, opportunity = self.whose(step)
        if opportunity:
            other = PEOPLE[step.numbers[2] % 3].name
            person.command(f"/opp give #{opportunity.id} @{other} knows their CTO")

    def undo(self, step: Step) -> None:
        """Take the last change back, sometimes one that is made just before."""
        if step.numbers[2] % 2:
            self.update(step)
        _, person, _ = self.whose(step)
        person.command("/opp undo")

    def mention(self, step: Step) -> None:
        """Say what happened in the channel, where it arrives as two events."""
        workspace, person, opportunity = self.whose(step)
        if opportunity:
            words = self.next_words(workspace)
            meaning = self.about(person, opportunity, EventCode.UPDATED, words)
            seen = person.mention(f"#{opportunity.id}: {words}", CHANNEL)
            self.country.ledger.mean(key_of_words(workspace.team, seen.channel, seen.ts), workspace.team, meaning)

    def reply(self, step: Step) -> None:
        """Say what happened in the thread under a card."""
        workspace, person = self.who(step)
        if cards := [seen for seen in self.recent(person, workspace) if not seen.is_ephemeral]:
            cards[step.numbers[2] % len(cards)].reply(self.next_words(workspace))

    def say(self, step: Step, workspace: Workspace, person: Person, text: str, meaning: Meaning) -> None:
        """Say it by a command, or to the bot alone; write down what is meant."""
        ledger, team = self.country.ledger, workspace.team
        if step.numbers[0] % 2:
            ledger.command = None
            person.command(f"/opp {text}")
            if ledger.command:
                ledger.mean(ledger.command, team, meaning)
        else:
            seen = person.say(text)
            ledger.mean(key_of_words(team, seen.channel, seen.ts), team, meaning)

    def hurry(self, step: Step) -> None:
        """Ask the same again and again, faster than Slack takes the answers."""
        _, person = self.who(step)
        for _ in range(MOST_QUESTIONS):
            person.say("due")

    def ask(self, step: Step) -> None:
        """Ask something that is answered by a message."""
        _, person = self.who(step)
        person.say("due")

    # Pressing and sending

    def press(self, step: Step) -> None:
        """Press or choose something in a recent message."""
        workspace, person = self.who(step)
        found = [(seen, control) for seen in self.recent(person, workspace) for control in seen.controls]
        found = [each for each in found if each[1].action_id.split(":")[1] in PRESSED]
        if not found:
            return
        seen, control = found[step.numbers[2] % len(found)]
        if control.kind == "button":
            seen.press(control.action_id)
        elif control.options:
            seen.select(control.action_id, control.options[step.numbers[3] % len(control.options)])

    def submit(self, step: Step) -> None:
        """Send the form that is open, as it stands; one that a gate asks for is filled in first."""
        workspace, person = self.who(step)
        for user in (person.id, *(each.id for each in PEOPLE)):
            view = workspace.views.top(user)
            if view:
                form = OpenModal(workspace, user, view)
                asked = {str(block["block_id"]) for block in form.blocks if _is_entered(block)}
                form.fill({name: answer for name, answer in AT_A_GATE.items() if name in asked & AT_A_GATE.keys()})
                form.submit()
                return

    # Changing one's mind

    def edit(self, step: Step) -> None:
        """Change the words of a message of one's own."""
        if seen := self.own(step):
            seen.edit(f"{seen.text}, sounded keen")

    def delete(self, step: Step) -> None:
        """Delete a message of one's own."""
        if seen := self.own(step):
            seen.delete()

    def move(self, step: Step) -> None:
        """Live in another zone from now on."""
        _, person = self.who(step)
        zones = ("America/New_York", "Asia/Shanghai", "Europe/Berlin", "America/Los_Angeles")
        person.set_profile(zone=zones[step.numbers[2] % len(zones)])

    # Choosing

    def who(self, step: Step) -> tuple[Workspace, Person]:
        """Return somebody, mostly one of those who sell."""
        workspace = self.country.workspaces[step.numbers[0] // 2 % 2]
        people = (*REPS, *REPS, *(person.id for person in PEOPLE))
        return workspace, Person(workspace, people[step.numbers[1] % len(people)])

    def whose(self, step: Step) -> tuple[Workspace, Person, Opportunity | None]:
        """Return an opportunity that is open and its owner, if there is any."""
        workspace, person = self.who(step)
        with self.country.store.read(workspace.team) as work:
            found = sorted(work.opportunities.find(opportunities.c.status == Status.OPEN), key=lambda each: each.id)
            if not found:
                return workspace, person, None
            opportunity = found[step.numbers[1] % len(found)]
            owner = work.members.get(opportunity.owner_id).slack_id
        return workspace, Person(workspace, str(owner)), opportunity

    def recent(self, person: Person, workspace: Workspace) -> list[Seen]:
        """Return the latest messages of the bot to somebody."""
        return self.latest(person, workspace, workspace.bot.id)

    def own(self, step: Step) -> Seen | None:
        """Return a recent message of somebody's own, if there is one."""
        workspace, person = self.who(step)
        mine = [seen for seen in self.latest(person, workspace, person.id) if not seen.text.startswith("/")]
        return mine[step.numbers[2] % len(mine)] if mine else None

    def latest(self, person: Person, workspace: Workspace, author: str) -> list[Seen]:
        """Return the latest messages of an author that somebody sees."""
        places = (workspace.direct(person.id, workspace.bot.id), workspace.channel_named(CHANNEL, person.id))
        theirs = ([m for m in workspace.timelines[place.id] if m.user == author] for place in places)
        return [Seen(workspace, person.id, m) for some in theirs for m in some[-RECENT:] if m.visible_to(person.id)]

    def about(self, person: Person, opportunity: Opportunity, code: EventCode, words: str = "", **sets: str) -> Meaning:
        """Return what somebody means to do to an opportunity."""
        return Meaning(user=person.id, code=code, number=opportunity.id, sets=sets, words=words)

    def next_words(self, workspace: Workspace) -> str:
        """Return words that nobody has said before, and that tell which workspace they belong to."""
        self.said += 1
        return f"called them, ref {MARKS[self.country.workspaces.index(workspace)]}{self.said}"


def _is_entered(block: Json) -> bool:
    """Say whether an answer is entered there, and not picked from a list."""
    return bool(block["type"] == "input" and block["element"]["type"] != "static_select")
