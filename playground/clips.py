"""Recordings: a person speaks, and the words are there at once, later, or never."""

import io
import wave
from functools import partial

from playground import shared_files, talk
from playground.files import Clip, File
from playground.messages import Channel, Message
from playground.permits import may_write
from playground.shapes import Outcome
from playground.voice import say as voice
from playground.world import World

NAME = "audio_message.webm"
"""What Slack's client calls a recording. Its type is that of a film: apps are to look at the subtype instead."""
RATE = 8000
SILENCE = 128


def share_clip(
    world: World,
    user: str,
    channel: Channel,
    seconds: int,
    transcript: str | None,
    *,
    ready_after: float = 0.0,
    thread_ts: str | None = None,
) -> Outcome:
    """Share a recording whose words, if it has any, are written down after so many seconds; its sound is silence."""
    with world.lock:
        if refusal := may_write(world, user, channel, thread_ts):
            return Outcome(ok=False, error=voice(world.people[user].language, refusal))
        file = world.files.add(NAME, _silence(seconds), user, int(world.clock.now().timestamp()))
        file.title, file.channels = "Audio clip", (channel.id,)
        file.clip = clip = Clip(seconds=seconds, locale=world.people[user].language, transcript=transcript or "")
        if transcript is not None:
            clip.status = "processing" if ready_after > 0 else "complete"
        shared = Message(ts=world.clock.stamp(), channel=channel.id, user=user, subtype="file_share")
        shared.thread_ts = thread_ts
        shared.files = [file.as_slack(world.base_url)]
        talk.post(world, shared)
        if clip.status == "processing":
            world.clock.after(ready_after, partial(_write_down, world, file, clip))
    return Outcome(ts=shared.ts)


def _write_down(world: World, file: File, clip: Clip) -> None:
    with world.lock:
        clip.status = "complete"
        shared_files.renew(world, file)


def _silence(seconds: int) -> bytes:
    sound = io.BytesIO()
    with wave.open(sound, "wb") as made:
        made.setnchannels(1)
        made.setsampwidth(1)
        made.setframerate(RATE)
        made.writeframes(bytes([SILENCE]) * RATE * seconds)
    return sound.getvalue()
