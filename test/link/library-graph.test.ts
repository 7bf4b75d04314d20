import { buildLibraryGraph } from '../../src/link/library-graph.js';
import { LibraryGraph } from '../../src/model/graph.js';
import { directive, owner, refers, says, task } from '../build-directive.js';

const haiPhong = { id: 'body:ubnd-hai-phong', name: 'Ủy ban nhân dân thành phố Hải Phòng' };
const ngheAn = { id: 'body:ubnd-nghe-an', name: 'Ủy ban nhân dân tỉnh Nghệ An' };
const ids = (graph: LibraryGraph) => graph.documents.map(({ id }) => id).sort();
const pairs = (graph: LibraryGraph) => graph.edges.map(({ from, relation, to }) => `${from} ${relation} ${to}`);

describe('buildLibraryGraph', () => {
  it('gives a valid, empty graph for an empty library', () => {
    expect(LibraryGraph.parse(buildLibraryGraph([]))).toEqual({
      documents: [],
      sections: [],
      tasks: [],
      targets: [],
      bodies: [],
      edges: [],
      links: [],
    });
  });

  it('makes one cited node of every spelling of a number', () => {
    const graph = buildLibraryGraph([
      directive('a', { references: [refers('71-NQ/TW', { issuedOn: '2025-08-22' })] }),
      directive('b', { references: [refers('71-nq/tw')] }),
      directive('c', { references: [refers('071 - NQ/TW', { relation: 'based_on' })] }),
    ]);
    LibraryGraph.parse(graph);
    const cited = graph.documents.find(({ held }) => !held);
    expect(cited).toMatchObject({ id: 'document:71-nq-tw.2025', symbol: '71-NQ/TW', issuedOn: '2025-08-22' });
    expect(cited?.mentions.map(({ document }) => document)).toEqual(['document:a', 'document:b', 'document:c']);
    expect(cited).not.toHaveProperty('source');
    expect(pairs(graph)).toContain('document:c based_on document:71-nq-tw.2025');
  });

  it('resolves to the held document, which then carries the mentions', () => {
    const resolution = directive('nq-71', { symbol: '71-NQ/TW', issuedOn: '2025-08-22' });
    const graph = buildLibraryGraph([directive('a', { references: [refers('71-NQ/TW')] }), resolution]);
    expect(ids(graph)).toEqual(['document:a', 'document:nq-71']);
    expect(graph.documents.find(({ id }) => id === 'document:nq-71')).toMatchObject({
      held: true,
      symbolBasis: 'stated',
      mentions: [{ document: 'document:a' }],
    });
  });

  it('keeps equal numbers of different dates apart, and asserts nothing where both could be meant', () => {
    const graph = buildLibraryGraph([
      directive('a', { references: [refers('29-NQ/TW', { issuedOn: '2013-11-04' })] }),
      directive('b', { references: [refers('29-NQ/TW', { issuedOn: '2022-11-17' })] }),
      directive('c', { references: [refers('29-NQ/TW')] }),
    ]);
    expect(ids(graph).filter((id) => id.includes('29-nq'))).toEqual([
      'document:29-nq-tw.2013',
      'document:29-nq-tw.2022',
      'document:29-nq-tw.nd',
    ]);
  });

  it('reads a local number in the place of the document that cites it', () => {
    const own = directive('kh-hai-phong', { symbol: '123/KH-UBND', issuer: haiPhong });
    const graph = buildLibraryGraph([
      own,
      directive('a', { issuer: haiPhong, references: [refers('123/KH-UBND')] }),
      directive('b', { issuer: ngheAn, references: [refers('123/KH-UBND')] }),
    ]);
    expect(pairs(graph)).toEqual([
      'document:a implements document:kh-hai-phong',
      'document:b implements document:123-kh-ubnd.nd.nghe-an',
    ]);
  });

  it('does not choose between two held documents of the same number', () => {
    const graph = buildLibraryGraph([
      directive('x', { symbol: '157/QĐ-TTg', issuedOn: '2025-01-20' }),
      directive('y', { symbol: '157/QĐ-TTg', issuedOn: '2026-01-20' }),
      directive('a', { references: [refers('157/QĐ-TTg', { issuedOn: '2026-01-20' })] }),
      directive('b', { references: [refers('157/QĐ-TTg')] }),
    ]);
    expect(pairs(graph)).toEqual(['document:a implements document:y', 'document:b implements document:157-qd-ttg.nd']);
  });

  it('knows documents without a number by their title', () => {
    const title = 'Luật Tổ chức chính quyền / địa phương #1? ';
    const law = { type: 'Luật', title, relation: 'based_on', issuedOn: '2025-06-16' } as const;
    const graph = buildLibraryGraph([
      directive('a', { references: [refers(null, law)] }),
      directive('b', { references: [refers(null, { ...law, title: title.toUpperCase() })] }),
    ]);
    const cited = graph.documents.filter(({ held }) => !held);
    expect(cited.map(({ id }) => id)).toEqual(['document:luat-to-chuc-chinh-quyen-dia-phuong-1']);
    expect(cited[0]?.mentions).toHaveLength(2);
  });

  it('finds the plan a decision promulgates in the same file', () => {
    const decision = directive('qd', {
      type: 'Quyết định',
      references: [refers(null, { type: 'Kế hoạch', title: 'kèm theo', relation: 'promulgates' })],
    });
    const plan = directive('kh', { source: decision.source });
    expect(pairs(buildLibraryGraph([decision, plan]))).toEqual(['document:qd promulgates document:kh']);
  });

  it('takes over what a document says about two others, once', () => {
    const a = directive('a', {
      references: [refers('281/NQ-CP', { relation: 'based_on', issuedOn: '2025-09-15' }), refers('71-NQ/TW')],
      edges: [says('281/NQ-CP', '71-NQ/TW'), says('281/NQ-CP', '71-NQ/TW')],
    });
    const graph = buildLibraryGraph([a]);
    const between = graph.edges.filter(({ from }) => from === 'document:281-nq-cp.2025');
    expect(between).toMatchObject([
      { to: 'document:71-nq-tw.nd', statedBy: 'document:a', evidence: 'stated', confidence: 1 },
    ]);
  });

  it('draws no edge and no mention from a document to itself', () => {
    const graph = buildLibraryGraph([directive('a', { symbol: '5-KH/TW', references: [refers('05-KH/TW')] })]);
    expect(graph.edges).toEqual([]);
    expect(graph.documents).toMatchObject([{ id: 'document:a', mentions: [] }]);
  });

  it('counts the tasks of a body once each and keeps its other names', () => {
    const so = owner('Sở Y tế', 'lead');
    const alias = { ...so, body: { ...so.body, name: 'SYT' } };
    const graph = buildLibraryGraph([
      directive('a', {
        tasks: [task('a', 1, 'một', [so, { ...so, role: 'monitor' }]), task('a', 2, 'hai', [alias])],
      }),
    ]);
    expect(graph.bodies).toMatchObject([{ id: 'body:so-y-te', name: 'Sở Y tế', aliases: ['SYT'], taskCount: 2 }]);
    expect(graph.bodies).toHaveLength(1);
    expect(graph.tasks.map(({ document }) => document)).toEqual(['document:a', 'document:a']);
  });

  it('ties the same library alike, whatever order it comes in', () => {
    const library = [
      directive('a', { references: [refers('29-NQ/TW', { issuedOn: '2013-11-04' }), refers('1-CT/TU')] }),
      directive('b', { issuer: haiPhong, references: [refers('29-NQ/TW'), refers('1-CT/TU')] }),
    ];
    const sorted = (graph: LibraryGraph) => [ids(graph), pairs(graph).sort()];
    expect(sorted(buildLibraryGraph([...library].reverse()))).toEqual(sorted(buildLibraryGraph(library)));
  });
});
