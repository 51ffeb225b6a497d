import type { Updateable } from 'kysely';
import type { ProductsTable } from '../../../db/schema/goods.ts';
import type { ProductChange } from '../../core/facts/kinds/goods.ts';

type Columns = Updateable<ProductsTable>;

/** A field that was said, with the columns it writes; nothing for one that was not. */
function said<T>(
  field: keyof ProductChange,
  value: T | undefined,
  columns: (value: T) => Columns,
): [string, Columns][] {
  return value === undefined ? [] : [[field, columns(value)]];
}

/** The fields that a change names, each with the columns it writes. */
export const changedColumns = (change: ProductChange): [string, Columns][] => [
  ...said('name', change.name, (name) => ({ name })),
  ...said('nameHi', change.nameHi, (name_hi) => ({ name_hi })),
  ...said('forms', change.forms, (forms) => ({ forms: JSON.stringify(forms) })),
  ...said('category', change.category, (category) => ({ category })),
  ...said('unit', change.unit, (unit) => ({ unit })),
  ...said('mode', change.mode, (mode) => ({ mode })),
  ...said('hsn', change.hsn, (hsn) => ({ hsn })),
  ...said('exempt', change.exempt, (exempt) => ({ exempt: exempt ? 1 : 0 })),
  ...said('costPaise', change.costPaise, (cost) => ({ cost })),
  ...said('lowLevel', change.lowLevel, (low_level) => ({ low_level })),
  ...said('active', change.active, (active) => ({ active: active ? 1 : 0 })),
];
