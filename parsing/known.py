"""The names that a writer may mean, and the index that finds them in a text."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from parsing.fold import HAN, fold
from parsing.own_words import OwnWords
from parsing.patterns import Pattern
from parsing.pinyin import SpokenIndex, spoken_index
from parsing.wordlists import PLAIN_HAN


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Known:
    """Names of accounts and opportunities, nicknames, and the words that a workspace uses for other things."""

    names: tuple[str, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)
    """Nickname to the name that it stands for."""
    stages: Mapping[str, str] = field(default_factory=dict)
    """Spoken word to stage code, on top of the usual ones."""
    feedback: Mapping[str, str] = field(default_factory=dict)
    """Phrase to feedback code, on top of the usual ones."""
    products: Mapping[str, str] = field(default_factory=dict)
    """Word to the name of the product that it stands for."""
    languages: tuple[str, ...] = ()
    """Further languages in which days may be named, by code."""
    _built: "list[NameIndex]" = field(default_factory=list, init=False, repr=False, compare=False)
    _spoken: list[SpokenIndex] = field(default_factory=list, init=False, repr=False, compare=False)

    _own: dict[str, OwnWords] = field(default_factory=dict, init=False, repr=False, compare=False)

    @classmethod
    def of(cls, names: "Known | Iterable[str]") -> "Known":
        """Accept a plain list of names where a `Known` is asked for."""
        if isinstance(names, Known):
            return names
        return cls(names=tuple(names))

    def index(self) -> "NameIndex":
        """Give the index of these names; built once, as hashing thousands of names for every text is slow."""
        if not self._built:
            self._built.append(_index(self.names, tuple(self.aliases.items())))
        return self._built[0]

    def own(self, kind: str) -> OwnWords:
        """Give the workspace's own words of a kind, `feedback` or `products`, ready to be found; prepared once."""
        if kind not in self._own:
            self._own[kind] = OwnWords.of(getattr(self, kind))
        return self._own[kind]

    def spoken(self) -> SpokenIndex:
        """Give the index of the Chinese names as they are read aloud; built when letters are first looked up in it."""
        if not self._spoken:
            self._spoken.append(_spoken_index((*((name, name) for name in self.names), *self.aliases.items())))
        return self._spoken[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameIndex:
    """Every spelling under which a name may be found, folded."""

    whole: Mapping[str, tuple[str, ...]]
    """Full names and nicknames."""
    short: Mapping[str, tuple[str, ...]]
    """Beginnings of names that are telling by themselves."""
    initials: Mapping[str, tuple[str, ...]]
    heads: Mapping[str, int]
    """The first letters of the spellings, up to `HEAD`, less blanks, with the letters of the longest such spelling.

    A word that begins otherwise begins no name.
    """
    longest_han: int
    """Length of the longest spelling that holds Chinese characters."""
    near: Mapping[tuple[str, int], Mapping[int, str]]
    """First letter and length to the spellings that a slip of the finger may stand for, by their place in order."""


Word = tuple[str, int]
WORD: Final = Pattern(r"[a-z0-9à-öø-ÿ]+|&|[\u3400-\u9fff]+")
KIND: Final = (
    r"物流|医疗|教育|建材|地产|食品|能源|传媒|服饰|酒店|银行|机械|化工|医药|药业|乳业|家居|纺织|重工|农业|电器|电力|钢铁|餐饮|"
    r"超市|医院|大学|学校|中学|证券|保险|航空|物业|置地|酒业|矿业|水务|燃气|船务|影业|制药|农机|电气|纸业|五金|茶业"
)
"""Trades that tell one company from another of the same first name; a pattern to build on."""
COMPANY_TAIL: Final = (
    r"(?:(?:股份)?有限(?:责任)?公司|股份|集团公司|集团|公司|科技|技术|网络|信息|软件|电子|实业|贸易|制造|"
    r"智能|数据|咨询|精密|生物|汽车|工程|建设|材料|新材|控股|设备|器械|仪器|光电|环保|商贸|百货|" + KIND + ")"
)
"""What kind of company it is, at the end of a Chinese name; a pattern to build on."""
_COMPANY_TAIL: Final = Pattern(rf"{COMPANY_TAIL}$")
_PLACE_HEAD: Final = Pattern(r"^(?:北京|上海|广州|深圳|杭州|苏州|南京|成都|武汉|天津|重庆|西安|青岛|厦门|东莞)市?")
_WEAK: Final = frozenset(
    "the a an new first global american national united general royal north south east west great good best big "
    "city green blue red black white gold golden silver smart digital data open next one us uk china pacific "
    "atlantic central group and & of for de la el san st mr mrs dr my our team bank call demo lead quote show "
    "list won lost due give stage update help settings digest undo snooze prime key key first early late just "
    "it in on at to by up".split()
)
MIN_HAN: Final = 2


def words_of(folded: str) -> list[str]:
    """Split a folded name into words, each run of Chinese characters being one."""
    return WORD.findall(folded)


@lru_cache(maxsize=8)
def words_in(folded: str) -> tuple[Word, ...]:
    """Split a folded text into words, each with its place; kept for a while, as a name is sought in several ways."""
    return tuple([(match.group(), match.start()) for match in WORD.compiled.finditer(folded)])


def squeeze(folded: str) -> str:
    """Drop what people leave out of a name: blanks, dots, commas, apostrophes."""
    return re.sub(r"[\s.,'\"()_/\-]+", "", folded)


def _han_shorts(folded: str) -> set[str]:
    """Give the shorter spellings of a Chinese name: less its place, less what kind of company it is."""
    shorts: set[str] = set()
    for form in {folded, _PLACE_HEAD.sub("", folded)}:
        bare = form
        while len(bare) >= MIN_HAN:
            shorts.add(bare)
            cut = _COMPANY_TAIL.sub("", bare)
            if cut == bare:
                break
            bare = cut
        shorts |= {form[:size] for size in range(MIN_HAN, len(form))} if HAN.match(form[:1]) else set()
    return {short for short in shorts - PLAIN_HAN if short != folded and len(short) >= MIN_HAN}


def _latin_shorts(words: list[str]) -> set[str]:
    """Give the beginnings of a name, word by word, that no common word would be taken for."""
    heads = (words[:count] for count in range(1, len(words)))
    return {" ".join(head) for head in heads if head[-1] not in {"&", "and", "of"} and not _WEAK.issuperset(head)}


def short_forms(folded: str) -> set[str]:
    """Give what a folded name is called for short."""
    return _han_shorts(squeeze(folded)) if HAN.search(folded) else _latin_shorts(words_of(folded))


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words if word != "&")


def _add(index: dict[str, dict[str, None]], key: str, name: str) -> None:
    if key:
        index.setdefault(key, {})[name] = None


def _seal(index: dict[str, dict[str, None]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({key: tuple(names) for key, names in index.items()})


MIN_INITIALS: Final = 3
MIN_NEAR: Final = 4
"""Letters below which a spelling has too many neighbours to be guessed."""
HEAD: Final = 4
"""Letters of a word by which most words are told from names."""


def _spell(name: str, spelling: str, whole: dict[str, dict[str, None]], short: dict[str, dict[str, None]]) -> None:
    """Enter one spelling of a name into the index."""
    folded = fold(spelling).strip()
    words = words_of(folded)
    _add(whole, " ".join(words), name)
    _add(whole, squeeze(folded), name)
    for key in short_forms(folded):
        _add(short, key, name)


def _by_shape(keys: Iterable[str]) -> Mapping[tuple[str, int], Mapping[int, str]]:
    """Sort spellings by first letter and length, as what differs in these is not near."""
    shapes: dict[tuple[str, int], dict[int, str]] = {}
    for place, key in enumerate(keys):
        if len(key) >= MIN_NEAR:
            shapes.setdefault((key[0], len(key)), {})[place] = key
    return shapes


def _heads(keys: Iterable[str]) -> Mapping[str, int]:
    heads: dict[str, int] = {}
    for key in keys:
        tight = key.replace(" ", "")
        for size in range(1, HEAD + 1):
            head = tight[:size]
            if heads.get(head, 0) < len(tight):
                heads[head] = len(tight)
    return heads


@lru_cache(maxsize=64)
def _index(names: tuple[str, ...], aliases: tuple[tuple[str, str], ...]) -> NameIndex:
    whole: dict[str, dict[str, None]] = {}
    short: dict[str, dict[str, None]] = {}
    initials: dict[str, dict[str, None]] = {}
    for name in names:
        _spell(name, name, whole, short)
        words = words_of(fold(name))
        if len(words) >= MIN_INITIALS - 1 and not HAN.search(name):
            _add(initials, _initials(words), name)
    for nickname, name in aliases:
        _add(whole, " ".join(words_of(fold(nickname))), name)
    han = max((len(key) for key in (*whole, *short) if HAN.search(key)), default=0)
    return NameIndex(
        whole=_seal(whole),
        short=_seal(short),
        initials=_seal(initials),
        heads=_heads((*whole, *short)),
        longest_han=min(han, 24),
        near=_by_shape({**short, **whole}),
    )


@lru_cache(maxsize=64)
def _spoken_index(spelled: tuple[tuple[str, str], ...]) -> SpokenIndex:
    """Index each Chinese spelling, in full and in short, by its sounds."""
    han = [(squeeze(fold(spelling)), name) for spelling, name in spelled if HAN.search(spelling)]
    return spoken_index((form, name) for full, name in han for form in (full, *short_forms(full)))
