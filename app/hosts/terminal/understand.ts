import { createInterface } from 'node:readline';
import { z } from 'zod';
import { istIso } from '../../core/datetime/ist.ts';
import { counterAt } from '../../core/intent/counter.ts';
import { createLexicon, type Lexicon } from '../../core/intent/lexicon.ts';
import type { Context } from '../../core/intent/types.ts';
import { createRecogniser, type Recogniser } from '../../core/intent/understand.ts';
import { entitiesMessage } from '../../services/turn-message.ts';
import { catalogProducts } from '../catalog.ts';
import { readySentencesOf } from '../start.ts';
import type { Arguments } from './arguments.ts';
import { customersIn } from './customers-file.ts';
import { json, note } from './print.ts';

const request = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  draft: z.boolean().default(false),
  activeCustomer: z.string().nullable().default(null),
});
type Request = z.output<typeof request>;

/** A shop that lives only while a command runs: customers of a file, products of the shipped catalog. */
export function lexiconOf(args: Arguments): Lexicon {
  const lexicon = createLexicon();
  for (const product of catalogProducts()) lexicon.products.add(product);
  if (args.values.customers)
    for (const customer of customersIn(args.values.customers)) lexicon.customers.add(customer);
  return lexicon;
}

/** `understand`: a JSON object a line; says what each sentence means and does nothing. */
export async function understandCommand(args: Arguments): Promise<number> {
  const lexicon = lexiconOf(args);
  const recogniser = createRecogniser(await readySentencesOf(), lexicon);
  const now = istIso(args.nowMs ?? Date.now());
  let wrong = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const asked = requestIn(line);
    if (asked) json(answer(recogniser, lexicon, asked, now));
    else {
      wrong++;
      note(`not a request: ${line.slice(0, 80)}`);
      json({
        id: null,
        error: { code: 'invalid_input', message: 'a line holds {"id","text","draft","activeCustomer"}' },
      });
    }
  }
  return wrong > 0 ? 1 : 0;
}

function requestIn(line: string): Request | null {
  try {
    const parsed = request.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function answer(
  recogniser: Recogniser,
  lexicon: Lexicon,
  { id, text, draft, activeCustomer }: Request,
  now: string,
) {
  const began = performance.now();
  const understanding = recogniser.understand(text, contextFor(lexicon, draft, activeCustomer, now));
  const [first, ...also] = understanding.meanings;
  return {
    id,
    intent: first.intent,
    confidence: first.confidence,
    entities: entitiesMessage(first.entities),
    also: also.map(({ intent, confidence, entities }) => ({
      intent,
      confidence,
      entities: entitiesMessage(entities),
    })),
    alternatives: understanding.alternatives,
    language: understanding.language,
    ms: Math.round((performance.now() - began) * 1000) / 1000,
  };
}

/** What is going on at the counter, as the request tells it; `now` is ISO in India. */
export function contextFor(lexicon: Lexicon, draft: boolean, active: string | null, now: string): Context {
  const known =
    active === null ? undefined : [...lexicon.customers.all()].find(({ name }) => name === active);
  const activeCustomer = active === null ? null : { id: known?.id ?? active, name: known?.name ?? active };
  return { ...counterAt(now), draft, activeCustomer };
}
