"""Draws the network of citations of the corpus and reads it back: check_graph.py PROGRAM CORPUS

graphviz must draw the DOT, networkx must read the GraphML, and both must hold what the database holds."""

import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

import networkx


def run(*command, text=None):
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


def rows(program, database, question):
    lines = run(program, "query", question, "--db", database, "--format", "jsonl", "--limit", "0")
    return [json.loads(line) for line in lines.splitlines()]


def main(program, corpus):
    with tempfile.TemporaryDirectory() as folder:
        database = f"{folder}/corpus.sqlite"
        inputs = sorted(str(path) for path in pathlib.Path(corpus).rglob("source.txt"))
        done = subprocess.run([program, "index", *inputs, "--db", database], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        dot = run(program, "graph", "--db", database)
        graphml = pathlib.Path(folder, "corpus.graphml")
        graphml.write_text(run(program, "graph", "--db", database, "--format", "graphml"), encoding="utf-8")
        graph = networkx.read_graphml(graphml)

        held = {node for node, data in graph.nodes(data=True) if data["state"] == "held"}
        documents = rows(program, database, "documents")
        # Some files hold several documents.
        assert len(held) == len(documents) >= len(inputs), (len(held), len(documents), len(inputs))
        missing = {row["cited"] for row in rows(program, database, "missing")}
        assert set(graph.nodes) - held == missing, set(graph.nodes) - held ^ missing
        with sqlite3.connect(database) as connection:
            [(count,)] = connection.execute(
                """SELECT count(*) FROM citations WHERE is_self = 0 AND document <> coalesce(target, 0)
                   AND (series IS NOT NULL OR target IS NOT NULL)""")
            [(check,)] = connection.execute("PRAGMA integrity_check")
        assert sum(data["count"] for *_, data in graph.edges(data=True)) == count
        assert check == "ok", check

        # graphviz says what it read: the same nodes and edges, and a picture of them.
        plain = run("gvpr", 'BEG_G { printf("%d %d", nNodes($G), nEdges($G)) }', text=dot)
        assert plain.split() == [str(graph.number_of_nodes()), str(graph.number_of_edges())], plain
        near = run(program, "graph", "--db", database, "--document", documents[0]["document"])
        assert "<svg" in run("dot", "-Tsvg", text=near)
        print(f"check_graph: {graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges, drawn and read back")


if __name__ == "__main__":
    main(*sys.argv[1:])
