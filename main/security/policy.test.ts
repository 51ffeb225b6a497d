import { expect, test } from 'vitest';
import { mediaType, pageHeaders } from '../../app/contract/page-policy.ts';

function directives(): Map<string, string[]> {
  const policy = pageHeaders('word')['Content-Security-Policy'] ?? '';
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

test('what is not named is forbidden', () => {
  expect(directives().get('default-src')).toEqual(["'none'"]);
});

test('scripts come from our own files only, never inline and never evaluated', () => {
  expect(directives().get('script-src')).toEqual(["'self'"]);
  expect(directives().get('worker-src')).toEqual(["'self'"]);
});

test('a style is ours, or carries the word of this page', () => {
  expect(directives().get('style-src')).toEqual(["'self'", "'nonce-word'"]);
});

test('nothing may be sent or fetched beyond our own origin', () => {
  for (const [name, sources] of directives()) {
    const foreign = sources.filter(
      (source) => !["'self'", "'none'", "'nonce-word'", 'data:', 'blob:'].includes(source),
    );
    expect([name, foreign]).toEqual([name, []]);
  }
  expect(directives().get('connect-src')).toEqual(["'self'"]);
});

test.each(['frame-src', 'frame-ancestors', 'object-src', 'base-uri', 'form-action'])(
  '%s is closed',
  (name) => {
    expect(directives().get(name)).toEqual(["'none'"]);
  },
);

test('a kind of file the page is not made of has no type', () => {
  expect(mediaType('a.woff2')).toBe('font/woff2');
  expect(mediaType('a.exe')).toBeNull();
  expect(mediaType('toString')).toBeNull();
});
