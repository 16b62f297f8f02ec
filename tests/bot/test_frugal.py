"""Memory that nobody needs goes back to the system."""

import ctypes
import subprocess
import sys
from pathlib import Path

import pytest

from bot.frugal import give_back, share_one_arena

CHUNK = 100_000
"""Bytes; less than what the C library takes from the system by itself."""
MANY = 400


def held() -> int:
    """Return the bytes of memory that this process holds."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS"))


def test_what_is_freed_in_the_middle_goes_back() -> None:
    chunks = [b"x" * CHUNK for _ in range(MANY)]
    full, last = held(), chunks[-1]
    chunks.clear()
    give_back()
    assert held() < full - CHUNK * MANY // 2
    assert len(last) == CHUNK


def test_threads_share_one_arena() -> None:
    program = """
import ctypes, threading
from bot.frugal import share_one_arena
share_one_arena()
library = ctypes.CDLL(None)
library.malloc.restype = ctypes.c_void_p
places = []
threads = [threading.Thread(target=lambda: places.append(library.malloc(1000))) for _ in range(3)]
for thread in threads:
    thread.start()
    thread.join()
heap = next(line.split()[0].split("-") for line in open("/proc/self/maps") if "[heap]" in line)
print(all(int(heap[0], 16) <= place < int(heap[1], 16) for place in places))
"""
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "True"


def test_another_c_library_is_let_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: object())
    share_one_arena()
    give_back()
