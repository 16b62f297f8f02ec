"""What most tests of the page do: write, look at the messages, and let the app post."""

from playwright.sync_api import Locator, Page

from playground.workspace import Workspace


def type_in(page: Page, text: str) -> None:
    """Write in the channel's composer and send."""
    composer = page.get_by_role("main").get_by_role("textbox", name="Message #")
    composer.fill(text)
    composer.press("Enter")


def messages(page: Page) -> Locator:
    """Return the messages of the channel in view."""
    return page.get_by_role("log", name="Messages in").get_by_role("listitem")


def draw_pictures(page: Page) -> None:
    """Let there be something at the addresses of pictures."""
    drawn = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"/>'
    page.route("https://pictures.example/**", lambda route: route.fulfill(body=drawn, content_type="image/svg+xml"))


def post(workspace: Workspace, **content: object) -> None:
    """Let the app post in #general."""
    place = workspace.channel_named("general", workspace.bot.id).id
    answer = workspace.call("chat.postMessage", {"channel": place, **content}, workspace.bot_token)
    assert answer["ok"], answer
