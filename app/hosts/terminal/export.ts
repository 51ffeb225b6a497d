import { EXPORTS, exportRows } from '../../repositories/export.ts';
import { type Arguments, WrongUsage } from './arguments.ts';
import { csvRow } from './csv.ts';
import { json, out } from './print.ts';
import { withShop } from './session.ts';

/** `export NAME`: JSON lines, or `--csv`. */
export const exportCommand = (args: Arguments): Promise<number> => {
  const name = EXPORTS.find((known) => known === args.rest[0]);
  if (!name) throw new WrongUsage(`export what? ${EXPORTS.join(' ')}`);
  return withShop(args, async ({ engine }) => {
    if ('problem' in engine.shop) throw engine.shop.problem;
    let headed = false;
    for (const row of exportRows(engine.shop.books.read, name)) {
      if (!args.values.csv) json(row);
      else {
        if (!headed) out(csvRow(Object.keys(row)));
        headed = true;
        out(csvRow(Object.values(row)));
      }
    }
    return 0;
  });
};
