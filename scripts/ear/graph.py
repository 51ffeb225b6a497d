"""Writes the trained network as an ONNX graph, and its entry in the manifest of the model that it belongs to.

    python scripts/ear/graph.py WORK MODEL_FOLDER

cv0 [heads,S,64], what the encoder made -> chances [1,S,27] of no sound and of a to z, which come to 1 at each moment.
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper as h
from onnx import numpy_helper as nh

from network import DILATIONS, KERNEL, OUTPUTS, WIDTH

HEAD = 64
FILE = "sounds.onnx"


class Graph:
    """Nodes and weights; each method answers with the name of what it made."""

    def __init__(self):
        self.nodes, self.weights = [], []

    def op(self, name, *inputs, out=None, **attributes):
        out = out or f"t{len(self.nodes)}"
        self.nodes.append(h.make_node(name, list(inputs), [out], **attributes))
        return out

    def const(self, array):
        name = f"w{len(self.weights)}"
        self.weights.append(nh.from_array(np.ascontiguousarray(array), name))
        return name

    def half(self, array):
        """Half the size; the runtime folds the Cast when it loads the file."""
        return self.op("Cast", self.const(array.astype(np.float16)), to=T.FLOAT)

    def conv(self, x, weight, bias, dilation=1):
        """weight [out,in,kernel]; as many moments come out as went in."""
        kernel = weight.shape[2]
        edge = dilation * (kernel // 2)
        weight, bias = self.half(weight), self.half(bias)
        return self.op(
            "Conv", x, weight, bias, kernel_shape=[kernel], dilations=[dilation], pads=[edge, edge]
        )


def single(matrix):
    """[in,out] as a convolution over one moment."""
    return matrix.T[:, :, None]


def from_rows(trained):
    """The first matrix for rows as they come: it takes off the mean and divides by the spread."""
    weight = trained["w_in"] / trained["spread"][:, None]
    return weight, trained["b_in"] - trained["mean"] @ weight


def network(g, trained):
    """Moments stand last, as convolutions want them."""
    weight, bias = from_rows(trained)
    x = g.op("Reshape", g.op("Transpose", "cv0", perm=[1, 0, 2]), g.const(np.array([1, -1, len(weight)])))
    x = g.op("Relu", g.conv(g.op("Transpose", x, perm=[0, 2, 1]), single(weight), bias))
    for n, dilation in enumerate(DILATIONS):
        weight = trained[f"w_{n}"].reshape(KERNEL, WIDTH, WIDTH).transpose(2, 1, 0)
        x = g.op("Add", x, g.op("Relu", g.conv(x, weight, trained[f"b_{n}"], dilation)))
    x = g.op("Transpose", g.conv(x, single(trained["w_out"]), trained["b_out"]), perm=[0, 2, 1])
    g.op("Softmax", x, out="chances", axis=-1)


def model_of(trained):
    g = Graph()
    network(g, trained)
    inputs = [h.make_tensor_value_info("cv0", T.FLOAT, [len(trained["mean"]) // HEAD, "S", HEAD])]
    outputs = [h.make_tensor_value_info("chances", T.FLOAT, [1, "S", OUTPUTS])]
    graph = h.make_graph(g.nodes, "sounds", inputs, outputs, g.weights)
    model = h.make_model(graph, opset_imports=[h.make_opsetid("", 17)], ir_version=9)
    onnx.checker.check_model(model)
    return model


def enter(manifest, content):
    """app/adapters/speech checks each file of a model against its manifest."""
    about = json.loads(manifest.read_text(encoding="utf-8"))
    checksum = hashlib.sha256(content).hexdigest()
    about["files"]["sounds"] = {"name": FILE, "size": len(content), "sha256": checksum}
    manifest.write_text(json.dumps(about, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("work", type=Path)
    ap.add_argument("model", type=Path)
    a = ap.parse_args()
    content = model_of(np.load(a.work / "weights.npz")).SerializeToString()
    enter(a.model / "manifest.json", content)
    (a.model / FILE).write_bytes(content)
    print(f"{a.model / FILE}: {len(content):,} bytes")


if __name__ == "__main__":
    main()
