import { fold } from '../text/fold.js';

/** What the list of bodies says of one: its names, how long it exists, which others it came from and became. */
export interface ListedBody {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly collective?: boolean | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  readonly successors?: readonly string[] | undefined;
  readonly predecessors?: readonly string[] | undefined;
}

/** The life of a body by its full name. Dates are as precise as they are known; `validTo` is the first day without it. */
export interface Succession {
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Full names, at the same place. */
  readonly successors: readonly string[];
  readonly predecessors: readonly string[];
}

/** Tells the succession of a body, or null for one that the list does not know. */
export type SuccessionOf = (name: string) => Succession | null;

/**
 * Builds the reader of succession: "Sở Kế hoạch và Đầu tư thành phố Hải Phòng" went into "Sở Tài chính thành phố Hải
 * Phòng" on 1 March 2025. A listed name is looked for at the beginning, longest first; the words after it are the place.
 */
export function createSuccession(listed: readonly ListedBody[]): SuccessionOf {
  const byId = new Map(listed.map((body) => [body.id, body]));
  const byName = new Map<string, ListedBody>();
  for (const body of listed)
    if (!body.collective) for (const name of [body.name, ...body.aliases]) byName.set(fold(name), body);

  const find = (name: string): { body: ListedBody; place: string } | null => {
    for (let end = name.length; end > 0; end = name.lastIndexOf(' ', end - 1)) {
      const body = byName.get(fold(name.slice(0, end)));
      if (body) return { body, place: name.slice(end) };
    }
    return null;
  };

  return (name) => {
    const found = find(name);
    if (!found) return null;
    const { body, place } = found;
    const named = (ids: readonly string[] = []): string[] =>
      ids.flatMap((id) => {
        const other = byId.get(id);
        return other ? [`${other.name}${place}`] : [];
      });
    return {
      validFrom: body.validFrom ?? null,
      validTo: body.validTo ?? null,
      successors: named(body.successors),
      predecessors: named(body.predecessors),
    };
  };
}
