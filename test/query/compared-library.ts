import type { Deadline, Directive, Measure } from '../../src/model/directive.js';
import type { ItemLink } from '../../src/model/links.js';
import { createComparing } from '../../src/query/comparing.js';
import { createQuestions } from '../../src/query/create-questions.js';
import type { Questions } from '../../src/query/questions.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';
import { at, directive, owner, refers, section, target, task } from '../build-directive.js';
import { embeddedIndex } from '../search/embedded-index.js';
import { link, linkedStore } from './linked-library.js';

const comparing = createComparing(loadVocabulary());

/** The questions, with the real reading of words, over a library made by hand. */
export async function comparedLibrary(
  directives: readonly Directive[],
  links: readonly ItemLink[] = [],
): Promise<Questions> {
  return createQuestions(await linkedStore(directives, links), embeddedIndex(), [], comparing);
}

/** "ít nhất 85% …" as it stands in a text. */
export function measure(text: string, exact: string, value: number, given: Partial<Measure> = {}): Measure {
  const source = at('p.txt', text.indexOf(exact), exact);
  const rest = { subject: null, comparator: '>=', unit: '%', deadline: null, aspirational: false } as const;
  return { ...rest, value, source, ...given };
}

export const due = (edtf: string | null, recurrence: string | null = null): Deadline => {
  return { edtf, inclusive: true, recurrence, text: `hạn ${edtf}`, source: at('p.txt', 0, `hạn ${edtf}`) };
};

const WATER =
  'Lắp đặt bể lọc nước sạch tại các điểm trường vùng trũng; tập huấn kỹ năng bơi lội an toàn cho trẻ em ven sông; ' +
  'khen thưởng thôn xóm giữ gìn vệ sinh kênh mương.';
const WATER_CHILD = 'Lắp đặt bể lọc nước sạch tại các điểm trường vùng trũng của xã.';
const SCHOOLS = 'Ít nhất 85% trạm y tế xã có máy siêu âm đạt chuẩn.';
const SCHOOLS_CHILD = 'Phấn đấu 80% trạm y tế xã có máy siêu âm đạt chuẩn.';

/** A programme with four items, the plan of a commune that implements it, and another plan that does not. */
export function programmeAndPlans() {
  const programme = directive('p', {
    symbol: '5-CTr/TU',
    type: 'Chương trình',
    issuedOn: '2025-10-20',
    issuer: { id: 'body:thanh-uy', name: 'Thành ủy' },
    title: 'về nước sạch',
    sections: [section('p', 'I.1', 'Nhiệm vụ'), section('p', 'I.2', null)],
    targets: [
      {
        ...target('p', 9, SCHOOLS),
        measures: [measure(SCHOOLS, '85%', 85, { subject: 'trạm y tế xã có máy siêu âm' })],
      },
    ],
    tasks: [
      task('p', 1, WATER, [owner('Sở Y tế', 'lead')]),
      task('p', 2, 'Số hóa hồ sơ lưu trữ của các hợp tác xã nông nghiệp'),
      task('p', 3, 'Trồng cây chắn gió dọc đê biển'),
    ],
  });
  const plan = directive('c', {
    sections: [section('c', 'II', 'Việc làm'), section('c', 'II.1', null)],
    references: [refers('5-CTr/TU', { type: 'Chương trình' })],
    targets: [
      {
        ...target('c', 9, SCHOOLS_CHILD),
        measures: [measure(SCHOOLS_CHILD, '80%', 80, { subject: 'trạm y tế xã có máy siêu âm' })],
      },
    ],
    tasks: [
      task('c', 1, WATER_CHILD, [owner('Phòng Văn hóa', 'lead')]),
      task('c', 2, '=HYPERLINK("x") mở lớp dạy đàn <tranh> & sáo'),
    ],
  });
  const stranger = directive('s', {
    tasks: [task('s', 1, WATER), task('s', 2, 'Nạo vét luồng lạch cho tàu cá ra khơi')],
  });
  const links = [
    link('task:c.i.1.1', 'task:p.i.1.1', { kind: 'narrowed', score: 0.9 }),
    link('target:c.i.1.9', 'target:p.i.1.9', { kind: 'adapted', score: 0.7 }),
    link('section:c.ii', 'section:p.i.1', { kind: 'adapted' }),
    link('section:c.ii.1', 'section:p.i.2', { kind: 'adapted' }),
    link('task:c.i.1.2', 'task:p.i.1.3', {
      review: { id: 'r', verdict: 'reject', by: 'An', at: '2026-01-01T00:00:00Z', note: null },
    }),
  ];
  return { directives: [programme, plan, stranger], links };
}
