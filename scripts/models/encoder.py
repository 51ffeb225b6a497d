"""The encoder's graph.

mel [1,bands,T] (T even, up to 3000) -> ck0.. [heads,64,S], cv0.. [heads,S,64]      S = T/2
The cross attention keys and values of all decoder layers are made here, once per clip.
"""

import numpy as np
from onnx import TensorProto as T
from onnx import helper as h

from graph import MS, Graph
from shape import HEAD, count_layers, heads, qkv


def encoder(t, shape, kind, top, path, licence=""):
    g = Graph(kind, top, licence)
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
    x = g.op("Squeeze", g.op("Transpose", x, perm=[0, 2, 1]), g.ints(0))  # [S,dim]
    length = g.op("Shape", x, start=0, end=1)
    x = g.op("Add", x, g.op("Slice", g.half(t["encoder.positional_embedding"]), g.ints(0), length, g.ints(0)))
    for i in range(count_layers(t, "encoder")):
        p = f"encoder.blocks.{i}"
        y = g.norm(x, t[p + ".attn_ln.weight"], t[p + ".attn_ln.bias"])
        w, b = qkv(t, p + ".attn")
        y = g.op("Transpose", g.op("Reshape", g.linear(y, w, b), g.ints(-1, 3 * shape.heads, HEAD)), perm=[1, 0, 2])
        q, k, v = g.op("Split", y, outs=3, axis=0, num_outputs=3)  # [8,S,64] each
        a = g.op("Softmax", g.op("FusedMatMul", q, k, domain=MS, transB=1), axis=-1)
        y = g.op("Reshape", g.op("Transpose", g.op("MatMul", a, v), perm=[1, 0, 2]), g.ints(-1, shape.dim))
        x = g.op("Add", x, g.linear(y, t[p + ".attn.out.weight"], t[p + ".attn.out.bias"]))
        y = g.norm(x, t[p + ".mlp_ln.weight"], t[p + ".mlp_ln.bias"])
        y = g.op("Gelu", g.linear(y, t[p + ".mlp.0.weight"], t[p + ".mlp.0.bias"]))
        x = g.op("Add", x, g.linear(y, t[p + ".mlp.2.weight"], t[p + ".mlp.2.bias"]))
    x = g.norm(x, t["encoder.ln_post.weight"], t["encoder.ln_post.bias"])
    outputs = []
    for i in range(shape.layers):
        p = f"decoder.blocks.{i}.cross_attn"
        w = np.concatenate([t[p + ".key.weight"], t[p + ".value.weight"]])
        b = np.concatenate([np.zeros(shape.dim, np.float32), t[p + ".value.bias"]])
        k, v = g.op("Split", g.linear(x, w, b), outs=2, axis=1, num_outputs=2)
        g.name_as(g.op("Transpose", g.op("Reshape", k, g.ints(-1, shape.heads, HEAD)), perm=[1, 2, 0]), f"ck{i}")
        g.name_as(heads(g, v, shape), f"cv{i}")
        outputs += [
            h.make_tensor_value_info(f"ck{i}", T.FLOAT, [shape.heads, HEAD, "S"]),
            h.make_tensor_value_info(f"cv{i}", T.FLOAT, [shape.heads, "S", HEAD]),
        ]
    g.save(path, [h.make_tensor_value_info("mel", T.FLOAT, [1, shape.bands, "T"])], outputs)
