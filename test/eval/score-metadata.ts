import type { Directive } from '../../src/model/directive.js';
import { symbolKey } from '../../src/text/symbol-key.js';
import type { SameBody } from './bodies.js';
import type { Quote } from './passage.js';
import type { ExpectedFact, Reading } from './reading.js';
import { createTallies, type Score } from './score.js';
import { sameWords, wordOverlap, wordsOf } from './words.js';

/** Titles differ honestly by a word at the edge; recipients by how a note in brackets is kept. */
const SAME_TITLE = 0.9;
const SAME_RECIPIENT = 0.75;

function foundFact(directive: Directive, field: ExpectedFact['field']): string | null {
  switch (field) {
    case 'issuer':
      return directive.issuer?.name ?? null;
    case 'signer':
      return directive.signer?.name ?? null;
    case 'position':
      return directive.signer?.position ?? null;
    case 'defaultOwner':
      return directive.defaultOwner?.body.name ?? null;
    default:
      return directive[field];
  }
}

/** The title without the name of the type and without "V/v", which some print as part of it. */
function bareTitle(title: string, type: string | null): string {
  const words = wordsOf(title).join(' ');
  const opening = wordsOf(type ?? '').join(' ');
  const rest = opening !== '' && words.startsWith(`${opening} `) ? words.slice(opening.length + 1) : words;
  return rest.replace(/^(?:v v|về việc|về) /u, '');
}

function sameFact(fact: ExpectedFact, found: string, directive: Directive, sameBody: SameBody): boolean {
  const wanted = [fact.value ?? '', ...fact.also];
  switch (fact.field) {
    case 'symbol':
      return wanted.some((value) => symbolKey(value) === symbolKey(found));
    case 'issuer':
    case 'defaultOwner':
      return sameBody(wanted, found);
    case 'title':
      return wanted.some(
        (value) => wordOverlap(bareTitle(value, directive.type), bareTitle(found, directive.type)) >= SAME_TITLE,
      );
    default:
      return wanted.some((value) => sameWords(value, found));
  }
}

/** `metadata`: each fact of the document, nulls included (an invented value is spurious); `recipients` one by one. */
export function scoreMetadata(
  reading: Reading,
  directive: Directive,
  quote: Quote,
  sameBody: SameBody,
): Record<'metadata' | 'recipients', Score> {
  const { metadata, recipients } = createTallies(['metadata', 'recipients']);
  const line = directive.source.lineStart;
  const at = (what: string) => ({ what, line, sentence: quote(line, line + 5) });
  for (const fact of reading.facts) {
    const found = foundFact(directive, fact.field);
    if (fact.value !== null && found !== null && sameFact(fact, found, directive, sameBody)) metadata.hit();
    else if (!fact.optional) {
      if (fact.value !== null) metadata.miss(at(`${fact.field}: ${fact.value} (found: ${found})`));
      if (found !== null) metadata.invent(at(`${fact.field}: ${found} (reading: ${fact.value})`));
    }
  }
  const free = new Set(directive.recipients);
  for (const wanted of reading.recipients ?? []) {
    const match = [...free].find((one) => wordOverlap(one, wanted) >= SAME_RECIPIENT);
    if (match === undefined) recipients.miss(at(wanted));
    else recipients.hit();
    if (match !== undefined) free.delete(match);
  }
  if (reading.recipients) for (const one of free) recipients.invent(at(one));
  return { metadata: metadata.score(), recipients: recipients.score() };
}
