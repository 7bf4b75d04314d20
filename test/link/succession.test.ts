import { createSuccession } from '../../src/link/succession.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';

const { bodies } = loadVocabulary().bodies;
const successionOf = createSuccession(bodies);

test('a department of 2024 answers through the one of today, at the same place', () => {
  expect(successionOf('Sở Kế hoạch và Đầu tư thành phố Hải Phòng')).toEqual({
    validFrom: null,
    validTo: '2025-03-01',
    successors: ['Sở Tài chính thành phố Hải Phòng'],
    predecessors: [],
  });
});

test('a body split over several has several successors', () => {
  const labour = successionOf('Sở Lao động, Thương binh và Xã hội thành phố Hải Phòng');
  expect(labour?.successors).toContain('Sở Nội vụ thành phố Hải Phòng');
  expect(labour?.successors).toContain('Sở Giáo dục và Đào tạo thành phố Hải Phòng');
});

test('a merged board knows what it was made of', () => {
  expect(successionOf('Ban Tuyên giáo và Dân vận Thành ủy Hải Phòng')?.predecessors).toEqual([
    'Ban Tuyên giáo Thành ủy Hải Phòng',
    'Ban Dân vận Thành ủy Hải Phòng',
  ]);
});

test('what the list does not know has no succession', () => {
  expect(successionOf('Trường Chính trị Tô Hiệu')?.successors ?? []).toEqual([]);
  expect(successionOf('Nghệ nhân gốm')).toBeNull();
});

test('both ends of every succession are in the list, and name each other', () => {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  for (const body of bodies) {
    for (const id of body.successors ?? []) expect(byId.get(id)?.predecessors ?? []).toContain(body.id);
    for (const id of body.predecessors ?? []) expect(byId.get(id)?.id).toBe(id);
  }
});
