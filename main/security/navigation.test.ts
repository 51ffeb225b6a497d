import { expect, test } from 'vitest';
import { mayNavigate } from './navigation.ts';

test.each([
  'app://execora/',
  'app://execora/index.html',
  'app://execora/index.html#/bills',
  'app://execora/?lang=hi',
])('may go to the start of the page: %s', (url) => expect(mayNavigate(url)).toBe(true));

test.each([
  'https://example.com/',
  'app://execora/assets/index.js',
  'app://execora.example/index.html',
  'app://other/index.html',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '',
])('may not go to %s', (url) => expect(mayNavigate(url)).toBe(false));
