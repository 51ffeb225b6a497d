import type { Door } from './door.ts';
import { os } from './os.ts';

export const importOperations = (door: Door) => ({
  begin: os.imports.begin.handler(async ({ input }) => {
    await door.shop().imports.begin(input.id, input.what);
    return { rows: 0 };
  }),
  feed: os.imports.feed.handler(async ({ input }) => ({
    rows: await door.shop().imports.feed(input.id, Buffer.from(input.bytes, 'base64')),
  })),
  check: os.imports.check.handler(({ input }) => door.shop().imports.check(input.id)),
  rows: os.imports.rows.handler(({ input }) =>
    door.shop().imports.rows(input.id, input.after, input.limit, input.fate),
  ),
  apply: os.imports.apply.handler(({ input }) => door.shop().imports.apply(input.id)),
  drop: os.imports.drop.handler(async ({ input }) => {
    await door.shop().imports.drop(input.id);
    return { dropped: true };
  }),
});
