#!/bin/sh
# Makes the recordings of this folder again from recordings.json: espeak-ng or festival speaks, sox brings it to what a microphone gives
# (16 kHz, mono, 16 bits, 3 dB under full scale, 0.3 s of quiet before and after). Needs espeak-ng 1.51, festival 2.5.0, sox and node.
set -eu
cd "$(dirname "$0")"

list() {
  node -e 'for (const r of JSON.parse(require("fs").readFileSync("recordings.json", "utf8")))
    console.log([r.file, r.voice, r.wordsPerMinute ?? r.stretch, r.pitch ?? "-", r.text].join("\t"))'
}

# $1 voice  $2 words a minute, or how much festival stretches each sound  $3 pitch  $4 text
speak() {
  case "$1" in
    festival*) echo "$4" | text2wave -eval "(voice_${1#festival })" -eval "(Parameter.set 'Duration_Stretch $2)" ;;
    *) espeak-ng -v "$1" -s "$2" -p "$3" --stdout "$4" ;;
  esac
}

list | while IFS="$(printf '\t')" read -r file voice speed pitch text; do
  # -D: no dither, so that the same voice gives the same bytes; a pipe's head of a WAV cannot know its length
  speak "$voice" "$speed" "$pitch" "$text" </dev/null |
    sox -q -D --ignore-length -t wav - -r 16000 -c 1 -b 16 "$file" gain -n -3 pad 0.3 0.3
done
