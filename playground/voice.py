"""The sentences of the playground itself, in the reader's language."""

from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

LOCALES = Path(__file__).parent / "locales"


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((LOCALES / f"{language}.ftl").read_text(encoding="utf-8")))
    return bundle


def say(language: str, key: str, **details: str) -> str:
    """Return a sentence in the language of a locale such as `zh-CN`; English where there is no other."""
    bundle = _bundle("zh" if language.startswith("zh") else "en")
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise KeyError(key)
    sentence, problems = bundle.format_pattern(pattern, details)
    if problems:
        raise problems[0]
    return str(sentence)
