"""What every Whisper has in common, and the numbers in which they differ."""

from dataclasses import dataclass

import numpy as np

HEAD = 64


@dataclass(frozen=True)
class Shape:
    """Layers of encoder and decoder, attention heads, width, mel bands."""

    layers: int
    heads: int
    dim: int
    bands: int


def count_layers(t, side):
    return 1 + max(int(name.split(".")[2]) for name in t if name.startswith(f"{side}.blocks."))


def shape_of(t):
    """Read off the tensors: every published Whisper has heads of 64 and as many layers on both sides but for the distilled ones."""
    dim, bands = t["encoder.conv1.weight"].shape[:2]
    if dim % HEAD:
        raise SystemExit(f"width {dim} is no multiple of {HEAD}: not a Whisper")
    return Shape(count_layers(t, "decoder"), dim // HEAD, dim, bands)


def heads(g, x, shape, rows=-1):
    """[rows,dim] -> [heads,rows,64]"""
    return g.op("Transpose", g.op("Reshape", x, g.ints(rows, shape.heads, HEAD)), perm=[1, 0, 2])


def qkv(t, p):
    """One fused matrix; the factor 1/sqrt(64) goes into the query (a power of two: exact)."""
    w = np.concatenate([t[p + ".query.weight"] * 0.125, t[p + ".key.weight"], t[p + ".value.weight"]])
    b = np.concatenate([t[p + ".query.bias"] * 0.125, np.zeros(len(w) // 3, np.float32), t[p + ".value.bias"]])
    return w, b
