"""How likely pieces of text stand in a sentence by chance, so that a pattern is sought by the rarest that it needs."""

from typing import Final, TypeAlias

AnyOf: TypeAlias = tuple[str, ...]
"""Pieces of text of which one must stand in whatever matches."""
_CHANCE: Final = {1: 0.35, 2: 0.12, 3: 0.04}
"""How likely a piece of so many letters stands in a sentence by chance; longer ones hardly ever."""
_COMMON: Final = {
    word: chance
    for chance, words in (
        (0.3, "the to"),
        (0.12, "on in is at 了 下 周 我 月 一 要 们 的 他 再 点 说 不 上 天 总 到 没 给"),
        (0.08, "for from with by they call all friday and it 's 号 价 三 电 跟 在 万 五 同 签 去 后 会 他们 我们"),
        (
            0.05,
            "them their our want wants week next back sign out of an 回 前 个 信 约 明 报 算 对 话 四 客 合 户 问 单",
        ),
        (0.035, "her his this after not n't 'll lost quote up off now today before over need have has get new us one"),
    )
    for word in words.split()
}
"""Words that stand in many sentences, less the blanks around them."""
_RARE: Final = {1: 0.03}
"""The same for what is not Latin; longer pieces hardly ever."""
_MARK: Final = 0.1
"""How likely a mark that is no letter stands in a sentence."""


def chance(group: AnyOf) -> float:
    """Give how many pieces of a group are to be expected in a sentence by chance."""
    return sum(map(_chance_of, group))


def _chance_of(piece: str) -> float:
    common = _COMMON.get(piece.strip())
    if common:
        return common
    if not piece.isascii():
        return _RARE.get(len(piece), 0.006)
    return _MARK if piece in "-/.:" else _CHANCE.get(len(piece), 0.01)
