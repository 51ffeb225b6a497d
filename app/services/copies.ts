import { basename, join } from 'node:path';
import { copyDurably, openCopy, openMoment, writeCopy } from '../../db/backup.ts';
import { dropSuperfluous, tidyFolder } from '../../db/backup-folder.ts';
import type { Gateway } from '../../db/gateway.ts';
import type { DrillReport } from '../contract/backup.ts';
import { chainHeads, figuresOf, hasLink } from '../repositories/backup.ts';
import { checkChain } from '../repositories/journal.ts';
import { checksOf, figuresMessage } from './copy-findings.ts';
import { Refusal } from './refusal.ts';
import { readRemembered, remember, rememberedBeside } from './remembered.ts';

/** The slow work on copies of a shop. It names files and holds nothing open in between, so any thread can do it. */
export interface Copies {
  /**
   * Copies the open shop as it is now to `file` and checks all of it; a copy that is not good gets no name. Answers with the facts in
   * it. Refuses with `backup_damaged`, throws DbError.
   */
  copy(asked: CopyAsked): Promise<number>;
  /** Copies a finished backup to another folder and tidies that. Throws when the folder cannot be written. */
  copyOn(asked: CopyOnAsked): Promise<void>;
  /** Checks all of a backup and sets it against the shop as it is now. Throws DbError. */
  drill(asked: DrillAsked): Promise<Drilled>;
}

export interface CopyAsked {
  readonly shopFile: string;
  readonly file: string;
}

export interface CopyOnAsked {
  readonly shopFile: string;
  readonly file: string;
  readonly folder: string;
  /** yyyy-mm-dd */
  readonly today: string;
}

export interface DrillAsked {
  readonly shopFile: string;
  readonly backup: string;
}

export type Drilled = Omit<DrillReport, 'backup' | 'ms'>;

/** The work itself, done by whoever calls. */
export const copiesHere: Copies = { copy, copyOn, drill };

async function copy({ shopFile, file }: CopyAsked): Promise<number> {
  const shop = openCopy(shopFile);
  let facts = 0;
  try {
    writeCopy(shop, file, (made) => {
      facts = checkCopy(made);
    });
    return facts;
  } finally {
    shop.close();
  }
}

/** How many facts a copy holds, after its pages and its whole chain were found good. */
function checkCopy(made: Gateway): number {
  if (!JSON.stringify(made.pragma('integrity_check')).includes('"ok"'))
    throw new Refusal('backup_damaged', 'integrity');
  const { faults, examined } = checkChain(made.read);
  if (faults.length > 0) throw new Refusal('backup_damaged', 'chain');
  return examined;
}

async function copyOn({ shopFile, file, folder, today }: CopyOnAsked): Promise<void> {
  const shop = basename(shopFile);
  tidyFolder(folder, shop);
  copyDurably(file, join(folder, basename(file)));
  remember(rememberedBeside(join(folder, shop)), readRemembered(rememberedBeside(shopFile)));
  dropSuperfluous(folder, shop, today);
}

async function drill({ shopFile, backup }: DrillAsked): Promise<Drilled> {
  const copied = openCopy(backup);
  try {
    const { agrees, ...found } = comparedWith(shopFile, copied);
    const checks = checksOf(copied);
    const ok = found.sameChain && agrees && checks.every(({ faults }) => faults === 0);
    return { ...found, checks, ok };
  } finally {
    copied.close();
  }
}

function comparedWith(shopFile: string, copied: Gateway) {
  const shop = openMoment(shopFile);
  try {
    return compared(copied, shop);
  } finally {
    shop.close();
  }
}

/** A backup made at this very moment must have every figure of the shop; an older one must be a beginning of it. */
function compared(copied: Gateway, shop: Gateway) {
  const [before, now] = [figuresOf(copied.read), figuresOf(shop.read)];
  const behind = now.facts - before.facts;
  return {
    backupFigures: figuresMessage(before),
    shopFigures: figuresMessage(now),
    sameChain: chainHeads(copied.read).every((link) => hasLink(shop.read, link)),
    behind,
    agrees: behind > 0 || JSON.stringify(before) === JSON.stringify(now),
  };
}
