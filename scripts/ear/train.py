"""Trains the network on the encoded clips of a work folder.

    python scripts/ear/train.py WORK [--epochs 10] [--without espeak|festival]… [--seed 3]

CTC (Graves et al., 2006): it learns which sounds come in which order, and finds out by itself when. `--without` learns nothing of
those voices and tells in the end how many of their sounds are wrong: voices that it never heard. Writes WORK/weights.npz for graph.py.
"""

import argparse
import time
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax

from heard import PROGRAMS, batches, read_clips, tensors, usual
from network import first_weights, forward
from wrong import percent_wrong

RATE = 2e-3
# Steps until the rate is reached; it then falls as half a cosine to this part of it.
WARM_UP = 200
LEAST = 0.02
# Unheard clips that are looked at.
LOOKED_AT = 300

# The rate comes in at each step.
RULE = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(1.0, weight_decay=0.01))


def loss(weights, rows, no_row, sounds, no_sound, key):
    """Per sound, so that long sentences count no more than short ones."""
    each = optax.ctc_loss(forward(weights, rows, key), no_row, sounds, no_sound)
    return (each / jnp.maximum(1, (1 - no_sound).sum(1))).mean()


@jax.jit
def learn(weights, state, batch, key, rate):
    value, slope = jax.value_and_grad(loss)(weights, *batch, key)
    change, state = RULE.update(slope, state, weights)
    change = jax.tree.map(lambda each: each * rate, change)
    return optax.apply_updates(weights, change), state, value


def rate_at(step, steps):
    cosine = 0.5 * (1 + np.cos(np.pi * step / steps))
    return RATE * min(1, (step + 1) / WARM_UP) * max(LEAST, cosine)


def train(clips, width, epochs, seed):
    """Weights, and the mean and spread of the rows they belong to."""
    dice, key = np.random.default_rng(seed), jax.random.PRNGKey(seed)
    mean, spread = usual(clips, dice)
    weights = first_weights(key, width)
    state = RULE.init(weights)
    steps, step, start = epochs * len(batches(clips, dice)), 0, time.time()
    for epoch in range(epochs):
        losses = []
        for moments, those in batches(clips, dice):
            batch = tensors(those, moments, mean, spread, dice)
            key, used = jax.random.split(key)
            weights, state, value = learn(weights, state, batch, used, rate_at(step, steps))
            losses.append(value)
            step += 1
        told = float(np.mean([float(each) for each in losses]))
        print(f"{epoch + 1} of {epochs}: loss {told:.3f} a sound, {time.time() - start:.0f} s", flush=True)
    return weights, mean, spread


def report(clips, weights, mean, spread, seed):
    dice = np.random.default_rng(seed)
    some = [clips[n] for n in dice.permutation(len(clips))[:LOOKED_AT]]
    network = jax.jit(lambda rows: forward(weights, rows))
    wrong = percent_wrong(some, mean, spread, network)
    print(f"{wrong:.1f} % of the sounds wrong in {len(some)} clips of voices that it never heard")


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("work", type=Path)
    ap.add_argument("--epochs", type=int, default=10)
    ap.add_argument("--without", choices=PROGRAMS, action="append", default=[])
    ap.add_argument("--seed", type=int, default=3)
    a = ap.parse_args()
    clips, width = read_clips(a.work)
    left_out = set().union(*(PROGRAMS[name] for name in a.without))
    learned = [clip for clip in clips if clip.speaker not in left_out]
    unheard = [clip for clip in clips if clip.speaker in left_out]
    if not learned:
        raise SystemExit("nothing is left to learn from")
    print(f"{len(learned)} clips are learned, {len(unheard)} are not", flush=True)
    weights, mean, spread = train(learned, width, a.epochs, a.seed)
    np.savez(a.work / "weights.npz", mean=mean, spread=spread, **weights)
    if unheard:
        report(unheard, weights, mean, spread, a.seed)


if __name__ == "__main__":
    main()
