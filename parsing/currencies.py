"""The signs and words of currencies, to their ISO 4217 codes."""

import re
from functools import lru_cache
from typing import Final

from parsing.patterns import Pattern

CODES: Final = tuple(
    "usd eur gbp cny rmb hkd twd ntd jpy krw sgd aud nzd cad chf inr myr thb vnd idr php rub brl mxn zar sek nok "
    "dkk pln "
    "czk huf ils aed sar egp uah ngn kes pkr bdt lkr kwd qar bhd omr jod khr lak mnt kzt clp ars bgn "
    "cnh".split()
)  # fmt: skip
_CODE_NAMES: Final = {"rmb": "CNY", "ntd": "TWD", "cnh": "CNY"}
_SIGNS: Final = {
    "us$": "USD", "usd$": "USD", "$": "USD", "u$s": "USD",
    "nt$": "TWD", "ntd$": "TWD", "twd$": "TWD",
    "hk$": "HKD", "hkd$": "HKD",
    "s$": "SGD", "sg$": "SGD", "sgd$": "SGD",
    "a$": "AUD", "au$": "AUD", "aud$": "AUD",
    "nz$": "NZD", "nzd$": "NZD",
    "c$": "CAD", "ca$": "CAD", "cad$": "CAD", "can$": "CAD",
    "mx$": "MXN", "mex$": "MXN", "mxn$": "MXN",
    "r$": "BRL",
    "€": "EUR", "£": "GBP", "¥": "CNY", "cn¥": "CNY", "jp¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₪": "ILS",
    "฿": "THB", "₫": "VND", "₱": "PHP", "₺": "TRY", "₴": "UAH", "₭": "LAK",
}  # fmt: skip
_WORDS: Final = {
    "USD": r"(?:u\.?s\.? |american )?dollars?|美元|美金|美刀|刀",
    "EUR": r"euros?|欧元|欧",
    "GBP": r"(?:british )?pounds?(?: sterling)?|sterling|quid|英镑|镑",
    "CNY": r"(?:chinese )?yuan|renminbi|kuai|人民币|圆|元|块钱?",
    "TWD": r"(?:new )?taiwan(?:ese)? dollars?|新台币|台币",
    "HKD": r"hong kong dollars?|港币|港元|港纸",
    "SGD": r"singapore(?:an)? dollars?|新加坡元|新元|新币",
    "AUD": r"australian dollars?|澳元|澳币",
    "NZD": r"new zealand dollars?|新西兰元|纽元",
    "CAD": r"canadian dollars?|加元|加币",
    "JPY": r"(?:japanese )?yens?|日元|日圆|日币",
    "KRW": r"(?:korean )?wons?(?= |$|[.,])|韩元|韩币",
    "INR": r"(?:indian )?rupees?|rs\.?|卢比",
    "MYR": r"(?:malaysian? )?ringgits?|令吉|马币",
    "CHF": r"(?:swiss )?francs?|瑞士法郎|瑞郎",
    "THB": r"(?:thai )?bahts?|泰铢",
    "RUB": r"(?:russian )?rou?bles?|卢布",
    "AED": r"dirhams?",
    "SAR": r"(?:saudi )?riyals?",
    "ILS": r"(?:israeli )?(?:new )?she[kq]els?",
    "SEK": r"swedish kronor",
    "PLN": r"zlotys?",
    "MNT": r"tugriks?",
    "PHP": r"pesos?",
    "": r"bucks?",
}
"""Words to codes; a word that leaves the country open has the empty code."""


def _longest_first(words: "tuple[str, ...] | list[str]") -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


SIGN: Final = (
    rf"(?:(?<![a-z])(?:{_longest_first([sign for sign in _SIGNS if sign[0].isalpha()])})|(?<![a-z])[$]|"
    rf"[€£¥₹₩₽₪฿₫₱₺₴₭])"
)
CODE: Final = rf"(?:{'|'.join(CODES)})"
WORD: Final = "(?:" + "|".join(_WORDS.values()) + ")"
_EACH: Final = tuple((Pattern(words), code or None) for code, words in _WORDS.items())


@lru_cache(maxsize=1_024)
def code_of(words: str) -> str | None:
    """Give the ISO code for a sign, a code or a word, or None when it leaves the country open."""
    words = words.strip()
    if words in _SIGNS:
        return _SIGNS[words]
    if words in CODES:
        return _CODE_NAMES.get(words, words.upper())
    return next((code for pattern, code in _EACH if pattern.fullmatch(words)), None)


def words_of(code: str) -> tuple[str, str]:
    """Give what is written before and behind a figure to state a currency; a code that is also a word has a sign."""
    if code.lower() in CODES:
        return "", f" {code}"
    return next(sign for sign, meant in _SIGNS.items() if meant == code), ""
