/** Longer answers of a service are not read: to take one apart would hold up the counter. */
const MOST_BYTES = 100_000;

/** As `fetch`, but a long answer is an error (RangeError), and so is being sent elsewhere with what the shop said. */
export async function fetchLittle(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const request = init?.body instanceof FormData ? { ...init, ...(await wholeForm(init)) } : init;
  const { body, status, headers } = await fetch(input, { ...request, redirect: 'error' });
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.length;
    if (length > MOST_BYTES) throw new RangeError('the answer is too long');
    pieces.push(piece);
  }
  return new Response(new Blob(pieces), {
    status,
    headers: { 'content-type': headers.get('content-type') ?? '' },
  });
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
