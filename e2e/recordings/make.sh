#!/bin/sh
# Makes the recordings of this folder again from recordings.json: espeak-ng speaks, sox brings it to what a microphone gives
# (16 kHz, mono, 16 bits, 3 dB under full scale, 0.3 s of quiet before and after). Needs espeak-ng 1.51, sox and node.
set -eu
cd "$(dirname "$0")"

list() {
  node -e 'for (const r of JSON.parse(require("fs").readFileSync("recordings.json", "utf8")))
    console.log([r.file, r.voice, r.wordsPerMinute, r.pitch, r.text].join("\t"))'
}

list | while IFS="$(printf '\t')" read -r file voice speed pitch text; do
  # -D: no dither, so that the same voice gives the same bytes
  espeak-ng -v "$voice" -s "$speed" -p "$pitch" --stdout "$text" |
    sox -q -D -t wav - -r 16000 -c 1 -b 16 "$file" gain -n -3 pad 0.3 0.3
done
