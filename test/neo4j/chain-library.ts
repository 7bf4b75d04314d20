import { directive, owner, refers, section, target, task } from '../build-directive.js';

const BODIES = ['Sở Y tế', 'Sở Giáo dục', 'Ủy ban nhân dân', 'Đảng ủy phường', 'Thành ủy'];
const ROLES = ['lead', 'coordinate', 'assigned', 'advise'] as const;

/** A made-up library in which documents descend from one another in diamonds, five tasks each. */
export const chainLibrary = (documents: number) =>
  Array.from({ length: documents }, (_, n) => {
    const id = `d${String(n).padStart(5, '0')}`;
    const parents = [Math.floor((n - 1) / 2), Math.floor((n - 1) / 3)].filter((one) => one >= 0 && n > 0);
    const tasks = Array.from({ length: 5 }, (_unused, at) =>
      task(id, at + 1, `Việc ${at + 1} của văn bản ${n} về rà soát quy hoạch`, [
        owner(BODIES[(n + at) % BODIES.length] ?? '', ROLES[at % ROLES.length] ?? 'lead'),
        owner(BODIES[(n * 2 + at + 1) % BODIES.length] ?? '', 'coordinate'),
      ]),
    );
    return directive(id, {
      symbol: `${n + 1}/KH-UBND`,
      issuedOn: '2025-01-01',
      sections: [section(id, 'I.1', 'Nhiệm vụ')],
      tasks,
      targets: [target(id, 1, `Chỉ tiêu của văn bản ${n}`)],
      references: [...new Set(parents)].map((one) => refers(`${one + 1}/KH-UBND`, { issuedOn: '2025-01-01' })),
    });
  });
