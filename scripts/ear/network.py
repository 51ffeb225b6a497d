"""The network that names sounds: its shapes, its first weights, and what it computes.

rows [B,T,width], one each 20 ms, each number as far from the mean as it usually lies -> [B,T,27], logits of no sound and of a to z

One matrix down to `WIDTH`, three convolutions over five moments that each add to what they got (the last one looks at every second
moment: 340 ms are seen in all), one matrix to the sounds.
"""

import jax
import jax.numpy as jnp
import numpy as np

# app/core/hearing/sound-trace.ts: TRACE_SOUNDS, behind the output for no sound.
SOUNDS = "abcdefghijklmnopqrstuvwxyz"
OUTPUTS = len(SOUNDS) + 1
WIDTH = 192
KERNEL = 5
DILATIONS = (1, 1, 2)
# Of ten numbers one is left out while it learns.
KEPT = 0.9


def first_weights(key, inputs):
    """{name: array}; no sound is the likeliest in the beginning."""
    shapes = {"in": (inputs, WIDTH), "out": (WIDTH, OUTPUTS)}
    shapes |= {str(n): (KERNEL * WIDTH, WIDTH) for n in range(len(DILATIONS))}
    weights = {}
    for name, shape in shapes.items():
        key, used = jax.random.split(key)
        weights[f"w_{name}"] = jax.random.normal(used, shape) / np.sqrt(shape[0])
        weights[f"b_{name}"] = jnp.zeros(shape[1])
    weights["b_out"] = weights["b_out"].at[0].set(1.0)
    return weights


def convolve(x, weight, bias, dilation):
    """Moments before the start and behind the end are nothing."""
    edge = dilation * (KERNEL // 2)
    padded = jnp.pad(x, ((0, 0), (edge, edge), (0, 0)))
    length = x.shape[1]
    seen = [padded[:, n * dilation : n * dilation + length] for n in range(KERNEL)]
    return jnp.concatenate(seen, -1) @ weight + bias


def forward(weights, rows, key=None):
    """With a key some numbers are left out, as while it learns."""

    def dropped(x, n):
        if key is None:
            return x
        return x * jax.random.bernoulli(jax.random.fold_in(key, n), KEPT, x.shape) / KEPT

    x = dropped(jax.nn.relu(rows @ weights["w_in"] + weights["b_in"]), len(DILATIONS))
    for n, dilation in enumerate(DILATIONS):
        y = jax.nn.relu(convolve(x, weights[f"w_{n}"], weights[f"b_{n}"], dilation))
        x = x + dropped(y, n)
    return x @ weights["w_out"] + weights["b_out"]
