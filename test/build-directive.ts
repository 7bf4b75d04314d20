import type { Directive, Edge, Owner, Reference, Section, Target, Task } from '../src/model/directive.js';
import type { Source } from '../src/model/source.js';
import type { Basis, Relation, Role } from '../src/model/terms.js';

/** A place in a made-up text; `start` orders it. */
export const at = (file: string, start: number, exact: string): Source => {
  return { file, start, end: start + exact.length, lineStart: start + 1, lineEnd: start + 1, exact };
};

/** A small directive; what is not given is what a silent text leaves open. */
export function directive(id: string, given: Partial<Directive> = {}): Directive {
  return {
    id: `document:${id}`,
    kind: 'plan',
    type: 'Kế hoạch',
    symbol: null,
    issuer: null,
    issuedOn: null,
    title: null,
    signer: null,
    level: null,
    recipients: [],
    defaultOwner: null,
    sections: [],
    tasks: [],
    targets: [],
    references: [],
    edges: [],
    inferred: [],
    source: at(`${id}.txt`, 0, id),
    ...given,
  };
}

let place = 0;

/** "thực hiện <symbol>", or another relation. */
export function refers(symbol: string | null, given: Partial<Reference> = {}): Reference {
  place += 1;
  const mentions = [at('citing.txt', place, `Thực hiện ${symbol ?? given.title ?? ''}`)];
  const rest = { type: 'Nghị quyết', issuedOn: null, issuer: null, title: null, via: null } as const;
  return { symbol, ...rest, relation: 'implements', mentions, ...given };
}

export const says = (from: string, to: string, relation: Relation = 'implements'): Edge => {
  return { from, to, relation, source: at('citing.txt', 500, `${from} về thực hiện ${to}`) };
};

export const owner = (name: string, role: Role, basis: Basis = 'explicit'): Owner => {
  const id = `body:${name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replaceAll(' ', '-')}`;
  return { body: { id, name }, role, basis, source: at('owner.txt', 0, name) };
};

export function task(document: string, n: number, text: string, owners: Owner[] = []): Task {
  const source = at(`${document}.txt`, n * 100, text);
  const label = `I.1#${n}`;
  const section = `section:${document}.i.1`;
  return {
    id: `task:${document}.i.1.${n}`,
    label,
    section,
    text,
    owners,
    deadlines: [],
    measures: [],
    product: null,
    source,
  };
}

export function target(document: string, n: number, text: string): Target {
  const source = at(`${document}.txt`, n * 100, text);
  const section = `section:${document}.i.1`;
  return {
    id: `target:${document}.i.1.${n}`,
    label: `I.1#${n}`,
    section,
    text,
    horizon: null,
    measures: [],
    deadlines: [],
    source,
  };
}

export function section(document: string, path: string, heading: string | null): Section {
  const printed = path.split('.').at(-1) ?? path;
  const source = at(`${document}.txt`, path.length, `${printed}. ${heading ?? ''}`);
  const id = `section:${document}.${path.toLowerCase()}`;
  return { id, path, printed, heading, kind: heading === null ? 'runin' : 'heading', source };
}

const BTV = 'Ban Thường vụ Thành ủy';

/** The three documents of the recognition: a programme that prints no number, and a plan that knows it. */
export function programmeAndPlan(): { programme: Directive; plan: Directive } {
  const resolution = { issuedOn: '2025-08-22', issuer: 'Bộ Chính trị' } as const;
  const programme = directive('chuong-trinh-hai-phong', {
    kind: 'program',
    type: 'Chương trình hành động',
    issuer: { id: 'body:btv-thanh-uy-hai-phong', name: `${BTV} Hải Phòng` },
    title: 'thực hiện Nghị quyết số 71-NQ/TW về đột phá phát triển giáo dục và đào tạo',
    references: [refers('71-NQ/TW', resolution)],
  });
  const plan = directive('ke-hoach-dac-khu', {
    issuer: { id: 'body:btv-dang-uy-dac-khu', name: 'Ban Thường vụ Đảng ủy đặc khu' },
    title: 'Kế hoạch hành động',
    tasks: [task('ke-hoach-dac-khu', 1, 'Quán triệt nghị quyết')],
    references: [
      refers('02-CTr/TU', { type: 'Chương trình', issuedOn: '2025-10-20', issuer: BTV }),
      refers('71-NQ/TW', { ...resolution, via: '02-CTr/TU' }),
    ],
    edges: [says('02-CTr/TU', '71-NQ/TW')],
  });
  return { programme, plan };
}
