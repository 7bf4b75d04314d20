import type { Owner } from '../../src/model/directive.js';
import type { Basis, Role } from '../../src/model/terms.js';
import type { Alignment, FoundItem } from './align.js';
import { bodyKey, type SameBody } from './bodies.js';
import type { Quote } from './passage.js';
import type { ExpectedItem, ExpectedOwner, Reading } from './reading.js';
import { createTallies, type Finding, type Score, type Tally } from './score.js';
import { wordsOf } from './words.js';

const NAMES = ['owners', 'roles', 'bases'] as const;
type OwnerMeasure = (typeof NAMES)[number];

/** All that a task gives one body. */
interface Wanted {
  readonly names: readonly string[];
  readonly entries: readonly ExpectedOwner[];
}
interface Held {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly bases: readonly Basis[];
}

function byBody(owners: readonly ExpectedOwner[]): Wanted[] {
  const groups = new Map<string, ExpectedOwner[]>();
  for (const owner of owners) {
    const key = bodyKey(owner.names[0] as string);
    groups.set(key, [...(groups.get(key) ?? []), owner]);
  }
  return [...groups.values()].map((entries) => ({ names: entries.flatMap(({ names }) => names), entries }));
}

function heldBy(owners: readonly Owner[]): Held[] {
  const groups = new Map<string, Owner[]>();
  for (const owner of owners) {
    const key = bodyKey(owner.body.name);
    groups.set(key, [...(groups.get(key) ?? []), owner]);
  }
  return [...groups.values()].map((group) => ({
    name: (group[0] as Owner).body.name,
    roles: [...new Set(group.map((one) => one.role))],
    bases: [...new Set(group.map((one) => one.basis))],
  }));
}

const ownersOf = (found: readonly FoundItem[]): Owner[] =>
  found.flatMap(({ item }) => ('owners' in item ? item.owners : []));

/** A joined list ("Các sở, ban, ngành và UBND các xã") may stand for each body whose accepted spellings hold it. */
const joined = (name: string): boolean => /,|\svà\s/u.test(name);

/** A sample keeps lists whole: bodies whose words make up most of the list are the list. */
function parts(list: string, held: readonly Held[]): Held[] {
  const words = new Set(wordsOf(list));
  const inside = held.filter(({ name }) => wordsOf(name).every((word) => words.has(word)));
  const covered = new Set(inside.flatMap(({ name }) => wordsOf(name)));
  return covered.size >= 0.6 * words.size ? inside : [];
}

function pairUp(wanted: readonly Wanted[], held: readonly Held[], sameBody: SameBody): Map<Wanted, Held> {
  const pairs = new Map<Wanted, Held>();
  const free = new Set(held);
  // The name itself before its spellings, so that no body takes the place of its neighbour.
  for (const namesOf of [(one: Wanted) => one.names.slice(0, 1), (one: Wanted) => one.names]) {
    for (const one of wanted) {
      const found = pairs.has(one) ? undefined : [...free].find(({ name }) => sameBody(namesOf(one), name));
      if (!found) continue;
      pairs.set(one, found);
      free.delete(found);
    }
  }
  for (const one of wanted) {
    const found = pairs.has(one) ? undefined : held.find(({ name }) => joined(name) && sameBody(one.names, name));
    if (found) pairs.set(one, found);
  }
  return pairs;
}

/** Roles and bases of one body that was found; `whole`: what is not listed is spurious. */
function scorePair(one: Wanted, found: Held, tallies: Record<OwnerMeasure, Tally>, finding: (what: string) => Finding) {
  const name = one.names[0] as string;
  for (const entry of one.entries) {
    if (entry.optional) continue;
    if ([entry.role, ...entry.alsoRoles].some((role) => found.roles.includes(role))) tallies.roles.hit();
    else tallies.roles.miss(finding(`${name}: ${entry.role}, not ${found.roles.join(', ')}`));
  }
  const allowed = new Set(one.entries.flatMap(({ role, alsoRoles }) => [role, ...alsoRoles]));
  for (const role of found.roles) if (!allowed.has(role)) tallies.roles.invent(finding(`${name}: ${role}`));
  const bases = one.entries.flatMap((entry) => entry.bases);
  if (found.bases.every((basis) => bases.includes(basis))) tallies.bases.hit();
  else {
    tallies.bases.miss(finding(`${name}: ${bases[0]}, not ${found.bases.join(', ')}`));
    tallies.bases.invent(finding(`${name}: ${found.bases.join(', ')}`));
  }
}

function scoreTask(
  item: ExpectedItem,
  owners: readonly Owner[],
  sameBody: SameBody,
  tallies: Record<OwnerMeasure, Tally>,
  finding: (what: string) => Finding,
): void {
  const wanted = byBody(item.owners);
  const held = heldBy(owners);
  const pairs = pairUp(wanted, held, sameBody);
  for (const one of wanted) {
    const found = pairs.get(one);
    if (one.entries.every((entry) => entry.optional)) continue;
    if (found) {
      tallies.owners.hit();
      scorePair(one, found, tallies, finding);
      continue;
    }
    tallies.owners.miss(finding(one.names[0] as string));
    tallies.bases.miss(finding(one.names[0] as string));
    for (const entry of one.entries) if (!entry.optional) tallies.roles.miss(finding(`${one.names[0]}: ${entry.role}`));
  }
  const taken = new Set(pairs.values());
  for (const one of held) if (!taken.has(one)) inventOwner(one, tallies, finding);
}

function inventOwner(one: Held, tallies: Record<OwnerMeasure, Tally>, finding: (what: string) => Finding): void {
  tallies.owners.invent(finding(one.name));
  tallies.bases.invent(finding(one.name));
  for (const role of one.roles) tallies.roles.invent(finding(`${one.name}: ${role}`));
}

/** In a sample each entry says: a task with these words gives this body this role. */
function scoreSampled(
  item: ExpectedItem,
  found: readonly FoundItem[],
  sameBody: SameBody,
  tallies: Record<OwnerMeasure, Tally>,
  finding: (what: string) => Finding,
): void {
  for (const { names, role } of item.owners) {
    const name = names[0] as string;
    const matches = found.flatMap((one) => {
      const held = heldBy(ownersOf([one]));
      const same = held.filter((body) => sameBody(names, body.name));
      return same.length > 0 ? same : parts(name, held);
    });
    if (matches.length > 0) tallies.owners.hit();
    else tallies.owners.miss(finding(name));
    if (matches.some((body) => body.roles.includes(role))) tallies.roles.hit();
    else tallies.roles.miss(finding(`${name}: ${role}, not ${matches.flatMap((body) => body.roles).join(', ') || 'found'}`));
  }
}

/** `owners`: the bodies of each task; `roles`, `bases`: the same with the right role, the right basis. */
export function scoreOwners(
  reading: Reading,
  alignment: Alignment,
  quote: Quote,
  sameBody: SameBody,
): Record<OwnerMeasure, Score> {
  const tallies = createTallies(NAMES);
  for (const [item, found] of alignment.pairs) {
    if (item.kind !== 'task' || (item.optional && found.length === 0)) continue;
    const line = item.lines?.start ?? alignment.places.get(item)?.[0]?.line ?? null;
    const sentence = line ? quote(line, item.lines?.end ?? line) : item.quote;
    const finding = (what: string): Finding => ({ what: `${item.label} ${what}`, line, sentence });
    if (reading.whole) scoreTask(item, ownersOf(found), sameBody, tallies, finding);
    else scoreSampled(item, found, sameBody, tallies, finding);
  }
  for (const one of alignment.spurious) {
    const { lineStart, lineEnd } = one.item.source;
    const sentence = quote(lineStart, lineEnd);
    const finding = (what: string): Finding => ({ what: `${one.item.label} ${what}`, line: lineStart, sentence });
    for (const held of heldBy(ownersOf([one]))) inventOwner(held, tallies, finding);
  }
  return { owners: tallies.owners.score(), roles: tallies.roles.score(), bases: tallies.bases.score() };
}
