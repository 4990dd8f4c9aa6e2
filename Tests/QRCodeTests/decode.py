# /// script
# dependencies = ["numpy==2.4.6", "pillow==13.0.0", "resvg-py==0.5.0", "zxing-cpp==3.1.1"]
# ///
"""Reads drawings of QR codes back with ZXing, which shares no code with ours. Exits 1 where one reads otherwise.

    QRCODE_DRAWINGS=FOLDER swift test --filter QRCodeTests
    python decode.py FOLDER

FOLDER/NAME.txt is the text, without a line end. Beside it stand any of
NAME.svg         the drawing for browsers
NAME.light.term  half blocks that draw the light modules, for terminals that write light on dark
NAME.dark.term   half blocks that draw the dark modules, for terminals that write dark on light
"""

import io
import re
import sys
from pathlib import Path

import numpy
import resvg_py
import zxingcpp
from PIL import Image

PIXELS = 4  # a module
HALVES = {" ": (False, False), "▀": (True, False), "▄": (False, True), "█": (True, True)}


def picture_of_svg(text):
    side = int(re.search(r'viewBox="0 0 (\d+) \1"', text)[1])
    png = resvg_py.svg_to_bytes(svg_string=text, width=side * PIXELS, height=side * PIXELS)
    return numpy.array(Image.open(io.BytesIO(bytes(png))).convert("L"))


def picture_of_terminal(text, ink_is_light):
    rows = [re.sub("\x1b\\[[0-9;]*m", "", row) for row in text.splitlines()]
    assert len({len(row) for row in rows}) == 1, "rows of different widths"
    drawn = numpy.array([[HALVES[c][half] for c in row] for row in rows for half in (0, 1)])
    return numpy.kron(numpy.where(drawn == ink_is_light, 255, 0), numpy.ones((PIXELS, PIXELS))).astype(numpy.uint8)


def picture(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".svg":
        return picture_of_svg(text)
    return picture_of_terminal(text, ".light" in path.suffixes)


def fault(path, expected):
    """Nothing where the drawing reads as it should."""
    found = zxingcpp.read_barcodes(picture(path), formats=zxingcpp.BarcodeFormat.QRCode, try_invert=False)
    if len(found) != 1:
        return f"{len(found)} codes found"
    return None if found[0].text == expected else f"reads {found[0].text!r}"


def main(folder):
    read = faults = 0
    for answer in sorted(Path(folder).glob("*.txt")):
        expected = answer.read_bytes().decode("utf-8")
        drawings = [p for p in sorted(answer.parent.glob(f"{answer.stem}.*")) if p.suffix in (".svg", ".term")]
        for drawing in drawings:
            read += 1
            if problem := fault(drawing, expected):
                faults += 1
                print(f"{drawing.name}: {problem}")
    print(f"{read} drawings read, {faults} faults")
    return 1 if faults or not read else 0


sys.exit(main(sys.argv[1]))
