"""One ONNX graph, node by node, and the ways to store a matrix in it."""

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper as h
from onnx import numpy_helper as nh

BLOCK = 32
MS = "com.microsoft"


class Graph:
    """Nodes and initialisers, with one method per building block."""

    def __init__(self, kind, top, licence):
        self.kind, self.top, self.licence = kind, top, licence
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
        if self.licence:
            model.metadata_props.add(key="licence", value=self.licence)
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
