"""Reads a CTranslate2 Whisper folder into tensors under OpenAI's names."""

import io
import struct
import sys

import numpy as np

DTYPES = {0: np.float32, 1: np.int8, 2: np.int16, 3: np.int32, 4: np.float16}


class Reader:
    """Little-endian numbers and texts from a byte string."""

    def __init__(self, data):
        self.buffer = io.BytesIO(data)

    def number(self, form):
        return struct.unpack("<" + form, self.buffer.read(struct.calcsize("<" + form)))[0]

    def text(self):
        """The length counts the closing NUL."""
        return self.buffer.read(self.number("H"))[:-1].decode()

    def array(self, name):
        shape = [self.number("I") for _ in range(self.number("B"))]
        dtype, size = DTYPES[self.number("B")], self.number("I")
        raw = self.buffer.read(size)
        if len(raw) != size:
            sys.exit(f"file ends inside {name}: a part is missing")
        return np.frombuffer(raw, dtype).reshape(shape)


def read_ct2(data):
    """{name: array} of a CTranslate2 binary, version 6 ("WhisperSpec" revision 3)."""
    reader = Reader(data)
    reader.number("I")  # version of the container
    if (spec := reader.text()) != "WhisperSpec":
        sys.exit(f"not a Whisper model: {spec}")
    reader.number("I")  # revision of the specification
    variables = {}
    for _ in range(reader.number("I")):
        name = reader.text()
        variables[name] = reader.array(name)
    for _ in range(reader.number("I")):  # aliases: other names of the same arrays
        reader.text(), reader.text()
    if reader.buffer.read(1):
        sys.exit("unread bytes at the end")
    return variables


def copy_attention(v, src, dst, cross, out):
    """Query, key, value and output of one attention block; CTranslate2 stores the first ones fused."""
    names, fused, last = ("query", "key", "value"), "linear_0", "linear_1"
    if cross:
        names, fused, last = ("key", "value"), "linear_1", "linear_2"
        out[f"{dst}.query.weight"] = v[f"{src}/linear_0/weight"]
        out[f"{dst}.query.bias"] = v[f"{src}/linear_0/bias"]
    weights = np.split(v[f"{src}/{fused}/weight"], len(names))
    biases = np.split(v[f"{src}/{fused}/bias"], len(names))
    for name, weight, bias in zip(names, weights, biases):
        out[f"{dst}.{name}.weight"] = weight
        if name != "key":
            out[f"{dst}.{name}.bias"] = bias
        elif np.any(bias):
            sys.exit(f"{src}: key bias is not zero")
    out[f"{dst}.out.weight"] = v[f"{src}/{last}/weight"]
    out[f"{dst}.out.bias"] = v[f"{src}/{last}/bias"]


def copy_norm(v, src, dst, out):
    out[f"{dst}.weight"], out[f"{dst}.bias"] = v[f"{src}/gamma"], v[f"{src}/beta"]


def copy_block(v, side, i, out):
    """One transformer layer of the encoder or the decoder."""
    src, dst = f"{side}/layer_{i}", f"{side}.blocks.{i}"
    copy_norm(v, f"{src}/ffn/layer_norm", f"{dst}.mlp_ln", out)
    for ct2, name in (("linear_0", "0"), ("linear_1", "2")):
        out[f"{dst}.mlp.{name}.weight"] = v[f"{src}/ffn/{ct2}/weight"]
        out[f"{dst}.mlp.{name}.bias"] = v[f"{src}/ffn/{ct2}/bias"]
    copy_norm(v, f"{src}/self_attention/layer_norm", f"{dst}.attn_ln", out)
    copy_attention(v, f"{src}/self_attention", f"{dst}.attn", False, out)
    if side == "decoder":
        copy_norm(v, f"{src}/attention/layer_norm", f"{dst}.cross_attn_ln", out)
        copy_attention(v, f"{src}/attention", f"{dst}.cross_attn", True, out)


def count_layers(v, side):
    numbers = [n.split("/")[1].removeprefix("layer_") for n in v if n.startswith(f"{side}/layer_")]
    return 1 + max(int(n) for n in numbers if n != "norm")


def openai_tensors(v):
    """All tensors of the model under OpenAI's names."""
    out = {
        "decoder.positional_embedding": v["decoder/position_encodings/encodings"],
        "encoder.positional_embedding": v["encoder/position_encodings/encodings"],
        "decoder.token_embedding.weight": v["decoder/embeddings/weight"],
    }
    for side in ("decoder", "encoder"):
        for i in range(count_layers(v, side)):
            copy_block(v, side, i, out)
    copy_norm(v, "decoder/layer_norm", "decoder.ln", out)
    copy_norm(v, "encoder/layer_norm", "encoder.ln_post", out)
    for conv in ("conv1", "conv2"):
        out[f"encoder.{conv}.weight"] = v[f"encoder/{conv}/weight"]
        out[f"encoder.{conv}.bias"] = v[f"encoder/{conv}/bias"]
    return out
