"""Reads the two graphs that export.py wrote back into tensors under OpenAI's names.

The graphs name no tensor, so each is told by its place in the order in which encoder.py and decoder.py compute. What is
stored as f16 comes back as it was, 8 bits (int8, nb8) as near as they are stored; nb4 is not read.
"""

import json
import sys

import numpy as np
import onnx
from onnx import numpy_helper as nh

PRODUCTS = ("MatMul", "FusedMatMul", "DynamicQuantizeMatMul", "MatMulNBits")


def of_blocks(q, scales):
    """Blocks of 8 bits around 128 (graph.quant_blocks) as [rows out, rows in]."""
    return ((q.astype(np.float32) - 128) * scales.reshape(*q.shape[:2], 1)).reshape(len(q), -1)


class Weights:
    """The norms and the matrices of a graph, each with its bias, in the order of its nodes."""

    def __init__(self, path):
        graph = onnx.load(path).graph
        self.nodes = list(graph.node)
        if any(self.bits(node) == 4 for node in self.nodes):
            sys.exit(f"{path.name}: matrices of 4 bits are not read")
        self.held = {held.name: nh.to_array(held) for held in graph.initializer}
        self.maker = {out: node for node in self.nodes for out in node.output}
        self.norms = iter([[self.held[name] for name in n.input[1:3]] for n in self.all("LayerNormalization")])
        self.layers = len(self.all("LayerNormalization"))
        found = [self.matrix(*both) for both in zip(self.nodes, self.nodes[1:])]
        self.matrices = iter([pair for pair in found if pair])

    @staticmethod
    def bits(node):
        return next((held.i for held in node.attribute if held.name == "bits"), None)

    def all(self, kind):
        return [node for node in self.nodes if node.op_type == kind]

    def array(self, name):
        """What the graph holds under a name, cast and turned or not; None when it computes it."""
        while name in self.maker and self.maker[name].op_type in ("Cast", "Transpose"):
            name = self.maker[name].input[0]
        return self.held.get(name)

    def matrix(self, node, following):
        """[rows out, rows in] and bias of a product with a held matrix."""
        weight = self.array(node.input[1]) if node.op_type in PRODUCTS else None
        if weight is None:
            return None
        if node.op_type == "DynamicQuantizeMatMul":
            bias = self.held[node.input[4]] if len(node.input) > 4 else None
            return weight.T * self.held[node.input[2]][:, None], bias
        bias = self.held.get(following.input[1]) if following.op_type == "Add" else None
        return (of_blocks(weight, self.held[node.input[2]]) if node.op_type == "MatMulNBits" else weight), bias


def put(out, name, pair):
    out[f"{name}.weight"], out[f"{name}.bias"] = pair


def put_fused(out, name, pair, parts):
    """Query, key and value as they were before shape.qkv: the query eight times as large, the key without its zeros."""
    weights, biases = (np.split(array, len(parts)) for array in pair)
    for part, weight, bias in zip(parts, weights, biases):
        factor = 8 if part == "query" else 1
        put(out, f"{name}.{part}", (weight * factor, bias * factor))
    del out[f"{name}.key.bias"]


def put_self_attention(out, w, block):
    put(out, f"{block}.attn_ln", next(w.norms))
    put_fused(out, f"{block}.attn", next(w.matrices), ("query", "key", "value"))
    put(out, f"{block}.attn.out", next(w.matrices))


def put_mlp(out, w, block):
    put(out, f"{block}.mlp_ln", next(w.norms))
    put(out, f"{block}.mlp.0", next(w.matrices))
    put(out, f"{block}.mlp.2", next(w.matrices))


def put_encoder(out, w):
    """The encoder, and the keys and values of the decoder's cross attention, which its graph computes."""
    for number, node in enumerate(w.all("Conv"), start=1):
        put(out, f"encoder.conv{number}", (w.array(node.input[1]), w.array(node.input[2])))
    out["encoder.positional_embedding"] = w.array(w.all("Slice")[0].input[0])
    for i in range(w.layers // 2):
        put_self_attention(out, w, f"encoder.blocks.{i}")
        put_mlp(out, w, f"encoder.blocks.{i}")
    put(out, "encoder.ln_post", next(w.norms))
    for i, pair in enumerate(w.matrices):
        put_fused(out, f"decoder.blocks.{i}.cross_attn", pair, ("key", "value"))


def put_decoder(out, w):
    tables = [w.array(node.input[0]) for node in w.all("Gather")]
    out["decoder.positional_embedding"] = [t for t in tables if t is not None and t.ndim == 2][-1]
    for i in range(w.layers // 3):
        block = f"decoder.blocks.{i}"
        put_self_attention(out, w, block)
        put(out, f"{block}.cross_attn_ln", next(w.norms))
        weight, bias = next(w.matrices)
        put(out, f"{block}.cross_attn.query", (weight * 8, bias * 8))
        put(out, f"{block}.cross_attn.out", next(w.matrices))
        put_mlp(out, w, block)
    put(out, "decoder.ln", next(w.norms))
    out["decoder.token_embedding.weight"], _ = next(w.matrices)


def read_pair(folder):
    """Tensors under OpenAI's names as f32, and the list of all tokens in the order of their ids."""
    files = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["files"]
    tensors = {}
    put_encoder(tensors, Weights(folder / files["encoder"]["name"]))
    put_decoder(tensors, Weights(folder / files["decoder"]["name"]))
    words = json.loads((folder / files["vocabulary"]["name"]).read_text(encoding="utf-8"))
    return {name: array.astype(np.float32) for name, array in tensors.items()}, words
