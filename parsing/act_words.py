"""Words by which it shows that something was done about a deal, as it comes up in people's follow-ups."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

CAME_UP: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "case": ("case stud", "reference customer", "success stor", "案例", "样板客户"),
        "demo": ("demo", "演示"),
        "trial": ("trial", "pilot", "poc", "试用", "试点"),
        "sample": ("sample", "样品", "打样"),
        "discount": ("discount", "折扣", "优惠", "让利"),
        "boss": ("our ceo", "our vp", "our director", "our boss", "老板出面", "领导拜访", "高层拜访"),
    }
)
"""Next steps by what any of their words, in small letters, are part of; ours."""
