"""Reads a Whisper as the hub lays it out (safetensors, config, vocabulary) into tensors under OpenAI's names."""

import json
import re
import struct
import sys

import numpy as np

DTYPES = {"F32": np.float32, "F16": np.float16}

# In this order: the longer names first.
NAMES = [
    (r"^model\.", ""),
    (r"\.layers\.", ".blocks."),
    (r"\.self_attn_layer_norm\.", ".attn_ln."),
    (r"\.encoder_attn_layer_norm\.", ".cross_attn_ln."),
    (r"\.final_layer_norm\.", ".mlp_ln."),
    (r"\.self_attn\.", ".attn."),
    (r"\.encoder_attn\.", ".cross_attn."),
    (r"\.q_proj\.", ".query."),
    (r"\.k_proj\.", ".key."),
    (r"\.v_proj\.", ".value."),
    (r"\.out_proj\.", ".out."),
    (r"\.fc1\.", ".mlp.0."),
    (r"\.fc2\.", ".mlp.2."),
    (r"^encoder\.layer_norm\.", "encoder.ln_post."),
    (r"^decoder\.layer_norm\.", "decoder.ln."),
    (r"\.embed_positions\.weight$", ".positional_embedding"),
    (r"\.embed_tokens\.", ".token_embedding."),
]


def array(raw, dtype, shape):
    if dtype == "BF16":  # the upper half of an f32
        return (np.frombuffer(raw, np.uint16).astype(np.uint32) << 16).view(np.float32).reshape(shape)
    if dtype not in DTYPES:
        sys.exit(f"tensors of the kind {dtype} are not read")
    return np.frombuffer(raw, DTYPES[dtype]).reshape(shape)


def read_safetensors(data):
    """{name: array}: eight bytes of length, a JSON head, then the tensors (the format's README)."""
    (length,) = struct.unpack("<Q", data[:8])
    if length > len(data) - 8:
        sys.exit("the file is cut inside its head")
    head = json.loads(data[8 : 8 + length])
    head.pop("__metadata__", None)
    body = memoryview(data)[8 + length :]
    tensors = {}
    for name, about in head.items():
        first, end = about["data_offsets"]
        if end > len(body):
            sys.exit(f"the file is cut inside {name}")
        tensors[name] = array(body[first:end], about["dtype"], about["shape"])
    return tensors


def read_hub(folder):
    """All tensors of a folder, of one file or of several parts."""
    parts = sorted(folder.glob("model*.safetensors"))
    if not parts:
        sys.exit(f"no model.bin and no model.safetensors in {folder}")
    tensors = {}
    for part in parts:
        tensors.update(read_safetensors(part.read_bytes()))
    return tensors


def openai_name(name):
    for pattern, other in NAMES:
        name = re.sub(pattern, other, name)
    return name


def hub_tensors(tensors):
    """All tensors of the model under OpenAI's names. The logits must share the embedding, as Whisper's do."""
    out = {openai_name(name): tensor for name, tensor in tensors.items()}
    top = out.pop("proj_out.weight", None)
    if top is not None and not np.array_equal(top, out["decoder.token_embedding.weight"]):
        sys.exit("the logits have weights of their own: not a Whisper")
    return out


def hub_vocabulary(folder, size):
    """The list of all tokens; timestamps that the files leave out are filled in."""
    words = [None] * size
    for file in ("vocab.json", "added_tokens.json"):
        if (folder / file).exists():
            for word, number in json.loads((folder / file).read_text(encoding="utf-8")).items():
                if number < size:
                    words[number] = word
    if "<|notimestamps|>" not in words:
        sys.exit("the vocabulary has no <|notimestamps|>: not a multilingual Whisper")
    first = words.index("<|notimestamps|>") + 1
    return [filled(n - first) if word is None else word for n, word in enumerate(words)]


def filled(place):
    """A token without a name: a timestamp from <|0.00|> on, and nothing that can be written before it."""
    return f"<|{place * 0.02:.2f}|>" if place >= 0 else ""
