"""Speaks each sentence of WORK/sentences.json once, with the voices of this machine.

    python scripts/ear/speak.py WORK [--seed 5]

Writes WORK/spoken/*.wav (16 kHz, mono, 16 bits) and WORK/spoken.json: each clip's file, program, voice and sounds.
Programs that are not installed are named, and their sentences shared out among the others.
"""

import argparse
import json
import random
import subprocess
import tempfile
from multiprocessing import Pool
from pathlib import Path

import numpy as np
import soundfile
from scipy.signal import resample_poly

from voices import cast

RATE = 16_000
LONGEST = 9 * RATE
LOUDEST = 0.7
SILENT = 1e-4
# Festival starts slowly, so it speaks so many sentences at a time; one that it cannot speak loses those behind it.
AT_ONCE = 120
MOST_SECONDS = 900


def raw(clip):
    return clip["path"].replace(".wav", ".raw.wav")


def run(*command):
    quiet = subprocess.DEVNULL
    subprocess.run(command, stdin=quiet, stdout=quiet, stderr=quiet, timeout=MOST_SECONDS, check=False)


def espeak(clips):
    for clip in clips:
        speed, pitch = str(clip["wordsPerMinute"]), str(clip["pitch"])
        run("espeak-ng", "-v", clip["voice"], "-s", speed, "-p", pitch, "-w", raw(clip), clip["text"])
    return finished(clips)


def flite(clips):
    for clip in clips:
        stretch = f"duration_stretch={clip['stretch']}"
        run("flite", "-voice", clip["voice"], "-t", clip["text"], "-o", raw(clip), "--setf", stretch)
    return finished(clips)


def festival(clips):
    lines = ["(voice_kal_diphone)"]
    for clip in clips:
        lines.append(f"(voice_{clip['voice']})\n(Parameter.set 'Duration_Stretch {clip['stretch']})")
        lines.append(f'(utt.save.wave (utt.synth (Utterance Text "{clip["text"]}")) "{raw(clip)}")')
    with tempfile.NamedTemporaryFile("w", suffix=".scm", encoding="utf-8") as script:
        script.write("\n".join(lines) + "\n")
        script.flush()
        run("festival", "-b", script.name)
    return finished(clips)


PROGRAMS = {"espeak-ng": espeak, "festival": festival, "flite": flite}


def finished(clips):
    """The clips that came to something, brought to what a microphone gives."""
    return [clip for clip in clips if finish(clip)]


def read(file):
    """What a program wrote, at 16 kHz; no samples where it wrote nothing that can be read."""
    try:
        channels, rate = soundfile.read(file, always_2d=True)
    except soundfile.LibsndfileError:
        return np.zeros(0)
    finally:
        Path(file).unlink(missing_ok=True)
    return resample_poly(channels.mean(1), RATE, rate) if len(channels) else np.zeros(0)


def finish(clip):
    sound = read(raw(clip))
    if clip["warp"] != 1:
        sound = resample_poly(sound, 100, round(100 * clip["warp"]))
    loudest = np.abs(sound).max(initial=0)
    if loudest < SILENT or len(sound) > LONGEST:
        return False
    soundfile.write(clip["path"], (sound / loudest * LOUDEST).astype(np.float32), RATE, subtype="PCM_16")
    return True


def speak(program, clips):
    return PROGRAMS[program](clips)


def groups(clips, program):
    """By voice, since festival takes long to change it."""
    those = sorted((clip for clip in clips if clip["program"] == program), key=lambda clip: clip["voice"])
    return [(program, those[at : at + AT_ONCE]) for at in range(0, len(those), AT_ONCE)]


def entry(clip):
    return {"file": Path(clip["path"]).name, **{key: clip[key] for key in ("program", "voice", "text", "sounds")}}


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("work", type=Path)
    ap.add_argument("--seed", type=int, default=5)
    a = ap.parse_args()
    sentences = json.loads((a.work / "sentences.json").read_text(encoding="utf-8"))
    (a.work / "spoken").mkdir(exist_ok=True)
    clips = cast(sentences, random.Random(a.seed))
    for at, clip in enumerate(clips):
        clip["path"] = str(a.work / "spoken" / f"{at:05}.wav")
    spoken = []
    with Pool() as pool:
        for program in PROGRAMS:
            work = groups(clips, program)
            done = [clip for part in pool.starmap(speak, work, chunksize=1) for clip in part]
            print(f"{program}: {len(done)} of {sum(len(part) for _, part in work)} clips", flush=True)
            spoken += done
    spoken.sort(key=lambda clip: clip["path"])
    text = json.dumps([entry(clip) for clip in spoken], ensure_ascii=False)
    (a.work / "spoken.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
