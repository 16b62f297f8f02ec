"""Words for days and hours as Cantonese and Taiwanese writers say them; the text is folded to simplified characters."""

from typing import Final

from parsing import almanac
from parsing.chart import Atom, Hit, Rule
from parsing.dates_en import following_day, near_day, part_of_day, part_on

_MORNING: Final = Atom(kind="S", low=480, high=720, unit="morning")
_EVENING: Final = Atom(kind="S", low=960, high=1200, unit="evening")
_DAYS: Final = {"今": 0, "听": 1, "明": 1, "寻": -1, "噚": -1, "琴": -1}


def _part_of_near_day(hit: Hit) -> Atom:
    day = almanac.add_days(almanac.midnight(hit.now), _DAYS[hit.text("dei")])
    return part_on(day, _EVENING if hit.text("s") == "晚" else _MORNING)


DIALECT_DAYS: Final = (
    Rule.of(r"听日|明后天", near_day(1)),
    Rule.of(r"隔天|隔日(?![本达])", following_day),
    Rule.of(r"[寻琴噚]日", near_day(-1)),
    Rule.of(r"大后日", near_day(3)),
    Rule.of(r"大前日", near_day(-3)),
    Rule.of(r"过两日", near_day(2)),
    Rule.of(r"(?P<dei>[寻琴噚听])(?P<s>晚)上?", _part_of_near_day),
    Rule.of(r"(?P<dei>[今明寻琴噚听])(?P<s>朝)(?![代阳])早?", _part_of_near_day),
)
DIALECT_PARTS: Final = (
    Rule.of(r"朝头早|朝早|朝(?=<T>)|上昼|上晝", part_of_day(480, 720, "morning")),
    Rule.of(r"晏昼|晏晝|下昼|下晝", part_of_day(720, 960, "afternoon")),
    Rule.of(r"挨晚", part_of_day(960, 1200, "evening")),
)
