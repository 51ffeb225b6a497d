/**
 * What may be asked a second time when the engine died before it answered. Reads always; writes only where
 * the caller made the id beforehand, so that the engine answers a repeat with what it already did.
 */
const REPEATABLE: ReadonlySet<string> = new Set([
  'hello',
  'shop.open',
  'shop.get',
  'shop.settings',
  'talk.say',
  'speaking.ways',
  'speaking.words',
  'speech.status',
  'speech.ways',
  'speech.models',
  'drafts.list',
  'drafts.open',
  'drafts.close',
  'drafts.reopen',
  'invoices.confirm',
  'invoices.get',
  'invoices.list',
  'invoices.pdf',
  'customers.find',
  'customers.create',
  'customers.get',
  'customers.khata',
  'products.find',
  'products.quick',
  'words.list',
  'words.learn',
  'money.pay',
  'money.credit',
  'day.summary',
  'jobs.list',
]);

/** Says whether an operation, by its path in the contract, may be sent again after a lost answer. */
export function isRepeatable(path: readonly string[]): boolean {
  return REPEATABLE.has(path.join('.'));
}
