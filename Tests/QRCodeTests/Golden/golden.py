# /// script
# dependencies = ["qrcodegen==1.8.0", "reedsolo==1.7.0", "segno==1.6.6"]
# ///
"""Writes the other files of this folder with three packages that share no code with ours.

Symbols are from qrcodegen; tables, lengths and penalties from segno, whose own symbols are not taken: segno 1.6.6
writes a codeword of zeroes between terminator and padding where the terminator ends at a codeword boundary, against
7.4.10. Readers do not mind. Correction codewords are from reedsolo.

    python golden.py

symbols/NAME.txt   text, level and mask, then the modules: # dark, . light
sweep.txt          a line for each version and level: version, level, mask, length of the text, FNV-1a of the modules
penalties.txt      a line for each mask of the join address: the four penalties of ISO/IEC 18004:2015, table 11
versions.txt       a line for each version: codewords, then the centres of the alignment patterns
correction.txt     a line for each code: data codewords, then correction codewords
"""

from bisect import bisect_right
from pathlib import Path

import reedsolo
from qrcodegen import QrCode, QrSegment
from segno import consts, encoder

HERE = Path(__file__).parent
JOIN = "http://192.168.1.20:8080/#ABC123"
LEVELS = {
    "L": consts.ERROR_LEVEL_L, "M": consts.ERROR_LEVEL_M, "Q": consts.ERROR_LEVEL_Q, "H": consts.ERROR_LEVEL_H
}
QRCODEGEN = {"L": QrCode.Ecc.LOW, "M": QrCode.Ecc.MEDIUM, "Q": QrCode.Ecc.QUARTILE, "H": QrCode.Ecc.HIGH}
# By version % 3; repeated and cut to the length of the line. `Golden.swift` has the same.
PATTERNS = ["0123456789", "LECTERN 2026: $%*+-./", JOIN + " "]

# Name: text, level, mask (None: the best).
SYMBOLS = {
    "annex-i": ("01234567", "M", 2),
    "join-address": (JOIN, "M", None),
    "join-address-high": (JOIN, "H", None),
    "capitals": ("LECTERN 2026", "Q", None),
    "digits": ("31415926535897932384", "L", None),
    "one-letter": ("a", "L", None),
    "umlauts": ("Größe → 寸 🎲", "M", 5),
    "version-7": (JOIN * 4, "M", 7),
}


def make(text, level, mask, version=1):
    segments = QrSegment.make_segments(text)
    if not text.isascii():
        segments.insert(0, QrSegment.make_eci(26))
    code = QrCode.encode_segments(segments, QRCODEGEN[level], version, 40, mask, False)
    size = range(code.get_size())
    return [bytearray(code.get_module(column, row) for column in size) for row in size]


def penalties(modules):
    return encoder.mask_scores(modules, len(modules), len(modules))


def best(text, level):
    return min(range(8), key=lambda mask: sum(penalties(make(text, level, mask))))


def digest(modules):
    value = 0xCBF29CE484222325
    for row in modules:
        for module in row:
            value = (value ^ (48 + module)) * 0x100000001B3 % 2**64
    return f"{value:016x}"


def capacity(version, level, mode):
    """The longest text of a pattern that fits."""
    def bits(length):
        data = encoder.prepare_data((PATTERNS[mode] * 800)[:length], None, None)
        return data.bit_length_with_overhead(version, False)
    return bisect_right(range(1, 8000), consts.SYMBOL_CAPACITY[version][LEVELS[level]], key=bits)


def main():
    (HERE / "symbols").mkdir(exist_ok=True)
    for name, (text, level, mask) in SYMBOLS.items():
        mask = best(text, level) if mask is None else mask
        rows = "".join("".join(".#"[m] for m in row) + "\n" for row in make(text, level, mask))
        (HERE / "symbols" / f"{name}.txt").write_text(f"{text}\n{level}\n{mask}\n{rows}")

    lines = []
    for version in range(1, 41):
        for index, level in enumerate(LEVELS):
            length = capacity(version, level, version % 3) - version % 5
            mask = (version + index) % 8
            text = (PATTERNS[version % 3] * 800)[:length]
            lines.append(f"{version} {level} {mask} {length} {digest(make(text, level, mask, version))}\n")
    (HERE / "sweep.txt").write_text("".join(lines))

    lines = [" ".join(map(str, penalties(make(JOIN, "M", mask)))) + "\n" for mask in range(8)]
    (HERE / "penalties.txt").write_text("".join(lines))

    lines = []
    for version in range(1, 41):
        codewords = sum(info.num_total * info.num_blocks for info in consts.ECC[version][LEVELS["L"]])
        centres = consts.ALIGNMENT_POS[version - 2] if version > 1 else ()
        lines.append(" ".join(map(str, (codewords, *centres))) + "\n")
    (HERE / "versions.txt").write_text("".join(lines))

    lines = []
    for count in (7, 10, 13, 15, 16, 17, 18, 20, 22, 24, 26, 28, 30):
        data = bytes((37 * i * i + count) % 256 for i in range(3 * count))
        check = bytes(reedsolo.RSCodec(count, prim=0x11D, fcr=0).encode(data))[len(data):]
        lines.append(f"{data.hex()} {check.hex()}\n")
    (HERE / "correction.txt").write_text("".join(lines))


main()
