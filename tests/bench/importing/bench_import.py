#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import against what people could use instead, on the same files in the same minutes.

    bench_import.py RETENTA_CLI FOLDER [--sizes 100k,1m,10m] [--rounds 3] [--into-large]

Generates the journals into FOLDER (once), gets DuckDB there by npm when npm is present, uses the
sqlite3 shell when present, and runs each in turn, round by round. Every answer is compared with the
journal's truth before any time is printed: ours with accepted_*, the others with good_*. Seconds are
those of the import itself as each tool tells them, for sqlite3 of its process. `foreign` is the share
of the processors that other programs had meanwhile: from about 0.15 on compare processor seconds.
Goals are those of the project's own design. --into-large also imports 100 000 purchases into a base
with a million clients and ten million purchases, which takes minutes and three gigabytes.
"""
import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

import generate

HERE = Path(__file__).resolve().parent
SIZES = {"100k": 100_000, "1m": 1_000_000, "10m": 10_000_000}
SHELL_UP_TO = 1_000_000  # sqlite3 takes minutes beyond


def busy():
    """Processor seconds of the whole machine so far."""
    fields = [int(x) for x in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]]
    return (sum(fields) - fields[3] - fields[4]) / os.sysconf("SC_CLK_TCK")


class Memory(threading.Thread):
    """The most private memory a process has had: what is mapped from files is not counted."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.path, self.most = Path(f"/proc/{pid}/status"), 0

    def run(self):
        try:
            while True:
                for line in self.path.read_text().split("\n"):
                    if line.startswith("RssAnon:"):
                        self.most = max(self.most, int(line.split()[1]) // 1024)
                time.sleep(0.02)
        except (OSError, ProcessLookupError):
            pass


def run(command, accept=(0,)):
    """Runs a program; its output and what it cost."""
    before, begin = busy(), time.time()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    memory = Memory(process.pid)
    memory.start()
    out, errors = process.communicate()
    wall = time.time() - begin
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
    if process.returncode not in accept:
        sys.exit(f"{command[0]} failed:\n{errors.decode()[-2000:]}")
    foreign = max(0.0, busy() - before - cpu) / (wall * os.cpu_count())
    return out.decode(), {"wall": wall, "cpu": cpu, "mb": memory.most, "foreign": foreign}


def check(who, truth, answer, kind):
    """Stops the bench when a tool did not do the job."""
    for key in ("rows", "clients", "kopecks"):
        if answer[key] != truth[f"{kind}_{key}"]:
            sys.exit(f"{who}: {key} is {answer[key]}, the truth is {truth[f'{kind}_{key}']}")


def remove(base):
    for path in base.parent.glob(base.name + "*"):
        path.unlink()
    shutil.rmtree(base.with_suffix(".backups"), ignore_errors=True)


def ours(cli, csv, base, truth=None, fresh=True, again=False):
    """Imports into a new base, into one that is there, or the same file once more."""
    if fresh:
        remove(base)
        subprocess.run([cli, "--base", base, "create"], check=True, capture_output=True)
    out, cost = run([cli, "--base", base, "--json", "import", csv], accept=(0, 3))
    report = json.loads(out)["files"][0]
    if truth and not again:
        money = report["revenue"]["RUB"].split(".")
        sign = -1 if money[0].startswith("-") else 1
        check("retenta", truth, {"rows": report["accepted"], "clients": report["clients_new"],
                                 "kopecks": int(money[0]) * 100 + sign * int(money[1])}, "accepted")
        if len(report["rejected"]) != truth["rejected_rows"]:
            sys.exit(f"retenta: {len(report['rejected'])} rows left out")
    if again and (report["accepted"] or report["known"] != truth["accepted_rows"]):
        sys.exit("retenta: the same file once more changed something")
    return dict(cost, seconds=report["seconds"], size=base.stat().st_size / 1e6)


def duckdb(modules, csv, base, truth):
    remove(base)
    out, cost = run(["node", HERE / "duckdb.mjs", csv, base, modules])
    answer = json.loads(out.strip().split("\n")[-1])
    check("duckdb", truth, answer, "good")
    return dict(cost, seconds=answer["seconds"], cpu=answer["cpu"], size=base.stat().st_size / 1e6)


def shell(csv, base, truth):
    remove(base)
    script = ("pragma journal_mode=off; pragma synchronous=off; pragma cache_size=-1000000;\n"
              "pragma temp_store=memory;\n"
              "create table raw (order_id text, date text, client_name text, email text, phone text,"
              " city text, product text, quantity text, amount text);\n"
              f".import --csv --skip 1 {csv} raw\n" + (HERE / "sqlite.sql").read_text())
    path = base.with_suffix(".script")
    path.write_text(script)
    out, cost = run(["sh", "-c", f'exec sqlite3 "{base}" < "{path}" 2>/dev/null'])
    check("sqlite3", truth, json.loads(out.strip().split("\n")[-1]), "good")
    return dict(cost, seconds=cost["wall"], size=base.stat().st_size / 1e6)


def find_duckdb(folder):
    """The folder whose node_modules hold DuckDB, fetched by npm; None where that is not to be had."""
    modules = folder / "peers"
    if not shutil.which("node") or not shutil.which("npm"):
        return None
    if not (modules / "node_modules/@duckdb/node-api").is_dir():
        modules.mkdir(exist_ok=True)
        got = subprocess.run(["npm", "install", "--no-fund", "--no-audit", "@duckdb/node-api"],
                             cwd=modules, capture_output=True)
        if got.returncode != 0:
            return None
    return modules


def journal(folder, rows, seed=1):
    path = folder / f"journal-{rows}-{seed}.csv"
    truth = Path(f"{path}.truth.json")
    if not truth.is_file():
        if shutil.disk_usage(folder).free < rows * 600:
            sys.exit(f"{folder}: no room for {rows} rows")
        print(f"generating {path.name} …", flush=True)
        generate.write(rows, str(path), seed)
    return path, json.loads(truth.read_text())


def middle(runs, key):
    return statistics.median(each[key] for each in runs)


def tell(name, runs):
    print(f"  {name:<22} {middle(runs, 'seconds'):7.2f} s   cpu {middle(runs, 'cpu'):7.2f} s   "
          f"{max(r['mb'] for r in runs):5d} MB   base {middle(runs, 'size'):7.1f} MB   "
          f"foreign {min(r['foreign'] for r in runs):.2f}–{max(r['foreign'] for r in runs):.2f}")


def goal(number, text, a, b, limit):
    """A ratio of two lists of runs by one measure each, against the goal."""
    value = a / b
    print(f"  {'ok  ' if value <= limit else 'over'} goal {number:<3} {text:<52} "
          f"{value:5.2f} × (≤ {limit})")


def bench(args, size, modules):
    rows = SIZES[size]
    csv, truth = journal(args.folder, rows)
    runs = {"retenta": [], "retenta, once more": [], "duckdb": [], "sqlite3": []}
    for _ in range(args.rounds):
        base = args.folder / "ours.retenta"
        if modules:
            runs["duckdb"].append(duckdb(modules, csv, args.folder / "peer.duckdb", truth))
        runs["retenta"].append(ours(args.cli, csv, base, truth))
        runs["retenta, once more"].append(ours(args.cli, csv, base, truth,
                                                fresh=False, again=True))
        remove(base)
        remove(args.folder / "peer.duckdb")
        if shutil.which("sqlite3") and rows <= SHELL_UP_TO and not args.no_shell:
            runs["sqlite3"].append(shell(csv, args.folder / "peer.sqlite", truth))
            remove(args.folder / "peer.sqlite")
    print(f"{size}: {rows} rows, {truth['bytes'] / 1e6:.0f} MB; all answers are right")
    for name, each in runs.items():
        if each:
            tell(name, each)
    own, peer, sql = runs["retenta"], runs["duckdb"], runs["sqlite3"]
    by = {"100k": ("3", 0.5), "1m": ("1", 0.8), "10m": ("2", 0.8)}[size]
    if peer:
        goal(by[0], f"{size} against DuckDB", middle(own, "seconds"), middle(peer, "seconds"), by[1])
        goal(by[0], "  the same in processor seconds", middle(own, "cpu"), middle(peer, "cpu"), by[1])
        goal("6", "private memory against DuckDB", max(r["mb"] for r in own),
             max(r["mb"] for r in peer), 0.5)
    if sql:
        goal("4", "against the sqlite3 shell", middle(own, "seconds"), middle(sql, "seconds"), 0.2)
    goal("5", "the same file once more against the first time",
         middle(runs["retenta, once more"], "seconds"), middle(own, "seconds"), 0.6)
    goal("18", "base against the CSV", middle(own, "size"), truth["bytes"] / 1e6, 0.4)


def into_large(args):
    large, _ = journal(args.folder, SIZES["10m"])
    small, _ = journal(args.folder, SIZES["100k"], seed=2)
    text = small.read_bytes().replace(b"\n10", b"\nS-10")  # order numbers of its own
    other = args.folder / "other-orders.csv"
    other.write_bytes(text)
    base = args.folder / "large.retenta"
    ours(args.cli, large, base)
    into = ours(args.cli, other, base, fresh=False)
    empty = ours(args.cli, other, args.folder / "ours.retenta")
    print("100k into a million clients with ten million purchases")
    tell("into the large base", [into])
    tell("into an empty one", [empty])
    goal("", "against an empty base", into["seconds"], empty["seconds"], 8)
    goal("", "seconds", into["seconds"], 1.0, 1.5)
    for each in (base, args.folder / "ours.retenta"):
        remove(each)
    other.unlink()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cli", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sizes", default="100k,1m")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-shell", action="store_true", help="leave sqlite3 out")
    parser.add_argument("--into-large", action="store_true")
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    modules = find_duckdb(args.folder)
    if not modules:
        print("DuckDB is not to be had here (node, npm): its ratios are left out")
    for size in args.sizes.split(","):
        bench(args, size, modules)
    if args.into_large:
        into_large(args)


if __name__ == "__main__":
    main()
