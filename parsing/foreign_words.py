"""Small words around dates in other languages, which dateparser does not know; without accents and in lower case."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

NOBODY: Final = r"(?!)"
"""Matches nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """How a language says what comes; patterns to build on."""

    ahead: str = NOBODY
    """What stands before a number of days: `in 3 days`."""
    into: str = ""
    """The same as dateparser knows it."""
    numbers: str = ""
    """The words for 2, 3, 4 and so on."""
    next_week: str = NOBODY
    next_month: str = NOBODY
    in_month: str = NOBODY
    """What stands before a month without a day."""
    days: Mapping[str, int] = field(default_factory=dict)
    """Further words for days, each with how many days it lies ahead."""
    doubtful: str = NOBODY
    """Weekdays that are everyday words as well."""
    sure_before: str = NOBODY
    """What makes a doubtful weekday a sure one, before it or behind it."""
    sure_behind: str = NOBODY


TONGUES: Final[Mapping[str, Tongue]] = {
    "es": Tongue(
        ahead=r"(?:en|dentro de)",
        into="en",
        numbers="dos tres cuatro cinco seis siete ocho nueve diez",
        next_week=r"(?:la |de la )?(?:proxima semana|semana (?:que viene|proxima))",
        next_month=r"(?:el )?(?:proximo mes|mes (?:que viene|proximo))",
        in_month=r"en",
        days={"pasado manana": 2},
    ),
    "de": Tongue(
        ahead=r"in",
        into="in",
        numbers="zwei drei vier funf sechs sieben acht neun zehn",
        next_week=r"(?:nachster?|kommender?) woche",
        next_month=r"(?:nachsten|kommenden) monat",
        in_month=r"im",
        days={"ubermorgen": 2},
    ),
    "fr": Tongue(
        ahead=r"(?:dans|d'ici)",
        into="dans",
        numbers="deux trois quatre cinq six sept huit neuf dix",
        next_week=r"(?:la |de la )?semaine prochaine",
        next_month=r"(?:le )?mois prochain",
        in_month=r"en",
        days={"apres-demain": 2, "apres demain": 2},
    ),
    "pt": Tongue(
        ahead=r"(?:em|daqui a|dentro de)",
        into="em",
        numbers="dois|duas tres quatro cinco seis sete oito nove dez",
        next_week=r"(?:na |da )?(?:proxima semana|semana (?:que vem|proxima))",
        next_month=r"(?:no )?(?:proximo mes|mes (?:que vem|proximo))",
        in_month=r"em",
        days={"depois de amanha": 2},
        doubtful=r"(?:segunda|terca|quarta|quinta|sexta)",
        sure_before=r"(?:na|nesta|proxima|ate|ate a|de|para)",
        sure_behind=r"(?:[\s-]+feira\b|\s+(?:que vem|proxima|as \d))",
    ),
    "it": Tongue(
        ahead=r"(?:tra|fra)",
        into="tra",
        numbers="due tre quattro cinque sei sette otto nove dieci",
        next_week=r"(?:la |della )?(?:prossima settimana|settimana prossima)",
        next_month=r"(?:il )?(?:prossimo mese|mese prossimo)",
        in_month=r"(?:a|in)",
        days={"dopodomani": 2, "dopo domani": 2},
    ),
    "nl": Tongue(
        ahead=r"over",
        into="over",
        numbers="twee drie vier vijf zes zeven acht negen tien",
        next_week=r"volgende week",
        next_month=r"volgende maand",
        in_month=r"in",
        days={"overmorgen": 2},
    ),
}
"""The languages that have more than dateparser knows."""
LANGUAGES: Final = ("es", "de", "fr", "pt", "it", "nl", "pl", "sv", "da", "tr", "ru", "ja", "ko")
"""The further languages that a workspace may switch on."""
GONE_BEFORE: Final = (
    r"(?:pasado|pasada|ultimo|ultima|anterior|letzten?|letzter|vergangenen?|vorigen?|dernier|derniere|passado|passada|"
    r"scorso|scorsa|ultimi|vorige|afgelopen|laatste|todos los|todas as|toda|cada|jeden|jeder|immer|chaque|tous les|"
    r"ogni|tutti i|elke|iedere|forra|varje|sidste|hver|zeszly|kazdy|прошлыи|прошлую|каждыи|gecen|her)"
    r"\s+(?:el |den |o |il )?"
)
"""What makes of a weekday one that has passed, or every one."""
GONE_BEHIND: Final = r"\s+(?:pasado|pasada|passado|passada|dernier|derniere|scorso|scorsa|gras|anterior)\b"
TOLD: Final = (
    r"(?:hable|hablamos|llame|llamamos|visite|visitamos|envie|enviamos|tuvimos|estuve|estuvimos|hemos|quedamos|ayer|"
    r"habe|haben|hatten?|waren?|war|gestern|sprach|sprachen|traf|trafen|j'ai|ai|avons|avait|etait|etions|hier|falei|"
    r"falamos|visitei|liguei|ligamos|enviei|tivemos|estive|estivemos|ontem|ho|abbiamo|aveva|ieri|heb|hebben|hadden|gisteren)"
)
"""Words of a report, behind which a bare weekday has passed."""
SIGNS: Final = (
    r"(?:firm(?:a|ar|an|amos|aran|are)|assin\w*|sign(?:er|ent|ature|ons|era)|unterschr\w*|unterzeich\w*|ondertek\w*|"
    r"firmare|podpis\w*)"
)
"""Words of signing: the day beside them is no day of ours."""
NOT_TOMORROW: Final = (
    r"(?:la|esta|cada|buena|una|guten?|am|jeden|heute|gestern|den|der|einen|schonen|diesen|goede|goeie|elke|iedere)"
)
"""What stands before the word for tomorrow where it means the morning."""
NEXT_BEHIND: Final = r"(?:\s+(?:prochaine?|proxim[oa]|que viene|que vem|prossim[oa])|[\s-]+feira)?"
"""What may stand between a weekday and its hour."""
_BEHIND_HOUR: Final = r"(?:h|uhr|uur|horas|heures)\b"
CLOCK: Final = (
    rf"[\s,]*(?:(?:a las?|as|um|alle|om|kl|o|в)\s+(?P<h>\d{{1,2}})(?:[:h.](?P<m>[0-5]\d))?(?:\s?{_BEHIND_HOUR})?"
    rf"|(?:(?:a|vers|gegen)\s+)?(?P<h2>\d{{1,2}})(?::(?P<m2>[0-5]\d)|\s?h\s?(?P<m3>[0-5]\d)?\b|\s?{_BEHIND_HOUR}))"
)
"""An hour behind a day: `a las 3`, `um 15 Uhr`, `15h30`."""
