#!/usr/bin/env python3
"""Prints nDCG@10 of a folder of runs beside the best other engine of each collection.

  relevance-table.py COLLECTIONS RUNS

COLLECTIONS holds evaluate.py, peers.md and the collections; RUNS what the bench wrote. The figures
are evaluate.py's own.
"""
import importlib.util
import os
import sys

# The column of peers.md for an engine that was written to try the collections out.
TRIAL_ENGINE = "prototype"


def load_evaluation(folder):
    spec = importlib.util.spec_from_file_location("evaluate", os.path.join(folder, "evaluate.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def best_peers(folder):
    """The best engine of each collection, by the first table of peers.md, without its trial engine."""
    peers, engines = {}, None
    with open(os.path.join(folder, "peers.md"), encoding="utf-8") as file:
        for line in file:
            cells = [cell.strip(" *\n") for cell in line.strip().strip("|").split("|")]
            if cells[0] == "collection":
                if engines:
                    break
                engines = cells
            elif engines and cells[0] and os.path.isdir(os.path.join(folder, cells[0])):
                figures = [
                    (float(figure), engine)
                    for engine, figure in zip(engines[1:], cells[1:])
                    if figure and engine != TRIAL_ENGINE
                ]
                peers[cells[0]] = max(figures)
    return peers


def main():
    collections, runs = sys.argv[1:3]
    evaluation, peers = load_evaluation(collections), best_peers(collections)
    rows = []
    for name in sorted(os.listdir(collections)):
        qrels = os.path.join(collections, name, "qrels.tsv")
        run = os.path.join(runs, name + ".run")
        if not os.path.exists(qrels) or not os.path.exists(run):
            continue
        judged, ranked = evaluation.read_qrels(qrels), evaluation.read_run(run)
        figures = [evaluation.score_query(judged[q], ranked.get(q, []))[0] for q in judged]
        rows.append((name, sum(figures) / len(figures), *peers.get(name, (0.0, "none"))))
    print("| collection | ours | best other | which | difference |")
    print("|---|---|---|---|---|")
    for name, ours, theirs, engine in rows:
        print(f"| {name} | {ours:.4f} | {theirs:.4f} | {engine} | {ours - theirs:+.4f} |")
    single = [row for row in rows if not row[0].startswith("xquad-mix")]
    if single:
        ours = sum(row[1] for row in single) / len(single)
        theirs = sum(row[2] for row in single) / len(single)
        print(f"| mean without xquad-mix | {ours:.4f} | {theirs:.4f} | | {ours - theirs:+.4f} |")
    level = sum(row[1] >= row[2] for row in rows)
    print(f"\nat or above the best other engine on {level} of {len(rows)}")


main()
