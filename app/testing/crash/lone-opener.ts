import { openShopFile } from '../../../db/open.ts';

/** Says that it begins, and opens a shop's file: what happens in between is a change of the file's shape. */
const [file = ''] = process.argv.slice(2);
process.send?.('begun', () => {
  openShopFile(file).close();
  process.exit(0);
});
