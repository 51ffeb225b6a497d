import type { Choice, Fixed } from './sentence-data.ts';

/** A sentence template as a tree. */
export type Template =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'slot'; readonly slot: string }
  | { readonly kind: 'all'; readonly parts: readonly Template[] }
  | { readonly kind: 'any'; readonly parts: readonly Template[] }
  | { readonly kind: 'tag'; readonly slot: string; readonly value: Fixed; readonly part: Template }
  | { readonly kind: 'many'; readonly part: Template; readonly between: Template };

/** What `<rule>` and `{choice}` stand for in one language. */
export interface TemplateScope {
  readonly rules: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, readonly Choice[]>>;
  readonly joiners: readonly string[];
}

export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

export const EMPTY: Template = { kind: 'all', parts: [] };
const PIECE = /[()[\]|;]|\{[\w-]+\}|<[\w-]+>|[^\s()[\]|;{}<>]+/gu;
const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** Slots of one thing or more: "do chawal aur ek cheeni", and the words of a text. */
const MANY: Readonly<Record<string, { readonly of: string; readonly joined: boolean }>> = {
  items: { of: 'item', joined: true },
  text: { of: 'said', joined: false },
};

const all = (parts: readonly Template[]): Template =>
  parts.length === 1 && parts[0] ? parts[0] : { kind: 'all', parts };
const any = (parts: readonly Template[]): Template =>
  parts.length === 1 && parts[0] ? parts[0] : { kind: 'any', parts };

/** Every order of the parts: (a;b) matches "a b" and "b a". */
function orders(parts: readonly Template[]): Template[][] {
  if (parts.length <= 1) return [[...parts]];
  return parts.flatMap((first, at) =>
    orders(parts.filter((_, other) => other !== at)).map((rest) => [first, ...rest]),
  );
}

/** The rules of a language that were read already: most stand in dozens of sentences. */
const readRules = new WeakMap<TemplateScope, Map<string, Template>>();

function rulesOf(scope: TemplateScope): Map<string, Template> {
  const known = readRules.get(scope) ?? new Map<string, Template>();
  readRules.set(scope, known);
  return known;
}

function createParser(
  pieces: readonly string[],
  source: string,
  scope: TemplateScope,
  inside: readonly string[],
) {
  let at = 0;
  const fail = (what: string) => new TemplateError(`${what} in template "${source}"`);

  function rule(name: string): Template {
    const text = scope.rules[name];
    if (text === undefined) throw fail(`unknown rule <${name}>`);
    if (inside.includes(name)) throw fail(`rule <${name}> contains itself`);
    const known = rulesOf(scope);
    const read = known.get(name) ?? parse(text, scope, [...inside, name]);
    known.set(name, read);
    return read;
  }

  function slot(name: string): Template {
    const choices = scope.choices[name];
    if (choices)
      return any(
        choices.map((each) => ({
          kind: 'tag',
          slot: name,
          value: each.out,
          part: parse(each.in, scope, inside),
        })),
      );
    const many = MANY[name];
    if (!many) return { kind: 'slot', slot: name };
    const joiners = many.joined ? scope.joiners : [];
    const between = any([EMPTY, ...joiners.map((word): Template => ({ kind: 'word', word }))]);
    return { kind: 'many', part: { kind: 'slot', slot: many.of }, between };
  }

  function one(piece: string): Template {
    if (piece in CLOSES) return group(piece);
    if (piece.startsWith('<')) return rule(piece.slice(1, -1));
    if (piece.startsWith('{')) return slot(piece.slice(1, -1));
    return { kind: 'word', word: piece };
  }

  /** The inside of (…) or […], or the whole template: alternatives by |, free order by ;. */
  function body(close: string | undefined): Template {
    const alternatives: Template[] = [];
    let ordered: Template[] = [];
    let parts: Template[] = [];
    const endOrder = () => {
      ordered.push(all(parts));
      parts = [];
    };
    const endAlternative = () => {
      endOrder();
      alternatives.push(any(orders(ordered).map(all)));
      ordered = [];
    };
    for (; at < pieces.length && pieces[at] !== close; at += 1) {
      const piece = pieces[at] ?? '';
      if (piece === '|') endAlternative();
      else if (piece === ';') endOrder();
      else if (piece === ')' || piece === ']') throw fail(`unexpected ${piece}`);
      else parts.push(one(piece));
    }
    endAlternative();
    return any(alternatives);
  }

  function group(open: string): Template {
    const close = CLOSES[open];
    at += 1;
    const inner = body(close);
    if (pieces[at] !== close) throw fail(`missing ${close}`);
    return open === '[' ? any([EMPTY, inner]) : inner;
  }

  return { body };
}

/**
 * Reads one template: words, (a|b), [optional], (a;b) in any order, <rule>, {slot}, {choice}; `{items}` is one item or more.
 * Throws TemplateError naming the template.
 */
export function parse(source: string, scope: TemplateScope, inside: readonly string[] = []): Template {
  return createParser(source.match(PIECE) ?? [], source, scope, inside).body(undefined);
}

/** One way to read a template once every choice in it is made. */
export interface Variant {
  readonly template: Template;
  readonly fixed: Readonly<Record<string, Fixed>>;
}

const joinAll = (left: readonly Variant[], right: readonly Variant[]): Variant[] =>
  left.flatMap((a) =>
    right.map((b) => ({ template: all([a.template, b.template]), fixed: { ...a.fixed, ...b.fixed } })),
  );

/** Alternatives that fix the same values stay together, so that only real choices multiply. */
function merged(variants: readonly Variant[]): Variant[] {
  const groups = Map.groupBy(variants, (each) => JSON.stringify(each.fixed));
  return [...groups.values()].map((group) => ({
    template: any(group.map((each) => each.template)),
    fixed: group[0]?.fixed ?? {},
  }));
}

/** Of a template whose words fix nothing. */
const NOTHING: Variant['fixed'] = {};
const isPlain = (variants: readonly Variant[]): boolean => variants.every(({ fixed }) => fixed === NOTHING);

/** Splits a template by the values its words fix: "[{withGst}] bill" gives three (true, false, not said). */
export function variantsOf(template: Template): Variant[] {
  if (template.kind === 'all' || template.kind === 'any') return variantsOfParts(template);
  if (template.kind !== 'tag') return [{ template, fixed: NOTHING }];
  return variantsOf(template.part).map((each) => ({
    ...each,
    fixed: { ...each.fixed, [template.slot]: template.value },
  }));
}

function variantsOfParts(template: Extract<Template, { kind: 'all' | 'any' }>): Variant[] {
  const parts = template.parts.map(variantsOf);
  if (parts.every(isPlain)) return [{ template, fixed: NOTHING }];
  return template.kind === 'any'
    ? merged(parts.flat())
    : parts.reduce(joinAll, [{ template: EMPTY, fixed: {} }]);
}
