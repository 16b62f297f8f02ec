from playground.driver import Person
from tests.playground.small_app import Heard


def test_a_command_is_answered_to_the_person_alone(ben: Person, heard: Heard) -> None:
    ben.command("/opp new Acme", "sales-us")
    assert ben.last("sales-us").text == "Filed: new Acme"


def test_card(ben: Person, heard: Heard) -> None:
    ben.command("/opp card")
    card = ben.last("dm")
    assert card.press("Won").ok
    assert ben.last().text == "Congratulations"
    card.select("feedback", "Positive")
    assert card.text == "Logged: positive"


def test_modal(ben: Person, heard: Heard) -> None:
    ben.command("/opp form")
    assert ben.modal.options("Customer", "ac") == ["Acme", "Acorn"]
    ben.modal.fill(Name="taken", Customer="Acme", Owner="maya").submit()
    assert not ben.has_modal or ben.modal.title == "New deal"


def test_home(ben: Person, heard: Heard) -> None:
    ben.open_home()
    assert "2 due" in ben.home.all_text
