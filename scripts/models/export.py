"""Whisper (CTranslate2 folder, float16 weights) -> two small ONNX graphs for onnxruntime, written by hand (no tracing).

    python export.py CT2_DIR OUT_DIR [--kind f32|int8|nb8|nb4] [--enc-kind KIND]

encoder: mel [1,80,T] (T even, up to 3000)     -> ck0..ck5 [8,64,S], cv0..cv5 [8,S,64]      S = T/2
         The cross attention keys and values of all decoder layers are made here, once per clip.
decoder: tokens [B,n], beam [B] (row of the past each beam continues), rows [R] (which of the B*n positions
         get logits), targets [R], pk/pv0..5 [Bpast,8,P,64], ck/cv0..5
         -> logits [R,V], logz [R] (log of the sum of exp), hit [R] (logit of the target), nk/nv0..5 [B,8,P+n,64]
         One graph serves prefill (n tokens, one row), step (n=1, B beams) and scoring (B sentences, all rows):
         fetch only the outputs you need. The cross tensors have no batch: all beams share them.

kinds:   f32   plain MatMul (weights stored f16, exact, cast at load)
         int8  DynamicQuantizeMatMul, int8 weights per output channel, uint8 activations per tensor
         nb8   MatMulNBits, 8 bits, blocks of 32, accuracy_level 4 (like ggml q8_0)
         nb4   MatMulNBits, 4 bits, blocks of 32; the embedding stays 8 bits
The token embedding is stored once and serves both the Gather at the bottom and the logits at the top.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper as h
from onnx import numpy_helper as nh

from ct2 import openai_tensors, read_ct2

HEADS, DIM, HEAD, BLOCK = 8, 512, 64, 32
MS = "com.microsoft"


class Graph:
    """Nodes and initialisers, with one method per building block."""

    def __init__(self, kind, top):
        self.kind, self.top = kind, top
        self.nodes, self.inits, self.count, self.known = [], [], 0, {}

    def op(self, name, *inputs, outs=1, domain="", **attrs):
        self.count += 1
        out = [f"t{self.count}_{i}" for i in range(outs)]
        self.nodes.append(h.make_node(name, list(inputs), out, domain=domain, **attrs))
        return out[0] if outs == 1 else out

    def name_as(self, value, name):
        self.nodes.append(h.make_node("Identity", [value], [name]))

    def const(self, array, dtype=None):
        array = np.asarray(array, dtype)
        key = (array.dtype.str, array.shape, array.tobytes()) if array.size < 64 else None
        if key in self.known:
            return self.known[key]
        self.count += 1
        name = f"w{self.count}"
        self.inits.append(nh.from_array(np.ascontiguousarray(array), name))
        if key:
            self.known[key] = name
        return name

    def ints(self, *values):
        return self.const(values, np.int64)

    def half(self, array):
        """float weights stored as f16 (lossless here); onnxruntime folds the Cast when it loads the file."""
        return self.op("Cast", self.const(array.astype(np.float16)), to=T.FLOAT)

    def norm(self, x, w, b):
        return self.op("LayerNormalization", x, self.const(w), self.const(b), axis=-1, epsilon=1e-5)

    def linear(self, x, w, b=None):
        """x [rows,K] times w [N,K] transposed."""
        n, k = w.shape
        if self.kind == "f32":
            y = self.op("MatMul", x, self.op("Transpose", self.half(w), perm=[1, 0]))
            return y if b is None else self.op("Add", y, self.const(b))
        if self.kind == "int8":
            q, s = quant_rows(w, self.top)
            return self.op(
                "DynamicQuantizeMatMul",
                x,
                self.const(q.T),
                self.const(s),
                "",
                *([] if b is None else [self.const(b)]),
                domain=MS,
            )
        bits = int(self.kind[2:])
        q, s = quant_blocks(w, bits)
        y = self.op(
            "MatMulNBits",
            x,
            self.const(q),
            self.const(s),
            domain=MS,
            K=k,
            N=n,
            bits=bits,
            block_size=BLOCK,
            accuracy_level=4,
        )
        return y if b is None else self.op("Add", y, self.const(b))

    def save(self, path, inputs, outputs):
        graph = h.make_graph(self.nodes, path.stem, inputs, outputs, self.inits)
        model = h.make_model(
            graph, opset_imports=[h.make_opsetid("", 20), h.make_opsetid(MS, 1)], ir_version=10
        )
        model.metadata_props.add(key="licence", value="weights: MIT, Copyright (c) 2022 OpenAI")
        onnx.save(model, path)
        print(f"{path.name}: {path.stat().st_size:,} bytes, {len(self.nodes)} nodes")


def quant_rows(w, top):
    """int8 per output row, symmetric, within +-top."""
    s = np.abs(w).max(1) / top
    s[s == 0] = 1
    return np.clip(np.rint(w / s[:, None]), -top, top).astype(np.int8), s.astype(np.float32)


def quant_blocks(w, bits):
    """Blocks of 32 along K; stored unsigned with the default zero point (128 or 8)."""
    n, k = w.shape
    g = w.reshape(n, k // BLOCK, BLOCK)
    if bits == 8:
        s = np.abs(g).max(2) / 127
        s[s == 0] = 1
        return (np.clip(np.rint(g / s[..., None]), -127, 127) + 128).astype(np.uint8), s.astype(np.float32)
    s = np.take_along_axis(g, np.abs(g).argmax(2)[..., None], 2)[..., 0] / -8
    s[s == 0] = 1
    q = np.clip(np.rint(g / s[..., None]) + 8, 0, 15).astype(np.uint8)
    return q[..., 0::2] | (q[..., 1::2] << 4), s.astype(np.float32)


def heads(g, x, rows=-1):
    """[rows,512] -> [8,rows,64]"""
    return g.op("Transpose", g.op("Reshape", x, g.ints(rows, HEADS, HEAD)), perm=[1, 0, 2])


def qkv(t, p):
    """One fused matrix; the factor 1/sqrt(64) goes into the query (a power of two: exact)."""
    w = np.concatenate([t[p + ".query.weight"] * 0.125, t[p + ".key.weight"], t[p + ".value.weight"]])
    b = np.concatenate([t[p + ".query.bias"] * 0.125, np.zeros(DIM, np.float32), t[p + ".value.bias"]])
    return w, b


def encoder(t, layers, kind, top, path):
    g = Graph(kind, top)
    x = "mel"
    for conv, stride in (("conv1", 1), ("conv2", 2)):
        x = g.op(
            "Conv",
            x,
            g.half(t[f"encoder.{conv}.weight"]),
            g.const(t[f"encoder.{conv}.bias"]),
            pads=[1, 1],
            strides=[stride],
            kernel_shape=[3],
        )
        x = g.op("Gelu", x)
    x = g.op("Squeeze", g.op("Transpose", x, perm=[0, 2, 1]), g.ints(0))  # [S,512]
    length = g.op("Shape", x, start=0, end=1)
    x = g.op("Add", x, g.op("Slice", g.half(t["encoder.positional_embedding"]), g.ints(0), length, g.ints(0)))
    for i in range(layers):
        p = f"encoder.blocks.{i}"
        y = g.norm(x, t[p + ".attn_ln.weight"], t[p + ".attn_ln.bias"])
        w, b = qkv(t, p + ".attn")
        y = g.op("Transpose", g.op("Reshape", g.linear(y, w, b), g.ints(-1, 3 * HEADS, HEAD)), perm=[1, 0, 2])
        q, k, v = g.op("Split", y, outs=3, axis=0, num_outputs=3)  # [8,S,64] each
        a = g.op("Softmax", g.op("FusedMatMul", q, k, domain=MS, transB=1), axis=-1)
        y = g.op("Reshape", g.op("Transpose", g.op("MatMul", a, v), perm=[1, 0, 2]), g.ints(-1, DIM))
        x = g.op("Add", x, g.linear(y, t[p + ".attn.out.weight"], t[p + ".attn.out.bias"]))
        y = g.norm(x, t[p + ".mlp_ln.weight"], t[p + ".mlp_ln.bias"])
        y = g.op("Gelu", g.linear(y, t[p + ".mlp.0.weight"], t[p + ".mlp.0.bias"]))
        x = g.op("Add", x, g.linear(y, t[p + ".mlp.2.weight"], t[p + ".mlp.2.bias"]))
    x = g.norm(x, t["encoder.ln_post.weight"], t["encoder.ln_post.bias"])
    outputs = []
    for i in range(layers):
        p = f"decoder.blocks.{i}.cross_attn"
        w = np.concatenate([t[p + ".key.weight"], t[p + ".value.weight"]])
        b = np.concatenate([np.zeros(DIM, np.float32), t[p + ".value.bias"]])
        k, v = g.op("Split", g.linear(x, w, b), outs=2, axis=1, num_outputs=2)
        g.name_as(g.op("Transpose", g.op("Reshape", k, g.ints(-1, HEADS, HEAD)), perm=[1, 2, 0]), f"ck{i}")
        g.name_as(heads(g, v), f"cv{i}")
        outputs += [
            h.make_tensor_value_info(f"ck{i}", T.FLOAT, [HEADS, HEAD, "S"]),
            h.make_tensor_value_info(f"cv{i}", T.FLOAT, [HEADS, "S", HEAD]),
        ]
    g.save(path, [h.make_tensor_value_info("mel", T.FLOAT, [1, 80, "T"])], outputs)


def decoder(t, layers, kind, top, path):
    g = Graph(kind, top)
    emb = t["decoder.token_embedding.weight"]
    vocab = emb.shape[0]
    tokens = g.op("Reshape", "tokens", g.ints(-1))
    if kind == "f32":
        table = g.half(emb)
        x = g.op("Gather", table, tokens, axis=0)

        def logits(y):
            return g.op("FusedMatMul", y, table, domain=MS, transB=1)
    elif kind == "int8":
        q, s = quant_rows(emb, top)
        table, scale = g.const(q.T), g.const(s)  # [512,V]: one copy for both uses
        x = g.op("Transpose", g.op("Cast", g.op("Gather", table, tokens, axis=1), to=T.FLOAT), perm=[1, 0])
        x = g.op("Mul", x, g.op("Unsqueeze", g.op("Gather", scale, tokens), g.ints(1)))

        def logits(y):
            return g.op("DynamicQuantizeMatMul", y, table, scale, domain=MS)
    else:
        q, s = quant_blocks(emb, 8)
        table, scale = g.const(q), g.const(s)
        x = g.op(
            "Sub", g.op("Cast", g.op("Gather", table, tokens, axis=0), to=T.FLOAT), g.const(128, np.float32)
        )
        x = g.op(
            "Reshape",
            g.op("Mul", x, g.op("Unsqueeze", g.op("Gather", scale, tokens, axis=0), g.ints(2))),
            g.ints(-1, DIM),
        )

        def logits(y):
            return g.op(
                "MatMulNBits",
                y,
                table,
                scale,
                domain=MS,
                K=DIM,
                N=vocab,
                bits=8,
                block_size=BLOCK,
                accuracy_level=4,
            )

    n = g.op("Shape", "tokens", start=1, end=2)
    past = g.op("Shape", "pk0", start=2, end=3)
    total = g.op("Add", n, past)
    zero, one = g.const(0, np.int64), g.const(1, np.int64)
    ends = g.op("Range", g.op("Squeeze", past), g.op("Squeeze", total), one)  # position of each new token
    pos = g.op("Gather", g.half(t["decoder.positional_embedding"]), ends, axis=0)  # [n,512]
    x = g.op(
        "Reshape",
        g.op("Add", g.op("Reshape", x, g.op("Concat", g.ints(-1), n, g.ints(DIM), axis=0)), pos),
        g.ints(-1, DIM),
    )
    keys = g.op("Range", zero, g.op("Squeeze", total), one)
    later = g.op("Greater", keys, g.op("Unsqueeze", ends, g.ints(1)))  # [n,P+n]: not to be seen
    mask = g.op("Mul", g.op("Cast", later, to=T.FLOAT), g.const(-1e9, np.float32))
    split = g.op("Concat", g.ints(-1), n, g.ints(3, HEADS, HEAD), axis=0)
    inputs, outputs = [], []
    for i in range(layers):
        p = f"decoder.blocks.{i}"
        y = g.norm(x, t[p + ".attn_ln.weight"], t[p + ".attn_ln.bias"])
        w, b = qkv(t, p + ".attn")
        y = g.op("Transpose", g.op("Reshape", g.linear(y, w, b), split), perm=[2, 0, 3, 1, 4])  # [3,B,8,n,64]
        q, k, v = (g.op("Squeeze", s, g.ints(0)) for s in g.op("Split", y, outs=3, axis=0, num_outputs=3))
        k = g.op("Concat", g.op("Gather", f"pk{i}", "beam", axis=0), k, axis=2)
        v = g.op("Concat", g.op("Gather", f"pv{i}", "beam", axis=0), v, axis=2)
        g.name_as(k, f"nk{i}"), g.name_as(v, f"nv{i}")
        a = g.op("Softmax", g.op("Add", g.op("FusedMatMul", q, k, domain=MS, transB=1), mask), axis=-1)
        y = g.op("Reshape", g.op("Transpose", g.op("MatMul", a, v), perm=[0, 2, 1, 3]), g.ints(-1, DIM))
        x = g.op("Add", x, g.linear(y, t[p + ".attn.out.weight"], t[p + ".attn.out.bias"]))
        y = g.norm(x, t[p + ".cross_attn_ln.weight"], t[p + ".cross_attn_ln.bias"])
        q = heads(
            g, g.linear(y, t[p + ".cross_attn.query.weight"] * 0.125, t[p + ".cross_attn.query.bias"] * 0.125)
        )
        a = g.op("Softmax", g.op("MatMul", q, f"ck{i}"), axis=-1)
        y = g.op("Reshape", g.op("Transpose", g.op("MatMul", a, f"cv{i}"), perm=[1, 0, 2]), g.ints(-1, DIM))
        x = g.op("Add", x, g.linear(y, t[p + ".cross_attn.out.weight"], t[p + ".cross_attn.out.bias"]))
        y = g.norm(x, t[p + ".mlp_ln.weight"], t[p + ".mlp_ln.bias"])
        y = g.op("Gelu", g.linear(y, t[p + ".mlp.0.weight"], t[p + ".mlp.0.bias"]))
        x = g.op("Add", x, g.linear(y, t[p + ".mlp.2.weight"], t[p + ".mlp.2.bias"]))
        for c in "kv":
            inputs.append(h.make_tensor_value_info(f"p{c}{i}", T.FLOAT, ["Bpast", HEADS, "P", HEAD]))
            outputs.append(h.make_tensor_value_info(f"n{c}{i}", T.FLOAT, ["B", HEADS, "Pn", HEAD]))
        inputs += [
            h.make_tensor_value_info(f"ck{i}", T.FLOAT, [HEADS, HEAD, "S"]),
            h.make_tensor_value_info(f"cv{i}", T.FLOAT, [HEADS, "S", HEAD]),
        ]
    x = g.norm(g.op("Gather", x, "rows", axis=0), t["decoder.ln.weight"], t["decoder.ln.bias"])
    out = logits(x)
    g.name_as(out, "logits")
    g.name_as(g.op("ReduceLogSumExp", out, g.ints(1), keepdims=0), "logz")
    g.name_as(
        g.op(
            "Squeeze", g.op("GatherElements", out, g.op("Unsqueeze", "targets", g.ints(1)), axis=1), g.ints(1)
        ),
        "hit",
    )
    inputs = [
        h.make_tensor_value_info("tokens", T.INT64, ["B", "n"]),
        h.make_tensor_value_info("beam", T.INT64, ["B"]),
        h.make_tensor_value_info("rows", T.INT64, ["R"]),
        h.make_tensor_value_info("targets", T.INT64, ["R"]),
    ] + inputs
    outputs = [
        h.make_tensor_value_info("logits", T.FLOAT, ["R", vocab]),
        h.make_tensor_value_info("logz", T.FLOAT, ["R"]),
        h.make_tensor_value_info("hit", T.FLOAT, ["R"]),
    ] + outputs
    g.save(path, inputs, outputs)


def parse_arguments():
    ap = argparse.ArgumentParser()
    ap.add_argument("ct2", type=Path)
    ap.add_argument("out", type=Path)
    ap.add_argument("--kind", default="int8")
    ap.add_argument("--enc-kind")
    ap.add_argument(
        "--reduce-range", action="store_true", help="int8: weights within +-63, safe on AVX2 without VNNI"
    )
    return ap.parse_args()


def main():
    a = parse_arguments()
    top = 63 if a.reduce_range else 127
    tensors = openai_tensors(read_ct2((a.ct2 / "model.bin").read_bytes()))
    t = {name: array.astype(np.float32) for name, array in tensors.items()}
    layers = 1 + max(int(name.split(".")[2]) for name in t if name.startswith("decoder.blocks."))
    a.out.mkdir(parents=True, exist_ok=True)
    enc = a.enc_kind or a.kind
    encoder(t, layers, enc, top, a.out / f"encoder.{enc}.onnx")
    decoder(t, layers, a.kind, top, a.out / f"decoder.{a.kind}.onnx")
    words = json.loads((a.ct2 / "vocabulary.json").read_text(encoding="utf-8"))
    (a.out / "vocab.json").write_text(
        json.dumps(words, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
