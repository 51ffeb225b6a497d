"""The decoder's graph.

tokens [B,n], beam [B] (row of the past each beam continues), rows [R] (which of the B*n positions get logits),
targets [R], pk/pv0.. [Bpast,heads,P,64], ck/cv0..
-> logits [R,V], logz [R] (log of the sum of exp), hit [R] (logit of the target), nk/nv0.. [B,heads,P+n,64]

One graph serves prefill (n tokens, one row), step (n=1, B beams) and scoring (B sentences, all rows): fetch only the
outputs you need. The cross tensors have no batch: all beams share them. The token embedding is stored once and serves
both the Gather at the bottom and the logits at the top.
"""

import numpy as np
from onnx import TensorProto as T
from onnx import helper as h

from graph import BLOCK, MS, Graph, quant_blocks, quant_rows
from shape import HEAD, heads, qkv


def decoder(t, shape, kind, top, path, licence=""):
    g = Graph(kind, top, licence)
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
        table, scale = g.const(q.T), g.const(s)  # [dim,V]: one copy for both uses
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
            g.ints(-1, shape.dim),
        )

        def logits(y):
            return g.op(
                "MatMulNBits",
                y,
                table,
                scale,
                domain=MS,
                K=shape.dim,
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
    pos = g.op("Gather", g.half(t["decoder.positional_embedding"]), ends, axis=0)  # [n,dim]
    x = g.op(
        "Reshape",
        g.op("Add", g.op("Reshape", x, g.op("Concat", g.ints(-1), n, g.ints(shape.dim), axis=0)), pos),
        g.ints(-1, shape.dim),
    )
    keys = g.op("Range", zero, g.op("Squeeze", total), one)
    later = g.op("Greater", keys, g.op("Unsqueeze", ends, g.ints(1)))  # [n,P+n]: not to be seen
    mask = g.op("Mul", g.op("Cast", later, to=T.FLOAT), g.const(-1e9, np.float32))
    split = g.op("Concat", g.ints(-1), n, g.ints(3, shape.heads, HEAD), axis=0)
    inputs, outputs = [], []
    for i in range(shape.layers):
        p = f"decoder.blocks.{i}"
        y = g.norm(x, t[p + ".attn_ln.weight"], t[p + ".attn_ln.bias"])
        w, b = qkv(t, p + ".attn")
        y = g.op("Transpose", g.op("Reshape", g.linear(y, w, b), split), perm=[2, 0, 3, 1, 4])  # [3,B,heads,n,64]
        q, k, v = (g.op("Squeeze", s, g.ints(0)) for s in g.op("Split", y, outs=3, axis=0, num_outputs=3))
        k = g.op("Concat", g.op("Gather", f"pk{i}", "beam", axis=0), k, axis=2)
        v = g.op("Concat", g.op("Gather", f"pv{i}", "beam", axis=0), v, axis=2)
        g.name_as(k, f"nk{i}"), g.name_as(v, f"nv{i}")
        a = g.op("Softmax", g.op("Add", g.op("FusedMatMul", q, k, domain=MS, transB=1), mask), axis=-1)
        y = g.op("Reshape", g.op("Transpose", g.op("MatMul", a, v), perm=[0, 2, 1, 3]), g.ints(-1, shape.dim))
        x = g.op("Add", x, g.linear(y, t[p + ".attn.out.weight"], t[p + ".attn.out.bias"]))
        y = g.norm(x, t[p + ".cross_attn_ln.weight"], t[p + ".cross_attn_ln.bias"])
        w, b = t[p + ".cross_attn.query.weight"] * 0.125, t[p + ".cross_attn.query.bias"] * 0.125
        q = heads(g, g.linear(y, w, b), shape)
        a = g.op("Softmax", g.op("MatMul", q, f"ck{i}"), axis=-1)
        y = g.op("Reshape", g.op("Transpose", g.op("MatMul", a, f"cv{i}"), perm=[1, 0, 2]), g.ints(-1, shape.dim))
        x = g.op("Add", x, g.linear(y, t[p + ".cross_attn.out.weight"], t[p + ".cross_attn.out.bias"]))
        y = g.norm(x, t[p + ".mlp_ln.weight"], t[p + ".mlp_ln.bias"])
        y = g.op("Gelu", g.linear(y, t[p + ".mlp.0.weight"], t[p + ".mlp.0.bias"]))
        x = g.op("Add", x, g.linear(y, t[p + ".mlp.2.weight"], t[p + ".mlp.2.bias"]))
        for c in "kv":
            inputs.append(h.make_tensor_value_info(f"p{c}{i}", T.FLOAT, ["Bpast", shape.heads, "P", HEAD]))
            outputs.append(h.make_tensor_value_info(f"n{c}{i}", T.FLOAT, ["B", shape.heads, "Pn", HEAD]))
        inputs += [
            h.make_tensor_value_info(f"ck{i}", T.FLOAT, [shape.heads, HEAD, "S"]),
            h.make_tensor_value_info(f"cv{i}", T.FLOAT, [shape.heads, "S", HEAD]),
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
