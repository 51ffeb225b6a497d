/**
 * What of the goods is looked at. `all`: what is sold; `noRate`: sold without a price; `noGst`: neither exempt nor with a rate of
 * the law; `low`: at or under its level; `noCode`: nothing to scan; `new`: made by a bill and not priced yet.
 */
export const GOODS_FILTERS = [
  'all',
  'noRate',
  'noGst',
  'low',
  'noCode',
  'new',
  'belowZero',
  'inactive',
] as const;
export type GoodsFilter = (typeof GOODS_FILTERS)[number];
