import { describe, expect, it } from 'vitest';
import { mentions } from './mentions.ts';

const speaksOf = mentions({
  ids: ['c-1'],
  names: ['Zulfiqar Sharma', 'Zullu'],
  phones: ['9876543210', '0712-2234567'],
  marks: ['Zulfi@Mail.test'],
});

describe('a text', () => {
  it.each([
    '{"id":"c-1"}',
    'zulfikar ka bill banao',
    'ज़ुल्लू ने 100 दिया',
    'call 9876543210 now',
    '+91-98765 43210',
    '(0712) 223 4567',
    'नंबर ९८७६५ ४३२१०',
    'ZULFI@MAIL.TEST',
    '{"said":"SHARMA ji"}',
  ])('speaks of them: %s', (text) => expect(speaksOf(text)).toBe(true));

  it.each(['{"id":"c-2"}', 'Rahul ka bill', 'call 9876543211', '98765 and 43210', '2234567'])(
    'does not: %s',
    (text) => expect(speaksOf(text)).toBe(false),
  );
});
