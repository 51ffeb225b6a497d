"""How many sounds of some clips a network gets wrong, of a hundred."""

import numpy as np

from heard import STEP, tensors


def likeliest(logits):
    """The sounds named over time: one that goes on counts once, no sound is left out."""
    named = logits.argmax(-1)
    begins = np.flatnonzero(np.diff(named, prepend=0))
    return [int(sound) for sound in named[begins] if sound]


def distance(one, other):
    """Sounds to put in, leave out or change to make one list of the other."""
    row = list(range(len(other) + 1))
    for n, sound in enumerate(one, 1):
        later = [n]
        for m, meant in enumerate(other, 1):
            later.append(min(row[m] + 1, later[-1] + 1, row[m - 1] + (sound != meant)))
        row = later
    return row[-1]


def percent_wrong(clips, mean, spread, logits):
    """`logits` is the network: rows [1,T,width] -> [1,T,27]."""
    wrong = 0
    for clip in clips:
        length = len(clip.rows)
        rows, *_ = tensors([clip], -(-length // STEP) * STEP, mean, spread)
        wrong += distance(likeliest(np.asarray(logits(rows))[0, :length]), clip.sounds)
    return 100 * wrong / max(1, sum(len(clip.sounds) for clip in clips))
