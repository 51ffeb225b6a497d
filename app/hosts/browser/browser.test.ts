import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAccess, isOurs } from './access.ts';
import { fileFor } from './pages.ts';

const HOSTS = ['127.0.0.1:4000'];
const request = (headers: Record<string, string>) => ({ headers });

describe('the browser door', () => {
  it('takes a link once', () => {
    const access = createAccess(HOSTS);
    expect(access.exchange('guess')).toBeNull();
    expect(access.exchange(access.token)).not.toBeNull();
    expect(access.exchange(access.token)).toBeNull();
  });

  it('lets only the browser in that opened the link', () => {
    const access = createAccess(HOSTS);
    const session = access.exchange(access.token) ?? '';
    const from = (cookie: string) => access.allows(request({ host: '127.0.0.1:4000', cookie }));
    expect(from(`other=1; execora-session=${session}`)).toBe(true);
    expect(from('execora-session=guess')).toBe(false);
    expect(from('')).toBe(false);
  });

  it('tells a page of another site apart, whatever it calls itself', () => {
    expect(isOurs(request({ host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4000' }), HOSTS)).toBe(true);
    expect(isOurs(request({ host: '127.0.0.1:4000', origin: 'http://shop.example' }), HOSTS)).toBe(false);
    expect(isOurs(request({ host: 'shop.example:4000' }), HOSTS)).toBe(false);
    expect(isOurs(request({}), HOSTS)).toBe(false);
  });

  it('never names a file outside the page, whatever the path', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom('/../x', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fx', '/a/../../b', '/%00', '/%zz'),
    );
    fc.assert(
      fc.property(hostile, (path) => {
        const file = fileFor('/page', `/${path.replace(/^\//, '')}`);
        expect(file === null || file.startsWith('/page/')).toBe(true);
      }),
    );
    expect(fileFor('/page', '/')).toBe('/page/index.html');
  });
});
