"""Where a server listens on this machine, as it is said on the command line."""

import re
import socket
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Final

from sales.errors import SalesError

LOOPBACK: Final = "127.0.0.1"
_SAID: Final = re.compile(r"(?:(?:\[(?P<six>[0-9A-Fa-f:.]+)\]|(?P<host>[\w.-]+)):)?(?P<port>\d{1,5})")
LAST_PORT: Final = 65535
SERVING: Final = ("waitress", "prometheus_client")
"""What the extra `http` installs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A host and a port; port 0 takes a free one."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    def listen(self) -> socket.socket:
        """Take the port; refuses where that cannot be done."""
        family = socket.AF_INET6 if ":" in self.host else socket.AF_INET
        try:
            return socket.create_server((self.host, self.port), family=family)
        except OSError as fault:
            raise SalesError("address-taken", address=str(self), fault=fault.strerror or str(fault)) from fault


def insist_on_serving() -> None:
    """Refuse where the packages that serve HTTP are not installed."""
    if not all(map(find_spec, SERVING)):
        raise SalesError("http-extra-missing")


def read_address(said: str | None) -> Address | None:
    """Read `HOST:PORT`, or `PORT` alone, which only this machine reaches; nothing where nothing was said."""
    if said is None:
        return None
    found = _SAID.fullmatch(said)
    if found is None or int(found["port"]) > LAST_PORT:
        raise SalesError("address-wrong", said=said)
    return Address(host=found["six"] or found["host"] or LOOPBACK, port=int(found["port"]))
