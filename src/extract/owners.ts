import type { Basis, Role } from '../model/terms.js';
import { foldSameLength } from '../text/case-fold.js';
import type { Vocabulary } from '../vocabulary/load.js';
import type { BodyRecognizer, FoundBody } from './recognizers/bodies.js';

/** An owner as read: the body's place is in the item's text, or in the heading it is inherited from. */
export interface FoundOwner {
  readonly body: FoundBody;
  readonly role: Role;
  readonly basis: Basis;
}

export interface OwnerReader {
  /** `inherited`: bodies of the heading above. Offsets of explicit owners are in `text`, from `from` on. */
  (text: string, from: number, inherited: readonly FoundBody[]): FoundOwner[];
}

const sentences = (text: string, from: number): [number, number][] => {
  const parts: [number, number][] = [];
  let start = from;
  for (let i = from; i < text.length; i++) {
    const unit = text[i];
    const ends = unit === ';' || ((unit === '.' || unit === '…') && /^\s\p{Lu}/u.test(text.slice(i + 1, i + 3)));
    if (!ends) continue;
    parts.push([start, i]);
    start = i + 1;
    while (text[start] === ' ') start++;
  }
  if (start < text.length) parts.push([start, text.length]);
  return parts;
};

const unique = (owners: readonly FoundOwner[]): FoundOwner[] => {
  const seen = new Map<string, FoundOwner>();
  for (const owner of owners) {
    const key = foldSameLength(owner.body.name);
    const known = seen.get(key);
    if (!known || (owner.role === 'lead' && known.role !== 'lead' && known.role !== 'coordinate')) seen.set(key, owner);
  }
  return [...seen.values()];
};

/** Builds the reader of owners: who is named as subject, ordered, partner, or owns through the heading above. */
export function createOwnerReader(vocabulary: Vocabulary, bodies: BodyRecognizer): OwnerReader {
  const fold = (words: readonly string[]): string[] => words.map(foldSameLength).sort((a, b) => b.length - a.length);
  const orders = fold(vocabulary.roles.orders);
  const partners = fold(vocabulary.roles.partners);
  const verbs = vocabulary.roles.roles
    .flatMap((entry) => entry.verbs.map((verb) => ({ verb: foldSameLength(verb), role: entry.role })))
    .sort((a, b) => b.verb.length - a.verb.length);

  const wordAt = (folded: string, at: number, words: readonly string[]): string | null =>
    words.find((word) => folded.startsWith(word, at) && !/[a-z]/.test(folded[at + word.length] ?? ' ')) ?? null;

  /** Role by the verb at this place, looking past adverbs such as "chủ động", "tiếp tục". */
  const roleAt = (folded: string, at: number): Role => {
    const lead =
      /^[,\s]*(?:(?:va|tiep tuc|chu dong|kip thoi|thuong xuyen|co trach nhiem|chiu trach nhiem|tang cuong|dinh ky|nghiem tuc|tich cuc|khan truong|tap trung|truc tiep|can|phai)[,\s]+)*/.exec(
        folded.slice(at, at + 80),
      );
    const start = at + (lead ? lead[0].length : 0);
    const hit = verbs.find(
      ({ verb }) => folded.startsWith(verb, start) && !/[a-z]/.test(folded[start + verb.length] ?? ' '),
    );
    return hit?.role ?? 'assigned';
  };

  /** Bodies after "phối hợp với" in [from, to). */
  const partnersIn = (text: string, folded: string, from: number, to: number): FoundBody[] => {
    for (let at = folded.indexOf('phoi hop', from); at !== -1 && at < to; at = folded.indexOf('phoi hop', at + 8)) {
      const word = wordAt(folded, at, partners);
      if (!word) continue;
      const start = at + word.length + 1;
      const end = bodies.listEnd(text, start, to);
      const found = bodies.list(text, start, end);
      if (found.length > 0) return found;
    }
    return [];
  };

  const directed = (text: string, folded: string, from: number, to: number): FoundOwner[] => {
    const cue = /(?:^|[\s,;])(?:chi dao|yeu cau|giao cho|giao)\s(?=\S)/.exec(
      folded.slice(from, Math.min(to, from + 200)),
    );
    if (!cue) return [];
    const start = from + cue.index + cue[0].length;
    const subject = bodies.beginsAt(text, start) ? bodies.subject(text, start, to) : null;
    return (subject?.bodies ?? []).map((body) => ({ body, role: 'assigned' as const, basis: 'directed' as const }));
  };

  const act = (
    text: string,
    folded: string,
    subject: readonly FoundBody[],
    basis: Basis,
    from: number,
    to: number,
  ): FoundOwner[] => {
    const role = roleAt(folded, from);
    const owners: FoundOwner[] = subject.map((body) => ({ body, role, basis }));
    const leads = role === 'lead' || /^[\s,]*(?:[a-z]+\s){0,6}chu tri/.test(folded.slice(from, from + 60));
    if (leads) {
      for (const body of partnersIn(text, folded, from, to))
        owners.push({ body, role: 'coordinate', basis: 'explicit' });
      return owners.map((owner) => (subject.includes(owner.body) ? { ...owner, role: 'lead' } : owner));
    }
    if (role === 'direct') owners.push(...directed(text, folded, from, to));
    return owners;
  };

  return (text, from, inherited) => {
    const folded = foldSameLength(text);
    const owners: FoundOwner[] = [];
    let subject: readonly FoundBody[] = inherited;
    let basis: Basis = 'inherited';
    let first = true;
    for (const [start, end] of sentences(text, from)) {
      const order = wordAt(folded, start, orders);
      if (order) {
        const at = start + order.length + 1;
        const given =
          bodies.subject(text, at, end) ??
          (bodies.beginsAt(text, at) ? { bodies: bodies.list(text, at, end), end } : null);
        if (given && given.bodies.length > 0) {
          const role = roleAt(folded, given.end);
          owners.push(
            ...(role === 'lead'
              ? act(text, folded, given.bodies, 'explicit', given.end, end)
              : given.bodies.map((body) => ({ body, role: 'assigned' as const, basis: 'explicit' as const }))),
          );
          subject = given.bodies;
          basis = 'explicit';
          first = false;
          continue;
        }
      }
      const own = bodies.subject(text, start, end);
      if (own) {
        const request = /^[\s,]*(?:yeu cau|de nghi|giao)\s/.exec(folded.slice(own.end, own.end + 20));
        const ordered = request ? bodies.subject(text, own.end + request[0].length, end) : null;
        if (ordered) {
          owners.push(...own.bodies.map((body) => ({ body, role: 'direct' as const, basis: 'explicit' as const })));
          owners.push(
            ...ordered.bodies.map((body) => ({ body, role: 'assigned' as const, basis: 'explicit' as const })),
          );
        } else {
          owners.push(...act(text, folded, own.bodies, 'explicit', own.end, end));
        }
        subject = own.bodies;
        basis = 'explicit';
      } else if (subject.length > 0) {
        const acted = act(text, folded, subject, basis, start, end);
        owners.push(
          ...(first ? acted : acted.filter((owner) => owner.role === 'lead' || !subject.includes(owner.body))),
        );
      }
      first = false;
    }
    return unique(owners);
  };
}
