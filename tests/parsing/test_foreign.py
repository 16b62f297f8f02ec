"""Days in the languages that a workspace has switched on are read, and nothing else of them is guessed."""

import subprocess
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from parsing import Known, UpdateDraft, read_update
from parsing.foreign_words import LANGUAGES
from tests.house.style_card import ROOT

NOW = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Europe/Madrid"))
"""A Wednesday."""


def read(said: str, *languages: str) -> UpdateDraft:
    return read_update(said, NOW, Known(names=("Acme", "极光科技"), languages=languages))


def when(draft: UpdateDraft) -> str | None:
    hour = f" {draft.follow_up_time:%H:%M}" if draft.follow_up_time else ""
    return f"{draft.follow_up_at}{hour}" if draft.follow_up_at else None


SPANISH = [
    ("Acme llamar el próximo martes", "2026-11-24"),
    ("Acme llamar el proximo miercoles", "2026-11-25"),
    ("Acme: enviar la propuesta el 3 de diciembre a las 15:00", "2026-12-03 15:00"),
    ("Acme quieren descuento, llamar mañana", "2026-11-19"),
    ("Acme llamar mañana a las 10:30", "2026-11-19 10:30"),
    ("Acme llamar pasado mañana", "2026-11-20"),
    ("Acme reunión en dos semanas", "2026-12-02"),
    ("Acme volver a llamar dentro de 3 días", "2026-11-21"),
    ("Acme reunión la próxima semana", "2026-11-23"),
    ("Acme reunión el jueves de la semana que viene", "2026-11-26"),
    ("Acme llamar el viernes a las 3", "2026-11-20 15:00"),
    ("Acme volver a hablar en marzo", "2027-03-01"),
    ("Acme llamar el 5 de enero de 2027", "2027-01-05"),
    ("Acme llamar el 3 de noviembre", "2027-11-03"),
    ("Acme llamar el 7 de octubre", "2027-10-07"),
]
GERMAN = [
    ("Acme Termin am 3. Dezember", "2026-12-03"),
    ("Acme: Angebot bis Freitag schicken", "2026-11-20"),
    ("Acme Anruf nächsten Dienstag um 15 Uhr", "2026-11-24 15:00"),
    ("Acme morgen anrufen", "2026-11-19"),
    ("Acme übermorgen nachfassen", "2026-11-20"),
    ("Acme in zwei Wochen anrufen", "2026-12-02"),
    ("Acme Dienstag nächster Woche", "2026-11-24"),
    ("Acme nächste Woche anrufen", "2026-11-23"),
    ("Acme Treffen im Mai", "2027-05-03"),
    ("Acme Workshop Montag, 7. Dezember", "2026-12-07"),
]
FRENCH = [
    ("Acme rappeler mardi prochain à 15h", "2026-11-24 15:00"),
    ("Acme: envoyer le devis le 3 décembre", "2026-12-03"),
    ("Acme RDV le 1er décembre à 9h30", "2026-12-01 09:30"),
    ("Acme trop cher, rappeler dans deux semaines", "2026-12-02"),
    ("Acme rappeler demain", "2026-11-19"),
    ("Acme rappeler après-demain", "2026-11-20"),
    ("Acme réunion la semaine prochaine", "2026-11-23"),
    ("Acme démo lundi 7 décembre", "2026-12-07"),
    ("Acme démo le 2 octobre", "2027-10-02"),
    ("Acme rappeler en février", "2027-02-01"),
]
PORTUGUESE = [
    ("Acme ligar na sexta às 15h", "2026-11-20 15:00"),
    ("Acme: enviar proposta amanhã", "2026-11-19"),
    ("Acme ligar depois de amanhã", "2026-11-20"),
    ("Acme reunião próxima terça-feira", "2026-11-24"),
    ("Acme reunião semana que vem", "2026-11-23"),
    ("Acme ligar daqui a 3 dias", "2026-11-21"),
    ("Acme apresentação em 3 de dezembro", "2026-12-03"),
    ("Acme ligar em duas semanas", "2026-12-02"),
    ("Acme visita 3 de fevereiro", "2027-02-03"),
    ("Acme visita dia 20 de novembro", "2026-11-20"),
    ("Acme visita 3 de setembro", "2027-09-03"),
]
OTHERS = [
    ("it", "Acme chiamare domani alle 15", "2026-11-19 15:00"),
    ("it", "Acme chiamare martedì prossimo", "2026-11-24"),
    ("nl", "Acme bellen over 3 dagen", "2026-11-21"),
    ("nl", "Acme volgende week bellen", "2026-11-23"),
    ("pl", "Acme zadzwonić 3 grudnia", "2026-12-03"),
    ("sv", "Acme ringa på tisdag", "2026-11-24"),
    ("da", "Acme ring i morgen", "2026-11-19"),
    ("tr", "Acme 3 aralık görüşme", "2026-12-03"),
    ("ru", "Acme позвонить завтра", "2026-11-19"),
    ("ja", "Acme 火曜日に電話します", "2026-11-24"),
    ("ko", "Acme 내일 전화", "2026-11-19"),
]
SAID = [
    *(("es", *one) for one in SPANISH),
    *(("de", *one) for one in GERMAN),
    *(("fr", *one) for one in FRENCH),
    *(("pt", *one) for one in PORTUGUESE),
    *OTHERS,
]


@pytest.mark.parametrize(("language", "said", "expected"), SAID)
def test_a_day_in_a_language_that_is_switched_on_is_the_next_step(language: str, said: str, expected: str) -> None:
    draft = read(said, language)
    assert (when(draft), draft.opportunity.name) == (expected, "Acme")


@pytest.mark.parametrize(("language", "said"), [(language, said) for language, said, _ in SAID if language == "es"])
def test_without_the_language_its_days_are_only_words(language: str, said: str) -> None:
    draft = read(said)
    assert draft.follow_up_at is None or draft.follow_up_at == NOW.date()
    assert "15:00" in said or "10:30" in said or draft.follow_up_at is None


def test_every_language_that_is_offered_has_a_sentence_that_is_read() -> None:
    assert {language for language, _, _ in SAID} == set(LANGUAGES)


@pytest.mark.parametrize(("language", "said", "expected"), SAID)
def test_several_languages_at_once_read_the_same(language: str, said: str, expected: str) -> None:
    assert when(read(said, *LANGUAGES)) == expected


@pytest.mark.parametrize(
    "said",
    [
        "Acme hablamos el martes, quieren descuento",
        "Acme visita el lunes pasado",
        "Acme reunión por la mañana",
        "Acme todos los lunes hay comité",
        "Acme el cliente dijo que no",
        "Acme segunda reunião feita",
        "Acme a quarta proposta foi enviada",
        "Acme guten Morgen, Angebot geschickt",
        "Acme haben am Dienstag telefoniert",
        "Acme jeden Montag Jour fixe",
        "Acme: die Kunden sagen nein",
        "Acme so wie besprochen",
        "Acme Mardi Gras promo",
        "Acme nous avons parlé lundi",
        "Acme may want a demo",
        "Acme: Mars is their client",
        "Acme 31 de febrero",
        "Acme 12 marzo 1999",
        "Acme tiene 3 oficinas",
        "Acme 3",
        "Acme mar del norte",
        "Acme ven a set of slides",
        "Acme firma el 3 de diciembre",
        "Acme unterschreibt am 4. Februar",
    ],
)
def test_words_that_name_no_coming_day_of_ours_are_left_alone(said: str) -> None:
    assert when(read(said, *(language for language in LANGUAGES if language not in {"sv", "da"}))) in {None, *own(said)}


def own(said: str) -> set[str | None]:
    """Return what is read without any further language."""
    return {when(read(said))}


@pytest.mark.parametrize(
    "said",
    [
        "极光 下周三回访 martes",
        "极光 嫌贵 morgen",
        "张总 lunes",
        "Acme call Friday, no el lunes",
        "Acme sent quote, too pricey, next Wed 3pm",
    ],
)
def test_chinese_and_what_the_own_grammar_reads_stay_as_they_are(said: str) -> None:
    assert read(said, *LANGUAGES) == read(said)


@pytest.mark.parametrize(
    "said", ["3 de " * 200, "martes " * 140, "en " * 330, "in zwei " * 120, "a las " * 160, "ñ" * 900]
)
def test_strange_texts_are_read_in_no_time_and_without_a_fault(said: str) -> None:
    assert read(said, *LANGUAGES).text


def test_places_point_at_the_words_that_were_read() -> None:
    draft = read("Acme llamar el martes 1 de diciembre a las 16:00", "es")
    assert draft.follow_up_words == "martes 1 de diciembre a las 16:00"
    start, end = draft.spans["follow_up_at"]
    assert "martes 1 de diciembre a las 16:00" in draft.text[start:end]


def test_dateparser_is_imported_only_when_a_further_language_is_used() -> None:
    program = """
import sys
from datetime import datetime
from parsing import Known, read_update, warm_up
warm_up()
read_update("Acme llamar el martes", datetime(2026, 11, 18), Known(names=("Acme",)))
assert "dateparser" not in sys.modules
read_update("Acme llamar el martes", datetime(2026, 11, 18), Known(names=("Acme",), languages=("es",)))
assert "dateparser" in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)
