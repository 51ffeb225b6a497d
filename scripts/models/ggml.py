"""Whisper's tensors -> the file whisper.cpp reads (f16), to measure against it with the same weights.

    python ggml.py SOURCE OUT_FILE

SOURCE: what export.py reads, or a folder that it wrote (assets/models). The layout is that of whisper.cpp's own
models/convert-pt-to-ggml.py: numbers, mel filters, vocabulary, tensors; all little-endian.
"""

import argparse
import struct
from pathlib import Path

import numpy as np

from export import read_source
from pair import read_pair
from shape import count_layers, shape_of

MAGIC = 0x67676D6C
HALF, SINGLE = 1, 0
RATE, POINTS = 16_000, 400
# Slaney's mel scale: linear to 1000 Hz = 15 mel, then 27 mel for each factor 6.4 (app/adapters/speech/mel-filters.ts).
BREAK_HZ, BREAK_MEL, LOG_STEP = 1000, 15, np.log(6.4) / 27
# Small tensors stay f32: vectors, and of the matrices these.
KEPT = ("encoder.conv1.bias", "encoder.conv2.bias", "encoder.positional_embedding", "decoder.positional_embedding")


def mel_to_hz(mel):
    return np.where(mel < BREAK_MEL, mel * BREAK_HZ / BREAK_MEL, BREAK_HZ * np.exp((mel - BREAK_MEL) * LOG_STEP))


def mel_filters(bands):
    """Triangles of area 1, one a row, at the bins of the spectrum."""
    top = BREAK_MEL + np.log(RATE / 2 / BREAK_HZ) / LOG_STEP
    edges = mel_to_hz(np.linspace(0, top, bands + 2))
    hz = np.linspace(0, RATE / 2, POINTS // 2 + 1)
    low, middle, high = (edges[i : bands + i, None] for i in range(3))
    rise, fall = (hz - low) / (middle - low), (high - hz) / (high - middle)
    return (2 / (high - low) * np.maximum(0, np.minimum(rise, fall))).astype("<f4")


def ints(*values):
    return struct.pack(f"<{len(values)}i", *values)


def numbers(t):
    """The head of the file."""
    s = shape_of(t)
    audio, text = len(t["encoder.positional_embedding"]), len(t["decoder.positional_embedding"])
    encoder = audio, s.dim, s.heads, count_layers(t, "encoder")
    decoder = text, s.dim, s.heads, s.layers
    return ints(MAGIC, len(t["decoder.token_embedding.weight"]), *encoder, *decoder, s.bands, HALF)


def letters():
    """The byte that each letter of the vocabulary stands for (GPT-2): itself where it can be printed, else one from 256 on."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    rest = [byte for byte in range(256) if byte not in plain]
    return {chr(byte): byte for byte in plain} | {chr(256 + n): byte for n, byte in enumerate(rest)}


def vocabulary(words):
    """All tokens that are text, as bytes; the others have no spelling here."""
    byte = letters()
    spelt = [bytes(byte[letter] for letter in word) for word in words[: words.index("<|endoftext|>")]]
    return ints(len(spelt)) + b"".join(ints(len(word)) + word for word in spelt)


def tensor(name, array):
    if name in KEPT and array.ndim == 1:
        array = array[:, None]
    kind = SINGLE if array.ndim < 2 or name in KEPT else HALF
    head = ints(array.ndim, len(name), kind, *reversed(array.shape))
    return head + name.encode() + array.astype("<f2" if kind == HALF else "<f4").tobytes()


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("source", type=Path)
    ap.add_argument("out", type=Path)
    a = ap.parse_args()
    t, words = (read_pair if (a.source / "manifest.json").exists() else read_source)(a.source)
    filters = mel_filters(shape_of(t).bands)
    with a.out.open("wb") as file:
        file.write(numbers(t) + ints(*filters.shape) + filters.tobytes() + vocabulary(words))
        for name in sorted(t):
            file.write(tensor(name, t[name]))
    print(f"{a.out.name}: {a.out.stat().st_size:,} bytes, {len(t)} tensors")


if __name__ == "__main__":
    main()
