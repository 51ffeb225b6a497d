import type { TablerIcon } from '@tabler/icons-react';

/** A Tabler outline beside a word that says the same, so readers skip it. */
export function Icon({ of: Drawing, size }: { readonly of: TablerIcon; readonly size?: number }) {
  const measure = size === undefined ? {} : { style: { width: size, height: size } };
  return <Drawing className="icon" stroke={1.9} aria-hidden="true" focusable="false" {...measure} />;
}
