"""Whisper's tensors -> two small ONNX graphs for onnxruntime, written by hand (no tracing), and their manifest.

    python export.py SOURCE OUT_DIR [--kind f32|int8|nb8|nb4] [--enc-kind KIND] [--name NAME --title TITLE …]

SOURCE: a CTranslate2 folder (model.bin, vocabulary.json), or a folder as the hub lays it out (model.safetensors or its
parts, config.json, vocab.json, added_tokens.json): any size of Whisper, and what was tuned from it.

kinds:   f32   plain MatMul (weights stored f16, exact where they were f16, cast at load)
         int8  DynamicQuantizeMatMul, int8 weights per output channel, uint8 activations per tensor
         nb8   MatMulNBits, 8 bits, blocks of 32, accuracy_level 4 (like ggml q8_0)
         nb4   MatMulNBits, 4 bits, blocks of 32; the embedding stays 8 bits
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np

from ct2 import openai_tensors, read_ct2
from decoder import decoder
from encoder import encoder
from hub import hub_tensors, hub_vocabulary, read_hub
from shape import HEAD, shape_of


def read_source(folder):
    """Tensors under OpenAI's names as f32, and the list of all tokens in the order of their ids."""
    if (folder / "model.bin").exists():
        tensors = openai_tensors(read_ct2((folder / "model.bin").read_bytes()))
        words = json.loads((folder / "vocabulary.json").read_text(encoding="utf-8"))
    else:
        tensors = hub_tensors(read_hub(folder))
        words = hub_vocabulary(folder, len(tensors["decoder.token_embedding.weight"]))
    return {name: array.astype(np.float32) for name, array in tensors.items()}, words


def entry(path):
    content = path.read_bytes()
    return {"name": path.name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def write_manifest(out, about, shape, files):
    """What app/adapters/speech reads before it loads the graphs."""
    dims = {"layers": shape.layers, "heads": shape.heads, "headSize": HEAD, "bands": shape.bands}
    manifest = {**about, "dims": dims, "files": {part: entry(path) for part, path in files.items()}}
    (out / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def parse_arguments():
    ap = argparse.ArgumentParser()
    ap.add_argument("source", type=Path)
    ap.add_argument("out", type=Path)
    ap.add_argument("--kind", default="int8")
    ap.add_argument("--enc-kind")
    ap.add_argument(
        "--reduce-range", action="store_true", help="int8: weights within +-63, safe on AVX2 without VNNI"
    )
    ap.add_argument("--name", default="whisper", help="as in assets/models/catalog.json")
    ap.add_argument("--title", default="Whisper")
    ap.add_argument("--licence", default="weights: MIT, Copyright (c) 2022 OpenAI")
    ap.add_argument("--spoken", choices=["hi", "en"], help="the language a fine-tune wants to be told")
    return ap.parse_args()


def main():
    a = parse_arguments()
    top = 63 if a.reduce_range else 127
    t, words = read_source(a.source)
    shape, enc = shape_of(t), a.enc_kind or a.kind
    a.out.mkdir(parents=True, exist_ok=True)
    files = {
        "encoder": a.out / f"encoder.{enc}.onnx",
        "decoder": a.out / f"decoder.{a.kind}.onnx",
        "vocabulary": a.out / "vocab.json",
    }
    encoder(t, shape, enc, top, files["encoder"], a.licence)
    decoder(t, shape, a.kind, top, files["decoder"], a.licence)
    files["vocabulary"].write_text(
        json.dumps(words, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
    )
    about = {"name": a.name, "title": a.title, "licence": a.licence, "spoken": a.spoken}
    write_manifest(a.out, about, shape, files)


if __name__ == "__main__":
    main()
