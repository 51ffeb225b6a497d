"""The encoded clips of a work folder (encode.ts), and batches of them."""

import json
from dataclasses import dataclass

import numpy as np

from network import SOUNDS

# The longest sound key that is learned (spoken-sounds.ts).
MOST_SOUNDS = 80
# Lengths in moments are filled up to a multiple; clips of one length share a batch of so many moments in all.
STEP = 64
MOMENTS = 128 * 24
# One clip in two loses up to seven moments while it is learned (SpecAugment, Park et al., 2019).
HIDDEN_SHARE = 0.5
MOST_HIDDEN = 8
# flite speaks with festival's voices.
PROGRAMS = {"espeak": {"espeak-ng"}, "festival": {"festival", "flite"}}


@dataclass(frozen=True)
class Clip:
    """Rows [moments,width] as f16 on the disk, and the sounds as outputs of the network, from 1."""

    rows: np.ndarray
    sounds: list
    speaker: str


def read_clips(work):
    """All clips that have time for their sounds, and the width of their rows."""
    heard = json.loads((work / "heard.json").read_text(encoding="utf-8"))
    width = heard["width"]
    rows = np.memmap(work / "heard.f16", np.float16, "r").reshape(-1, width)
    clips = [
        Clip(
            rows[each["at"] : each["at"] + each["moments"]],
            [1 + SOUNDS.index(sound) for sound in each["sounds"]],
            each["speaker"],
        )
        for each in heard["clips"]
        if each["moments"] >= len(each["sounds"]) + 2
    ]
    return clips, width


def usual(clips, dice, many=400):
    """Mean of each number in a row and how far it usually lies from it, seen in some of the clips."""
    some = dice.choice(len(clips), min(many, len(clips)), replace=False)
    rows = np.concatenate([clips[n].rows for n in some]).astype(np.float32)
    return rows.mean(0), rows.std(0) + 1e-3


def batches(clips, dice):
    """Each clip once, as (moments, clips); what is left over of a length waits for the next round, when others are."""
    by_length = {}
    for clip in clips:
        by_length.setdefault(-(-len(clip.rows) // STEP) * STEP, []).append(clip)
    made = []
    for moments, those in by_length.items():
        size = min(len(those), max(2, MOMENTS // moments))
        order = dice.permutation(len(those))
        for at in range(0, len(order) - size + 1, size):
            made.append((moments, [those[n] for n in order[at : at + size]]))
    dice.shuffle(made)
    return made


def tensors(clips, moments, mean, spread, dice=None):
    """Rows and sounds, each with what is only filled up (1); with dice some moments are hidden."""
    rows = np.zeros((len(clips), moments, len(mean)), np.float32)
    no_row = np.ones((len(clips), moments), np.float32)
    sounds = np.zeros((len(clips), MOST_SOUNDS), np.int32)
    no_sound = np.ones((len(clips), MOST_SOUNDS), np.float32)
    for n, clip in enumerate(clips):
        length, many = len(clip.rows), len(clip.sounds)
        rows[n, :length] = (clip.rows.astype(np.float32) - mean) / spread
        no_row[n, :length] = 0
        sounds[n, :many], no_sound[n, :many] = clip.sounds, 0
        if dice is not None and dice.random() < HIDDEN_SHARE:
            start = dice.integers(0, length)
            rows[n, start : start + dice.integers(1, MOST_HIDDEN)] = 0
    return rows, no_row, sounds, no_sound
