"""Converts every map of the corpus to Mermaid, lets the real Mermaid parser read it, and holds it against the map.

    python mermaid.py TOOL CORPUS

`lectern` is found on the path. TOOL is the folder with `mermaid-wardley.js`, whose chunks `get.sh` has fetched; CORPUS
is the folder of maps. Prints a table and exits 1 where Mermaid refuses a map, a component is missing, or one stands in
another stage than in OnlineWardleyMaps; or where the way back to OnlineWardleyMaps text loses one.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

STAGES = [0.175, 0.40, 0.70]  # where OnlineWardleyMaps draws its stage lines, as fractions of the width


def lectern(*arguments, text=None):
    return subprocess.run(["lectern", *arguments], capture_output=True, text=True, check=True, input=text).stdout


def stage(position, boundaries):
    return sum(position >= boundary for boundary in boundaries[:3])


def read_by_mermaid(tool, texts):
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    said = subprocess.run(
        ["node", str(tool / "mermaid-wardley.js"), "--repl"], capture_output=True, text=True, check=True, input=lines
    )
    answers = [json.loads(line) for line in said.stdout.splitlines()]
    assert len(answers) == len(texts), "Mermaid answered another number of texts than it was given"
    return answers


def compare(drawn, data):
    """What is wrong with Mermaid's reading: OnlineWardleyMaps' components by name against Mermaid's nodes."""
    nodes = {node["id"]: node for node in data["nodes"]}
    # Where a component evolves to is a trend in Mermaid, and a decorator that OnlineWardleyMaps takes for a part of the
    # name (a line without coordinates) is a decorator.
    named = [re.sub(r" \((market|ecosystem|buy|build|outsource)\)$", "", one["name"]) for one in drawn if not one["evolved"]]
    missing = [name for name in named if name.strip() and name not in nodes]
    moved = [
        one["name"]
        for one in drawn
        if one["name"] in nodes
        # A name that stands twice in a map is one node in Mermaid.
        and sum(other["name"] == one["name"] for other in drawn) == 1
        and 0 <= one["maturity"] <= 1
        and stage(one["maturity"], STAGES) != stage(nodes[one["name"]]["x"] / 100 + 1e-9, data["axes"]["stageBoundaries"])
    ]
    return missing, moved


def main(tool, corpus):
    maps = sorted(corpus.glob("*.owm"))
    assert len(maps) == 145, f"{len(maps)} maps in {corpus}"
    texts = [lectern("map", "convert", str(path), "--to", "mermaid") for path in maps]
    answers = read_by_mermaid(tool, texts)
    faults = {"refused": [], "components missing": [], "stages changed": [], "lost on the way back": []}
    components = 0
    for path, text, answer in zip(maps, texts, answers):
        if not answer["ok"]:
            faults["refused"].append(f"{path.name}: {answer['error'][:160]}")
            continue
        expected = json.loads(path.with_name(path.stem + ".expected.json").read_text())
        components += len(expected["components"])
        missing, moved = compare(expected["components"], answer["data"])
        faults["components missing"] += [f"{path.name}: {name}" for name in missing]
        faults["stages changed"] += [f"{path.name}: {name}" for name in moved]
        back = json.loads(lectern("map", "convert", "-", "--to", "json", text=text))
        names = {one["name"] for one in back.get("components", [])}
        names |= {one["name"] for pipeline in back.get("pipelines", []) for one in pipeline.get("children", [])}
        # A component in a pipeline has the pipeline's name in front of its own in Mermaid's identifier, not in its label.
        lost = [node["label"] for node in answer["data"]["nodes"] if node["label"] not in names]
        faults["lost on the way back"] += [f"{path.name}: {name}" for name in lost]
    print(f"{len(maps)} maps, {components} components")
    for fault, places in faults.items():
        print(f"  {fault:<22} {len(places):>5}")
        for place in places[:10]:
            print(f"    {place}")
    return any(faults.values())


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
