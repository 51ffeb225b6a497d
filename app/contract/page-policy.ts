/**
 * What the page may load: its own files and nothing from any network. The component library writes its
 * variables into <style> elements at run time; those carry a word that is new with every page.
 */
const policy = (nonce: string) => ({
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", `'nonce-${nonce}'`],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'media-src': ["'self'", 'blob:'],
  'frame-src': ["'none'"],
  'frame-ancestors': ["'none'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
});

/**
 * The headers a file of the page is served with.
 * @param nonce base64url, never used twice
 */
export function pageHeaders(nonce: string): Record<string, string> {
  return {
    'Content-Security-Policy': Object.entries(policy(nonce))
      .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
      .join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** The page with the word in it, where its scripts can read it and no style can. */
export function withNonce(html: string, nonce: string): string {
  return html.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`);
}

const TYPES = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['ico', 'image/x-icon'],
  ['woff2', 'font/woff2'],
  ['wav', 'audio/wav'],
]);

/** The media type of a file by its name; null for a kind that is never part of the page. */
export function mediaType(name: string): string | null {
  return TYPES.get(name.slice(name.lastIndexOf('.') + 1)) ?? null;
}

/**
 * The file below the page's folder that a URL path asks for, as its segments; null when the path is not
 * plainly inside: percent signs left after decoding once, backslashes, NUL, dot segments and empty segments
 * are refused rather than cleaned. An empty path is the index.
 */
export function pageSegments(pathname: string): string[] | null {
  const decoded = decodeOnce(pathname);
  if (decoded === null || !decoded.startsWith('/')) return null;
  const segments = decoded.slice(1).split('/');
  if (decoded === '/') return ['index.html'];
  return segments.every(isPlain) ? segments : null;
}

/** A segment our own build could have named: no dots at its start, so neither `..` nor a hidden file. */
function isPlain(segment: string): boolean {
  return /^[\w@-][\w@.~-]{0,199}$/.test(segment);
}

function decodeOnce(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // A malformed escape names no file of ours.
    return null;
  }
}
