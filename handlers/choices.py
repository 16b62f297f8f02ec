"""What a set-up offers to choose from: the usual time zones and currencies, and the best guess of one's own."""

from collections.abc import Iterable
from typing import Final

from babel.core import get_global
from babel.numbers import get_territory_currencies

from sales.teams import CALENDARS

_ZONES: Final = (
    "Asia/Shanghai Asia/Hong_Kong Asia/Taipei Asia/Singapore Asia/Tokyo Asia/Seoul Asia/Bangkok Asia/Ho_Chi_Minh "
    "Asia/Jakarta Asia/Manila Asia/Kolkata Asia/Karachi Asia/Dubai Asia/Riyadh Asia/Jerusalem Europe/Istanbul "
    "Europe/Moscow Europe/Athens Europe/Helsinki Africa/Johannesburg Africa/Cairo Africa/Nairobi Africa/Lagos "
    "Europe/Berlin Europe/Paris Europe/Madrid Europe/Amsterdam Europe/Zurich Europe/Warsaw Europe/London Europe/Lisbon "
    "UTC America/Sao_Paulo America/Argentina/Buenos_Aires America/New_York America/Toronto America/Bogota "
    "America/Chicago America/Mexico_City America/Denver America/Los_Angeles America/Vancouver Pacific/Honolulu "
    "Australia/Sydney Australia/Perth Pacific/Auckland"
)
ZONES: Final = tuple(_ZONES.split())
"""From China around the world, as sales teams sit."""

_CURRENCIES: Final = (
    "CNY USD EUR GBP JPY HKD TWD SGD KRW INR AUD CAD CHF NZD THB VND IDR MYR PHP AED SAR ILS TRY PLN CZK SEK NOK DKK "
    "ZAR NGN KES EGP BRL MXN ARS COP CLP RUB PKR"
)
CURRENCIES: Final = tuple(_CURRENCIES.split())


def with_own(usual: Iterable[str], own: str) -> list[str]:
    """Return the usual choices, and before them one's own where it is not among them."""
    listed = list(usual)
    return listed if own in listed else [own, *listed]


def currency_of(zone: str) -> str:
    """Return the currency of the country that a time zone lies in; US dollars where it lies in none."""
    territory = _territory_of(zone)
    return next(iter(get_territory_currencies(territory)), "USD") if territory else "USD"


def calendar_of(zone: str) -> str:
    """Return the calendar of the country that a time zone lies in; empty where there is none."""
    territory = _territory_of(zone)
    return territory if territory in CALENDARS else ""


def _territory_of(zone: str) -> str | None:
    territory: str | None = get_global("zone_territories").get(zone)
    return territory
