import { type Arguments, readArguments, WrongUsage } from './arguments.ts';
import { backupCommand, drillCommand, restoreCommand } from './backup.ts';
import { benchCommand } from './bench.ts';
import { pdfCommand, summaryCommand, verifyCommand } from './books.ts';
import { callCommand } from './call.ts';
import { catalogCommand } from './catalog.ts';
import { demoCommand } from './demo.ts';
import { exportCommand } from './export.ts';
import { gstCommand } from './gst.ts';
import { hearCommand } from './hear.ts';
import { importCommand } from './import.ts';
import { priceCommand } from './price.ts';
import { json, note, out } from './print.ts';
import { recordSetCommand } from './record-set.ts';
import { salvageCommand } from './salvage.ts';
import { replCommand, sayCommand } from './say.ts';
import { serveCommand } from './serve.ts';
import { NeedsAttention, refusalIn } from './session.ts';
import { understandCommand } from './understand.ts';

const COMMANDS: Readonly<Record<string, { run: (args: Arguments) => Promise<number>; does: string }>> = {
  say: { run: sayCommand, does: 'TEXT…   each text is a turn of a conversation' },
  repl: { run: replCommand, does: 'the same, a line of standard input at a time' },
  understand: { run: understandCommand, does: 'JSON lines in, what each sentence means out; does nothing' },
  hear: { run: hearCommand, does: 'WAV…   speech to text; --understand, --say' },
  'record-set': {
    run: recordSetCommand,
    does: 'FOLDER   sentences to be spoken, kept as clips and text; --from FOLDER takes clips of elsewhere',
  },
  price: { run: priceCommand, does: 'JSON bills in, their money out; saves nothing' },
  catalog: { run: catalogCommand, does: 'adds what is new in the shipped catalog, puts HSN and rates right' },
  call: { run: callCommand, does: 'OPERATION [JSON]   any operation of the contract' },
  summary: { run: summaryCommand, does: 'the day; --date YYYY-MM-DD' },
  pdf: { run: pdfCommand, does: "INVOICE   the bill's PDF; --out FILE" },
  export: { run: exportCommand, does: 'journal|invoices|ledger|customers|products; --csv' },
  gst: { run: gstCommand, does: 'gstr1|gstr3b|doctor|practice; --date YYYY-MM, --out FILE, --csv' },
  verify: { run: verifyCommand, does: 'every check there is' },
  import: {
    run: importCommand,
    does: 'customers|products FILE.csv; --dry-run shows each row and writes nothing',
  },
  backup: {
    run: backupCommand,
    does: 'a checked copy of the shop; --out FOLDER for a second one from now on',
  },
  restore: { run: restoreCommand, does: 'FILE   goes on from a backup; the file of before is moved aside' },
  salvage: {
    run: salvageCommand,
    does: 'a new file of all that a damaged one still holds; says what is lost',
  },
  drill: { run: drillCommand, does: 'proves the newest backup' },
  demo: { run: demoCommand, does: 'the main job with recorded speech, in a fresh shop' },
  bench: { run: benchCommand, does: '[NAME…]   ratios against named baselines' },
  serve: { run: serveCommand, does: 'the counter in a browser on this machine' },
};

/** The terminal door: the same engine, asked by words on a command line. Answers with the exit code, 0, 1, 2 or 3 (see app/README.md). */
export async function run(argv: readonly string[]): Promise<number> {
  try {
    const args = readArguments(argv);
    const command = COMMANDS[args.command];
    if (command) return await command.run(args);
    help();
    return args.command === 'help' ? 0 : 2;
  } catch (error) {
    return failed(error, argv.includes('--json'));
  }
}

function help(): void {
  out('execora COMMAND [--shop FILE] [--json] [--now ISO] …');
  for (const [name, { does }] of Object.entries(COMMANDS)) out(`   ${name.padEnd(11)} ${does}`);
}

function failed(error: unknown, asJson: boolean): number {
  if (error instanceof WrongUsage) {
    note(error.message);
    return 2;
  }
  const shape = refusalIn(error);
  if (!shape) throw error;
  if (asJson) json({ error: { code: shape.code, message: shape.message, detail: shape.detail } });
  note(`${shape.message} (${shape.code}${shape.detail ? `: ${shape.detail}` : ''})`);
  return error instanceof NeedsAttention ? 3 : 1;
}
