import type { Directive } from '../model/directive.js';
import type { CitedDocument, HeldDocument, InferredFact, Mention } from '../model/graph.js';
import type { Source } from '../model/source.js';
import { named } from './bodies.js';
import { byText } from './by-text.js';
import type { Citation } from './citation.js';
import { CONFIRMED, RECOGNISED, type Recognition } from './recognise.js';
import type { CitedEntry } from './resolve-references.js';
import type { createKindOf } from './type-names.js';

/** What the citations tell about a document that does not tell it itself. */
function inferredFrom(directive: Directive, { cited: { cluster }, confidence, review }: Recognition): InferredFact[] {
  const how = review === null ? { method: RECOGNISED, confidence } : { method: CONFIRMED, confidence, review };
  const say = (field: string, value: string | null, told: (citation: Citation) => boolean): InferredFact[] => {
    const source = cluster.citations.find(told)?.reference.mentions[0] ?? null;
    return value === null ? [] : [{ field, value, ...how, source }];
  };
  const symbol = say('symbol', cluster.symbol, () => true);
  if (directive.issuedOn !== null) return symbol;
  return [...symbol, ...say('issuedOn', cluster.issuedOn, ({ issuedOn }) => issuedOn === cluster.issuedOn)];
}

/** About three printed lines: enough to recognise where a document begins. */
const BEGINNING = 240;

/** The place where a document begins, whole lines. The library's node does not carry the whole text in its source. */
function beginningOf(source: Source): Source {
  const { start, exact, lineStart } = source;
  if (exact.length <= BEGINNING) return source;
  const lineEnd = exact.lastIndexOf('\n', BEGINNING);
  const shown = exact.slice(0, lineEnd > 0 ? lineEnd : BEGINNING).trimEnd();
  return { ...source, end: start + shown.length, lineEnd: lineStart + shown.split('\n').length - 1, exact: shown };
}

/** A held document with what others say of it; `recognition` when its number is known from others only. */
export function heldNode(directive: Directive, mentions: Mention[], recognition: Recognition | null): HeldDocument {
  const { id, kind, type, symbol, issuer, issuedOn, title, level, signer, recipients, defaultOwner } = directive;
  const { sections, tasks, targets, inferred, source } = directive;
  const cluster = recognition?.cited.cluster ?? null;
  return {
    id,
    kind,
    type,
    symbol: symbol ?? cluster?.symbol ?? null,
    symbolBasis: symbol !== null ? 'stated' : cluster !== null ? 'inferred' : null,
    issuer,
    issuedOn: issuedOn ?? cluster?.issuedOn ?? null,
    title,
    level,
    mentions,
    inferred: recognition === null ? inferred : [...inferred, ...inferredFrom(directive, recognition)],
    held: true,
    signer,
    recipients,
    defaultOwner,
    counts: { sections: sections.length, tasks: tasks.length, targets: targets.length },
    source: beginningOf(source),
  };
}

/** The fullest of several ways to say the same; of equally full ones what is said most often. */
const fullest = (values: ReadonlyMap<string, number>): string | null =>
  [...values].sort((a, b) => b[0].length - a[0].length || b[1] - a[1] || byText(a[0], b[0]))[0]?.[0] ?? null;

/** A document that is only cited: what the citations say of it together. */
export function citedNode(
  { id, cluster: { symbol, issuedOn, said } }: CitedEntry,
  mentions: Mention[],
  kindOf: ReturnType<typeof createKindOf>,
): CitedDocument {
  const type = fullest(said.types);
  const issuer = fullest(said.issuers);
  return {
    id,
    kind: kindOf(type, symbol),
    type,
    symbol,
    symbolBasis: symbol === null ? null : 'stated',
    issuer: issuer === null ? null : named(issuer),
    issuedOn,
    title: fullest(said.titles),
    level: null,
    mentions,
    inferred: [],
    held: false,
  };
}
