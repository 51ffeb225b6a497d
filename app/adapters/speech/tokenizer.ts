/** Whisper's multilingual tokenizer, made from the vocabulary list alone: an id is also the rank of its merge, as in tiktoken. */
export interface Tokenizer {
  /** Number of tokens, text and special. */
  readonly size: number;
  readonly endOfText: number;
  readonly startOfTranscript: number;
  readonly startOfPrevious: number;
  readonly transcribe: number;
  /** `<|0.00|>`; the later timestamps follow it, 20 ms each, to the end of the vocabulary. */
  readonly firstTimestamp: number;
  readonly languages: { readonly hi: number; readonly en: number };
  encode(text: string): number[];
  /** Special tokens are left out; broken UTF-8 (a character cut in two) becomes U+FFFD. */
  decode(ids: readonly number[]): string;
  /** The bytes of a text token; empty for a special one. */
  bytes(id: number): Uint8Array;
}

/** The pieces of text that are never merged with each other (GPT-2's pattern). */
const PIECES = /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu;

/**
 * The vocabulary writes each byte as one character: printable Latin-1 as itself, the others as U+0100 and on, in order
 * (GPT-2's bytes_to_unicode). `written[byte]` is that character, `byteOf[character code]` the way back.
 */
const written: string[] = [];
const byteOf = new Uint8Array(512);
for (let byte = 0, moved = 256; byte < 256; byte++) {
  const printable = (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
  const code = printable ? byte : moved++;
  written.push(String.fromCharCode(code));
  byteOf[code] = byte;
}

/** Text as the vocabulary writes it: a character for each byte of its UTF-8. */
const write = (text: string): string =>
  Array.from(Buffer.from(text, 'utf8'), (byte) => written[byte]).join('');

/** The bytes behind a written token. */
function bytesOf(word: string): Uint8Array {
  const bytes = new Uint8Array(word.length);
  for (let i = 0; i < word.length; i++) bytes[i] = byteOf[word.charCodeAt(i)] ?? 0;
  return bytes;
}

/** Joins neighbours by the lowest rank until none fits (byte pair encoding). */
function merge(piece: string, ranks: ReadonlyMap<string, number>): string[] {
  const parts = [...piece];
  for (;;) {
    let best = Number.POSITIVE_INFINITY;
    let at = -1;
    for (let i = 0; i + 1 < parts.length; i++) {
      const rank = ranks.get(`${parts[i]}${parts[i + 1]}`) ?? Number.POSITIVE_INFINITY;
      if (rank < best) [best, at] = [rank, i];
    }
    if (at < 0) return parts;
    parts.splice(at, 2, `${parts[at]}${parts[at + 1]}`);
  }
}

/** Finds a special token by its name; throws RangeError when the list is not Whisper's multilingual one. */
function special(words: readonly string[], name: string): number {
  const id = words.indexOf(`<|${name}|>`);
  if (id < 0) throw new RangeError(`the vocabulary has no <|${name}|>`);
  return id;
}

/** Makes the tokenizer from the list of all tokens in the order of their ids (`vocab.json`). */
export function createTokenizer(words: readonly string[]): Tokenizer {
  const endOfText = special(words, 'endoftext');
  const ranks = new Map(words.slice(0, endOfText).map((word, id) => [word, id]));

  const bytes = (id: number): Uint8Array => bytesOf(id < endOfText ? (words[id] ?? '') : '');
  const encodePiece = (piece: string): number[] =>
    merge(write(piece), ranks).flatMap((part) => ranks.get(part) ?? []);

  return {
    size: words.length,
    endOfText,
    startOfTranscript: special(words, 'startoftranscript'),
    startOfPrevious: special(words, 'startofprev'),
    transcribe: special(words, 'transcribe'),
    firstTimestamp: special(words, 'notimestamps') + 1,
    languages: { hi: special(words, 'hi'), en: special(words, 'en') },
    encode: (text) => Array.from(text.matchAll(PIECES)).flatMap(([piece]) => encodePiece(piece)),
    decode: (ids) => Buffer.concat(ids.map(bytes)).toString('utf8'),
    bytes,
  };
}
