"""The page on which somebody allows an app to be installed, or does not: what an app's authorize address opens."""

from collections.abc import Mapping
from html import escape

from aiohttp import web

from playground import consent
from playground.consent import Wish
from playground.ground import Ground
from playground.shapes import SlackError
from playground.voice import say as voice
from playground.world import World

ADDRESS = "/oauth/v2/authorize"


class OAuthRoutes:
    """Serves the authorize address of one app, for all its workspaces."""

    def __init__(self, ground: Ground) -> None:
        """Serve the app of this ground."""
        self._ground = ground

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [web.get(ADDRESS, self.ask), web.post(ADDRESS, self.decide)]

    async def ask(self, request: web.Request) -> web.StreamResponse:
        """Show who asks for what, and let a person choose where to install it."""
        language = _language(request)
        try:
            wish = consent.asked(self._ground, request.query)
        except SlackError as error:
            return _page(language, _sentence(language, "install-refused", reason=error.code), status=400)
        return _page(language, _form(self._ground, wish, language))

    async def decide(self, request: web.Request) -> web.StreamResponse:
        """Send the browser back to the app with a code, or with the refusal."""
        try:
            wish = consent.asked(self._ground, request.query)
            given = await request.post()
            answer = {key: value for key, value in given.items() if isinstance(value, str)}
            raise web.HTTPFound(self._allowed(wish, answer) if "allow" in answer else consent.cancel(wish))
        except SlackError as error:
            language = _language(request)
            return _page(language, _sentence(language, "install-refused", reason=error.code), status=400)

    def _allowed(self, wish: Wish, answer: Mapping[str, str]) -> str:
        team, _, user = answer.get("installer", "").partition("/")
        world = self._ground.worlds.get(team)
        if world is None or user not in world.people:
            raise SlackError("invalid_team")
        declined = [scope for scope in wish.optional if f"scope/{scope}" not in answer]
        with world.lock:
            return consent.allow(world, wish, user, declined=declined, for_org="org" in answer)


def _language(request: web.Request) -> str:
    return "zh-CN" if request.headers.get("Accept-Language", "").startswith("zh") else "en-US"


def _sentence(language: str, key: str, **details: str) -> str:
    return f"<p>{escape(voice(language, key, **details))}</p>"


def _form(ground: Ground, wish: Wish, language: str) -> str:
    worlds = [world for world in ground.worlds.values() if wish.team in (None, world.team)]
    installers = "".join(_choices(world) for world in worlds)
    scopes = "".join(_scope(scope, is_optional=scope in wish.optional) for scope in wish.scopes)
    org = _tick("org", escape(voice(language, "install-org"))) if any(world.enterprise for world in worlds) else ""
    return (
        f"{_sentence(language, 'install-asks', app=ground.first.bot.real_name)}"
        f'<form method="post"><fieldset><legend>{escape(voice(language, "install-scopes"))}</legend>{scopes}</fieldset>'
        f'<p><label>{escape(voice(language, "install-as"))} <select name="installer">{installers}</select></label></p>'
        f"{org}<p>{_button('allow', voice(language, 'install-allow'))} "
        f"{_button('cancel', voice(language, 'install-cancel'))}</p></form>"
    )


def _choices(world: World) -> str:
    people = [each for each in world.people.values() if not (each.is_bot or each.is_deactivated or each.home_team)]
    options = (f'<option value="{world.team}/{each.id}">{escape(each.real_name)}</option>' for each in people)
    return f'<optgroup label="{escape(world.name)}">{"".join(options)}</optgroup>'


def _scope(scope: str, *, is_optional: bool) -> str:
    named = f"<code>{escape(scope)}</code>"
    return _tick(f"scope/{scope}", named, is_ticked=True) if is_optional else f"<p>{named}</p>"


def _tick(name: str, label: str, *, is_ticked: bool = False) -> str:
    ticked = " checked" if is_ticked else ""
    return f'<p><label><input type="checkbox" name="{escape(name)}"{ticked}> {label}</label></p>'


def _button(name: str, words: str) -> str:
    return f'<button name="{name}" value="1">{escape(words)}</button>'


def _page(language: str, body: str, *, status: int = 200) -> web.Response:
    title = escape(voice(language, "install-title"))
    text = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="stylesheet" href="/install.css"></head>'
        f"<body><main><h1>{title}</h1>{body}</main></body></html>"
    )
    return web.Response(text=text, content_type="text/html", status=status)
