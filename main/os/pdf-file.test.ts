import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pdfFile } from './pdf-file.ts';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';

test("a bill's paper lies beside the shop's file under its id", () => {
  expect(pdfFile('/shops/rahul.db', ID)).toBe(join('/shops', 'pdf', `${ID}.pdf`));
});

test.each([
  '../../etc/passwd',
  `${ID}/../x`,
  `../${ID}`,
  `${ID}.pdf`,
  `${ID}\0`,
  `${ID}\n`,
  ID.toUpperCase(),
  '',
  7,
  null,
  { toString: () => ID },
])('%j names no paper', (said) => {
  expect(pdfFile('/shops/rahul.db', said)).toBeNull();
});
