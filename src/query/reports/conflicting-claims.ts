import type { ComparedItem } from '../../model/comparison.js';
import type { ItemLink } from '../../model/links.js';
import type { Claim, Conflict, Disputed, DocumentName } from '../../model/reports.js';
import type { Role } from '../../model/terms.js';

/** One of the items that are one task: the parent item (`link` null), or one that carries it out. */
export interface TiedItem {
  readonly item: ComparedItem;
  readonly document: DocumentName;
  readonly link: ItemLink | null;
}

/** The ids that stand for a body: its own and those of what it became. */
export type BodyNames = ReadonlyMap<string, readonly string[]>;

/** Roles that one body has: many may well take part in a task, watch it or advise on it. */
const SINGLE: readonly Role[] = ['lead', 'assigned'];

/** So many claims of one task are shown. */
const SHOWN = 100;
/** So many different answers are compared with each other. */
const COMPARED = 100;

interface Answer {
  readonly claim: Claim;
  /** What the claim says, in values that can be compared. */
  readonly values: ReadonlySet<string>;
}

const linkFacts = ({ kind, score, state, review }: ItemLink): NonNullable<Claim['link']> => {
  return { kind, score, state, review };
};

const claimOf = ({ item, document, link }: TiedItem, said: Pick<Claim, 'bodies' | 'deadlines'>): Claim => {
  return { document, item, link: link && linkFacts(link), ...said };
};

function bodyAnswer(tied: TiedItem, role: Role, names: BodyNames): Answer[] {
  if (tied.item.type === 'target') return [];
  const owners = tied.item.owners.filter((owner) => owner.role === role);
  const bodies = [...new Map(owners.map(({ body }) => [body.id, body])).values()];
  if (bodies.length === 0) return [];
  const values = new Set(bodies.flatMap(({ id }) => names.get(id) ?? [id]));
  return [{ claim: claimOf(tied, { bodies, deadlines: [] }), values }];
}

function dateAnswer(tied: TiedItem): Answer[] {
  const deadlines = tied.item.deadlines.filter(({ edtf }) => edtf !== null);
  if (deadlines.length === 0) return [];
  const values = new Set(deadlines.map(({ edtf, inclusive }) => `${edtf} ${inclusive}`));
  return [{ claim: claimOf(tied, { bodies: [], deadlines }), values }];
}

const agree = (a: Answer, b: Answer): boolean => [...a.values].some((value) => b.values.has(value));

/** Whether two documents say things that have nothing in common. */
function differ(answers: readonly Answer[]): boolean {
  const distinct = new Map(
    answers.map((answer) => [`${answer.claim.document.id}\n${[...answer.values].sort().join('\n')}`, answer]),
  );
  const compared = [...distinct.values()].slice(0, COMPARED);
  return compared.some((one, index) =>
    compared.slice(index + 1).some((other) => one.claim.document.id !== other.claim.document.id && !agree(one, other)),
  );
}

const bare = (id: string): string => id.slice(id.indexOf(':') + 1);

/** What the items of one task, the parent item first, say differently of who and when. Pure. */
export function conflictsAt(parent: string, tied: readonly TiedItem[], names: BodyNames): Conflict[] {
  const conflict = (about: Disputed, role: Role | null, answers: readonly Answer[]): Conflict[] => {
    if (!differ(answers)) return [];
    const claims = answers.slice(0, SHOWN).map(({ claim }) => claim);
    return [{ id: `conflict:${bare(parent)}~${role ?? 'date'}`, item: parent, about, role, claims }];
  };
  return [
    ...SINGLE.flatMap((role) =>
      conflict(
        'body',
        role,
        tied.flatMap((one) => bodyAnswer(one, role, names)),
      ),
    ),
    ...conflict('date', null, tied.flatMap(dateAnswer)),
  ];
}
