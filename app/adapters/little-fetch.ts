/** Longer answers of a service are not read: to take one apart would hold up the counter. */
const MOST_BYTES = 100_000;

type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** As `fetch`, but being sent elsewhere with what the shop said is an error. */
export const fetchHere: Fetch = (input, init) => fetch(input, { ...init, redirect: 'error' });

/** As `fetchHere`, but a long answer is an error too (RangeError). */
export const fetchLittle: Fetch = async (input, init) => {
  const request = init?.body instanceof FormData ? { ...init, ...(await wholeForm(init)) } : init;
  const answer = await fetchHere(input, request);
  const { status, headers } = answer;
  return new Response(await readLittle(answer, MOST_BYTES), {
    status,
    headers: { 'content-type': headers.get('content-type') ?? '' },
  });
};

/** The body of an answer. Throws RangeError as soon as more comes than `mostBytes`. */
export async function readLittle({ body }: Response, mostBytes: number): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.length;
    if (length > mostBytes) throw new RangeError('the answer is too long');
    pieces.push(piece);
  }
  return new Blob(pieces);
}

/**
 * A form as bytes, with the header that belongs to it. A form that is still being streamed when its request is given up rejects a
 * promise that nobody holds (undici of Node 24), which would end the process.
 */
async function wholeForm({ body, headers }: RequestInit): Promise<RequestInit> {
  const whole = new Response(body);
  const named = new Headers(headers);
  named.set('content-type', whole.headers.get('content-type') ?? '');
  return { body: await whole.bytes(), headers: named };
}
