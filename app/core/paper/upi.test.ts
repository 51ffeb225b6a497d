import { describe, expect, it } from 'vitest';
import { paise } from '../units.ts';
import { upiLink } from './upi.ts';

const bill = { id: 'shop@bank', payee: 'Sharma Kirana', amount: paise(15700), number: 'INV/26-27/00001' };

describe('the UPI link', () => {
  it('is what payment apps read: @ as it is, spaces %20, two decimals', () => {
    expect(upiLink(bill)).toBe(
      'upi://pay?pa=shop@bank&pn=Sharma%20Kirana&am=157.00&cu=INR&tn=Bill%20INV%2F26-27%2F00001&tr=INV262700001',
    );
  });

  it('writes paise and large amounts without commas', () => {
    expect(upiLink({ ...bill, amount: paise(123456705) })).toContain('&am=1234567.05&');
    expect(upiLink({ ...bill, amount: paise(5) })).toContain('&am=0.05&');
  });

  it('cannot be extended by a name or an address', () => {
    const link = upiLink({ ...bill, id: 'a@b&am=1', payee: 'X&am=1.00#' });
    expect(new URL(link).searchParams.getAll('am')).toEqual(['157.00']);
    expect(link).not.toContain('#');
  });

  it('takes halves of letters without failing', () => {
    expect(upiLink({ ...bill, id: '\ud800@b', payee: '\udc00', number: 'n\ud800' })).toContain(
      'pa=%EF%BF%BD@b&',
    );
  });

  it('keeps note and reference within their lengths', () => {
    const keys = new URL(upiLink({ ...bill, number: '9'.repeat(90) })).searchParams;
    expect(keys.get('tn')).toHaveLength(50);
    expect(keys.get('tr')).toHaveLength(35);
    expect(new URL(upiLink({ ...bill, number: '--' })).searchParams.has('tr')).toBe(false);
  });

  it('refuses to ask for nothing', () => {
    expect(() => upiLink({ ...bill, amount: paise(0) })).toThrow(RangeError);
  });
});
