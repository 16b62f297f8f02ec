"""A list as a file: first the words that say what it is, then the file in their thread."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

from handlers.blocks.kit import section
from handlers.outgoing import Outgoing
from handlers.reading import read_by
from parsing import read_list_filters
from sales.letters import Letter
from sales.people import Member
from services.exporting import exported_list
from services.people import addressed
from services.sheets import write_csv, write_workbook
from storage.work import Work


def export(work: Work, letter: Letter) -> Outgoing | None:
    """Say in a person's conversation which list the file holds; the file is owed when that has arrived."""
    me, words = _asked(work, letter)
    if me.slack_id is None:
        return None
    t = read_by(work, me).t
    said = t("export-title", words=words) if words else t("export-title-all")

    def _follow(work: Work, answer: Mapping[str, Any]) -> None:
        place = {"channel": answer["channel"], "ts": answer["ts"]}
        work.outbox.owe(f"{letter.key}:file", "export_file", to_member=me.id, data={**letter.data, "place": place})

    args = {"channel": me.slack_id, "text": said, "blocks": [section(said)]}
    return Outgoing(method="chat.postMessage", args=args, then=_follow)


def export_file(work: Work, letter: Letter) -> Outgoing | None:
    """Upload the list as it is now: all of its rows, as its reader sees them.

    A file whose upload got no answer is sent again, and may stand there twice.
    """
    me, words = _asked(work, letter)
    place: Mapping[str, Any] = letter.data["place"]  # type: ignore[assignment]
    r = read_by(work, me)
    kind, file = str(letter.data["kind"]), BytesIO()
    filters = read_list_filters(addressed(work, words), work.now.astimezone(ZoneInfo(me.zone)))
    write = write_workbook if kind == "xlsx" else write_csv
    count = write(file, exported_list(work, me, filters))
    args = {
        "filename": f"opportunities-{r.today.isoformat()}.{kind}",
        "title": r.t("export-file", count=count, day=r.t.day(r.today)),
        "content": file.getvalue(),
        "channel": place["channel"],
        "thread_ts": place["ts"],
    }
    return Outgoing(method="files.upload_v2", args=args)


def _asked(work: Work, letter: Letter) -> tuple[Member, str]:
    """Return who asked, and by which words."""
    question = work.questions.get(int(str(letter.data["question"])))
    return work.members.get(letter.to_member or 0), question.text.strip() if question else ""
