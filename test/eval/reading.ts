import type { Basis, Comparator, Relation, Role } from '../../src/model/terms.js';
import type { ExpectedDate } from './edtf.js';

/** What a reading holds about one directive, whichever form it was written in. */
export interface Reading {
  readonly name: string;
  /** Whole readings list everything, so that what they do not list is spurious; samples do not. */
  readonly whole: boolean;
  readonly facts: readonly ExpectedFact[];
  readonly recipients: readonly string[] | null;
  readonly references: readonly ExpectedReference[];
  readonly nonReferences: readonly string[];
  readonly edges: readonly ExpectedEdge[];
  readonly sections: readonly ExpectedSection[];
  readonly items: readonly ExpectedItem[];
  /** Words in which no target and no measure may be found. */
  readonly nonTargets: readonly string[];
  /** Every body name the reading knows, for the places the document speaks for. */
  readonly bodyNames: readonly string[];
}

export interface ExpectedFact {
  readonly field:
    | 'type'
    | 'symbol'
    | 'issuer'
    | 'issuedOn'
    | 'title'
    | 'signer'
    | 'position'
    | 'level'
    | 'defaultOwner';
  /** Null where the document does not say it: nothing may be invented. */
  readonly value: string | null;
  readonly also: readonly string[];
  readonly optional: boolean;
}

export interface ExpectedReference {
  readonly symbol: string | null;
  readonly type: string;
  readonly title: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly relations: readonly Relation[];
  readonly optional: boolean;
  readonly mentionLines: readonly number[];
}

export interface ExpectedEdge {
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  readonly optional: boolean;
}

export interface ExpectedSection {
  /** One path, or two where a sample gives only the printed labels. */
  readonly paths: readonly string[];
  /** As printed, marker and all; null for a bare "Điều 1" of a sample. */
  readonly heading: string | null;
  readonly line: number | null;
  /** Null where a sample does not tell a heading from a paragraph that opens with one. */
  readonly kind: 'heading' | 'runin' | null;
  readonly optional: boolean;
}

export interface ExpectedOwner {
  /** The body's name and its accepted spellings. */
  readonly names: readonly string[];
  readonly role: Role;
  readonly alsoRoles: readonly Role[];
  readonly bases: readonly Basis[];
  readonly optional: boolean;
}

export interface ExpectedValue {
  readonly number: number;
  readonly unit: string | null;
  readonly comparators: readonly Comparator[];
  readonly deadlines: readonly (string | null)[];
  readonly optional: boolean;
}

export interface ExpectedItem {
  /** `any`: a sample does not say whether its words are a task or a target. */
  readonly kind: 'task' | 'target' | 'any';
  readonly label: string;
  readonly sections: readonly (string | null)[];
  readonly quote: string;
  /** Null in a sample: the words stand somewhere in the item. */
  readonly lines: { readonly start: number; readonly end: number } | null;
  readonly optional: boolean;
  /** Beginnings of the bullets of a field block: each may be an item of its own. */
  readonly bullets: readonly { readonly quote: string; readonly lineStart: number }[];
  readonly owners: readonly ExpectedOwner[];
  readonly values: readonly ExpectedValue[];
  readonly dates: readonly ExpectedDate[];
  /** The text says how often without a day: a recurrence may be given. */
  readonly recurs: boolean;
  readonly horizon: string | null;
}
