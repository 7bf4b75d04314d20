import { buildLibraryGraph } from '../../src/link/library-graph.js';
import type { Directive } from '../../src/model/directive.js';
import { programmeAndPlan, refers } from '../build-directive.js';

const programmeOf = (directives: readonly Directive[]) =>
  buildLibraryGraph(directives).documents.find(({ id }) => id === 'document:chuong-trinh-hai-phong');

describe('recognition of a document that prints no number', () => {
  it('takes the number, the date, the mentions and the edges from those who cite it, as inferred', () => {
    const { programme, plan } = programmeAndPlan();
    const graph = buildLibraryGraph([programme, plan]);
    expect(programmeOf([programme, plan])).toMatchObject({
      symbol: '02-CTr/TU',
      symbolBasis: 'inferred',
      issuedOn: '2025-10-20',
      mentions: [{ document: plan.id }],
      inferred: [
        { field: 'symbol', value: '02-CTr/TU', method: 'recognised-by-citation', confidence: 0.9 },
        { field: 'issuedOn', value: '2025-10-20', confidence: 0.9 },
      ],
    });
    expect(graph.documents.map(({ id }) => id)).not.toContain('document:2-ctr-tu.2025');
    expect(graph.edges).toContainEqual(
      expect.objectContaining({ from: plan.id, to: programme.id, evidence: 'inferred', confidence: 0.9 }),
    );
    const upward = graph.edges.filter(({ from }) => from === programme.id);
    expect(upward).toMatchObject([{ to: 'document:71-nq-tw.2025', evidence: 'stated', statedBy: programme.id }]);
  });

  it.each<[string, (given: ReturnType<typeof programmeAndPlan>) => Directive]>([
    ['of another type', ({ programme }) => ({ ...programme, type: 'Kế hoạch' })],
    ['without an issuer', ({ programme }) => ({ ...programme, issuer: null })],
    ['of another body', ({ programme }) => ({ ...programme, issuer: { id: 'body:x', name: 'Ban Thường vụ Đảng ủy' } })],
    ['of another date', ({ programme }) => ({ ...programme, issuedOn: '2024-01-01' })],
    ['that prints another number', ({ programme }) => ({ ...programme, symbol: '09-CTr/TU' })],
    ['that carries out something else', ({ programme }) => ({ ...programme, references: [refers('57-NQ/TW')] })],
    [
      'that cites the number itself',
      ({ programme }) => ({ ...programme, references: [...programme.references, refers('02-CTr/TU')] }),
    ],
    [
      'that cites something younger',
      ({ programme }) => ({
        ...programme,
        references: [...programme.references, refers('1-KL/TW', { relation: 'cites', issuedOn: '2026-01-05' })],
      }),
    ],
  ])('leaves a document %s alone', (_, change) => {
    const given = programmeAndPlan();
    const changed = change(given);
    expect(programmeOf([changed, given.plan])?.symbol).toBe(changed.symbol);
  });

  it('does not choose between two documents that fit alike', () => {
    const { programme, plan } = programmeAndPlan();
    expect(programmeOf([programme, { ...programme, id: 'document:other' }, plan])?.symbol).toBeNull();
  });

  it('keeps the programme of another province apart', () => {
    const { programme, plan } = programmeAndPlan();
    const elsewhere = { ...plan, issuer: { id: 'body:y', name: 'Ban Thường vụ Thành ủy Cần Thơ' } };
    expect(programmeOf([programme, elsewhere])?.symbol).toBeNull();
  });
});
