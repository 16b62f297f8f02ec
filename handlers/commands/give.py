"""`/opp give Acme @lin knows their CTO`, and `give all @lin from @wu`."""

from handlers.asking import meant
from handlers.blocks.given import book_given_message, given_message
from handlers.reading import read_by
from handlers.turn import Turn
from parsing import read_update
from parsing.colleagues import after_whole_book, is_whole_book, read_people, without_people
from sales.errors import SalesError
from sales.opportunity import Place
from services.handing import give, give_book
from services.people import addressed, colleague


def give_verb(turn: Turn) -> None:
    """Hand one opportunity over, or somebody's whole book."""
    turn.text = addressed(turn.work, turn.text)
    if turn.about is None and is_whole_book(turn.text):
        _give_all(turn)
    elif opportunity := meant(turn, "give", draft := read_update(turn.text, turn.now, turn.known), exactly=True):
        people = [each for each in read_people(turn.text) if not each.giver]
        if len(people) != 1:
            raise SalesError("give-needs-person", id=opportunity.id, name=opportunity.name)
        to, words = colleague(turn.work, people[0]), without_people(draft.note)
        given = give(turn.work, turn.me, opportunity, to, words, turn.said, _team_channel(turn))
        turn.answer(given_message(given, read_by(turn.work, turn.me)))


def _give_all(turn: Turn) -> None:
    people = read_people(turn.text)
    to, givers = [each for each in people if not each.giver], [each for each in people if each.giver]
    if len(to) != 1 or len(givers) > 1:
        raise SalesError("give-needs-people")
    giver = colleague(turn.work, givers[0]) if givers else turn.me
    words = without_people(after_whole_book(turn.text))
    book = give_book(turn.work, turn.me, giver, colleague(turn.work, to[0]), words, turn.said)
    turn.answer(book_given_message(book, read_by(turn.work, turn.me)))


def _team_channel(turn: Turn) -> str | None:
    """Return the channel that is told: a command's answer is seen by nobody else, and its team should know."""
    channel = turn.origin.channel
    is_told = turn.origin.place is Place.COMMAND and channel and turn.work.teams.by_channel(channel)
    return channel if is_told else None
