#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A million clients with ten million purchases: how long the window takes, and against whom.

    bench_scale.py BUILD FOLDER [--size 10m|1m|100k] [--events 200] [--runs 3] [--only core,window,start]

Makes the journal and imports it into FOLDER (once; the base is kept there until the import itself
changes), then prints every goal: what DuckDB or SQLite also compute as a ratio, after the answers were
compared, and what the hand does as the 95th percentile from the input event to the painted pixels,
offscreen, the best of three runs of 200 events, processor time beside it. FOLDER/frames-SIZE.csv has
every frame. `foreign` is the share of the processors that other programs had: from about 0.15 on look
at processor time. DuckDB comes by npm where npm is present; else its ratios are left out.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "importing"))
import bench_import  # noqa: E402

SIZES = {"100k": 100_000, "1m": 1_000_000, "10m": 10_000_000}
LONG_AGO = 1_600_000_000
CELLS = {"first_purchase": [0], "newcomers": [1], "one_timers_at_risk": [2], "lost_one_timers": [3],
         "promising": [10, 11], "promising_at_risk": [12], "churned_promising": [13],
         "loyal": [20, 21], "loyal_at_risk": [22], "churned_loyal": [23], "vip": [70, 71]}


def lines(command, env=None):
    """Runs a program and reads its lines of JSON, by job; and the share others had meanwhile."""
    before, begin = bench_import.busy(), time.time()
    spent = os.times()
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True,
                          env={**os.environ, **(env or {})})
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed:\n{done.stderr[-2000:]}")
    now = os.times()
    own = now.children_user + now.children_system - spent.children_user - spent.children_system
    foreign = max(0, bench_import.busy() - before - own) / ((time.time() - begin) * os.cpu_count())
    found = {}
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            record = json.loads(line)
            found[record["job"]] = record
    return found, foreign


def goal(number, text, value, limit, unit="ms", cpu=None):
    beside = f"   cpu {cpu:7.1f} ms" if cpu is not None else ""
    print(f"  {'ok  ' if value <= limit else 'over'} goal {number:<3} {text:<58} {value:8.2f} {unit:<2} "
          f"(≤ {limit}){beside}", flush=True)


def against(number, text, own, peer, limit):
    goal(number, text, own["ms"] / peer["ms"], limit, "×")
    goal(number, "  the same in processor time", own["cpu"] / peer["cpu"], limit, "×")


def same(what, own, peer):
    if own != peer:
        sys.exit(f"{what}: the answers differ\n  ours {str(own)[:300]}\n  peer {str(peer)[:300]}")


def core(args, base, modules):
    own, foreign = lines([args.build / "tests/bench/scale_core", base, args.folder])
    print(f"computed: {own['open']['clients']} clients, {own['open']['purchases']} purchases, "
          f"foreign {foreign:.2f}")
    peer = {}
    if modules:
        grid = own["classify"]
        peer, foreign = lines(["node", HERE / "duckdb.mjs", args.folder / "purchases.csv", modules,
                               grid["day"], grid["bound"], own["kpi"]["last"]])
        print(f"  DuckDB after the same answers, foreign {foreign:.2f}")
        same("R, F, M", own["rfm"]["answer"], peer["rfm"]["answer"])
        sums = {row[0]: row[1:] for row in peer["classify"]["answer"]}
        cells = {cell: [sum(column) for column in zip(*(sums.get(n, [0, 0]) for n in numbers))]
                 for cell, numbers in CELLS.items()}
        same("cells", grid["answer"], cells)
        same("months", own["kpi"]["answer"], [row[1:] for row in peer["kpi"]["answer"]])
        same("cohorts", own["cohorts"]["answer"], peer["cohorts"]["answer"])
        against(7, "R, F, M as of any date, against DuckDB", own["rfm"], peer["rfm"], 0.15)
    goal(8, "all clients into cells with counts and money", own["classify"]["p95"], 4,
         cpu=own["classify"]["cpu"])
    if peer:
        against(8, "  against DuckDB", own["classify"], peer["classify"], 0.2)
        both = [{key: side["kpi"][key] + side["cohorts"][key] for key in ("ms", "cpu")}
                for side in (own, peer)]
        against(12, "KPIs of every month and cohorts, against DuckDB", *both, 0.1)
    same("found", own["find"]["answer"], own["like"]["answer"])
    against(15, "clients found by a part of a text, against SQLite's LIKE", own["find"], own["like"],
            0.2)
    against(16, "sorted by a number, against QSortFilterProxyModel", own["sort number"],
            own["proxy number"], 0.1)
    against(16, "sorted by name the second time, against the same", own["sort name"],
            own["proxy name"], 0.02)
    print(f"       sorted by name the first time: {own['sort name']['first']:.0f} ms")


def window(args, base):
    frames = args.folder / f"frames-{args.size}.csv"
    home = args.folder / "home"
    home.mkdir(exist_ok=True)
    # Its clock stands still before the import: the base would be copied anew in every run, beside
    # what is measured.
    for file in (base, Path(f"{base}-wal")):
        if file.is_file():
            os.utime(file, (LONG_AGO, LONG_AGO))
    own, foreign = lines([args.build / "tests/bench/scale_window", base, frames, args.events,
                          args.runs], {"HOME": str(home)})
    print(f"event to painted pixels, 95th percentile of {args.events} events, best of {args.runs} "
          f"runs, foreign {foreign:.2f}; frames in {frames.name}")
    for number, job, text, limit in (
            (9, "bound", "a bound dragged, to the matrix painted", 16),
            (10, "day", "the date a day on, to the matrix painted", 16),
            (11, "jump", "any other date, to the matrix painted", 33),
            (15, "letter", "a letter typed, to the first rows painted", 30)):
        goal(number, text, own[job]["p95"], limit, cpu=own[job]["cpu"])
        print(f"       median {own[job]['ms']:.1f} ms, with the panel beside {own[job]['all_p95']:.1f} "
              f"ms, longest on the GUI thread {own[job]['gui']:.1f} ms")
    for job in ("order by number", "order by name"):
        print(f"       {job}, event to painted: {own[job]['ms']:.0f} ms, "
              f"longest on the GUI thread {own[job]['gui']:.1f} ms")
    longest = max(own[job]["gui"] for job in own if "gui" in own[job])
    goal("", "longest on the GUI thread in any of them", longest, 16)


def surroundings(args):
    home = args.folder / "home"
    home.mkdir(exist_ok=True)
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(home),
            "XDG_CONFIG_HOME": str(home)}


def leave_side_file(args, base, side):
    """The program is left alone with the base until it has written the side file."""
    process = subprocess.Popen([str(args.build / "app/retenta"), str(base)], env=surroundings(args),
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until = time.time() + 120
    while not side.is_file() and time.time() < until:
        time.sleep(0.2)
    process.terminate()
    process.wait()


def begin(args, base):
    """One start of the real program: exec to its window, to its first page, to rest."""
    env = surroundings(args)
    start = time.time()
    process = subprocess.Popen([str(args.build / "app/retenta"), "--measure-start", str(base)], env=env,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    process.stdout.readline()
    first = (time.time() - start) * 1000
    told = json.loads(process.stdout.readlines()[-1])
    process.wait()
    return {key: first + told[f"{key}_ms"] for key in ("window", "page", "rest")}


def starts(args, base):
    side = Path(f"{base}-ledger")
    if not side.is_file():
        leave_side_file(args, base, side)
    begin(args, base)  # warms the file cache
    print("start of the program, median of 3")
    for number, what, limit, with_side in ((13, "with the side file", 500, True),
                                           (14, "without it", 4000, False)):
        runs = []
        for _ in range(3):
            if with_side and not side.is_file():
                print("       there is no side file")
                break
            if not with_side:
                side.unlink(missing_ok=True)
            runs.append(begin(args, base))
        if runs:
            middle = {key: statistics.median(run[key] for run in runs) for key in runs[0]}
            goal(number, f"{what}, to the first page painted", middle["page"], limit)
            goal(number, "  the window is up", middle["window"], 500)
            print(f"       everything painted after {middle['rest']:.0f} ms")
    if side.is_file():
        print(f"       side file {side.stat().st_size / 1e6:.0f} MB, "
              f"base {base.stat().st_size / 1e6:.0f} MB")


def made(args):
    """The base, imported once for this command line."""
    cli = args.build / "app/cli/retenta-cli"
    base = args.folder / f"scale-{args.size}.retenta"
    if base.is_file():
        return base
    rows = SIZES[args.size]
    csv, truth = bench_import.journal(args.folder, rows)
    print(f"importing {csv.name} …", flush=True)
    bench_import.ours(cli, csv, base, truth)
    return base


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("build", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", default=os.environ.get("RETENTA_BENCH_SIZE", "10m"), choices=SIZES)
    parser.add_argument("--events", type=int, default=200)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", default="core,window,start")
    args = parser.parse_args()
    args.build, args.folder = args.build.resolve(), args.folder.resolve()
    args.folder.mkdir(parents=True, exist_ok=True)
    base = made(args)
    parts = args.only.split(",")
    if "core" in parts:
        modules = bench_import.find_duckdb(args.folder)
        if not modules:
            print("DuckDB is not to be had here (node, npm): its ratios are left out")
        core(args, base, modules)
    if "window" in parts:
        window(args, base)
    if "start" in parts:
        starts(args, base)


if __name__ == "__main__":
    main()
