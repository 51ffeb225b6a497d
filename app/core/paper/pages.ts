/** How much a page takes, in heights of a one-line row. */
export interface PageRoom {
  /** First page (large header) when the sums stand on it too, and when they do not. */
  readonly only: number;
  readonly first: number;
  /** Later pages (small header) without and with the sums. */
  readonly middle: number;
  readonly last: number;
}

const fitting = (heights: readonly number[], room: number): number => {
  let used = 0;
  const end = heights.findIndex((height) => {
    used += height;
    return used > room;
  });
  return end < 0 ? heights.length : Math.max(1, end);
};

const total = (heights: readonly number[]): number => heights.reduce((sum, height) => sum + height, 0);

/** The sums never stand alone on the last page: so many rows are kept to stand above them. */
const KEPT = 3;

const chunk = (heights: readonly number[], room: number): number =>
  Math.max(1, Math.min(fitting(heights, room), heights.length - KEPT));

/**
 * Cuts rows of the given heights into pages: how many rows each page has, in order. One page when rows and sums fit
 * on it; else the last page always has rows above its sums. Every page has at least one row.
 */
export function cutPages(heights: readonly number[], room: PageRoom): number[] {
  if (total(heights) <= room.only || heights.length < 2) return [heights.length];
  const pages = [chunk(heights, room.first)];
  let rest = heights.slice(pages[0]);
  while (total(rest) > room.last && rest.length > 1) {
    const count = chunk(rest, room.middle);
    pages.push(count);
    rest = rest.slice(count);
  }
  return [...pages, rest.length];
}
