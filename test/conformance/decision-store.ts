import type { DecisionStore } from '../../src/store/decision-store.js';
import { anchor, onLink, onMerge, onOwner, ownerFact } from '../build-decision.js';

const item = (document: string) => anchor(document, `task:${document}.i.1.1`, 'Rà soát “danh mục” thuốc\nthiết yếu');
const ids = (decisions: readonly { id: string }[]) => decisions.map(({ id }) => id);

/** What every decision store must do. `create` gives an empty store; `reopen` one over what the last one kept. */
export function decisionStoreConformance(create: () => Promise<DecisionStore>, reopen?: () => Promise<DecisionStore>) {
  describe('decision store', () => {
    let store: DecisionStore;
    beforeEach(async () => {
      store = await create();
    });
    const put = async (...decisions: readonly ReturnType<typeof onOwner>[]) => {
      for (const one of decisions) await store.put(one);
    };

    it('is empty, and knows nothing', async () => {
      expect(await store.all()).toEqual([]);
      expect(await store.get('d1')).toBeNull();
      expect(await store.forNode('document:a')).toEqual([]);
      expect(await store.remove('d1')).toBe(false);
    });

    it('gives back what it was given, whole', async () => {
      const decisions = [
        { ...onOwner('reject', item('a'), ownerFact('Sở Y tế', 'lead')), note: 'xem công văn "12"\n\u2028và phụ lục' },
        onLink('correct', item('a'), null, item('b')),
        onMerge('reject', 'document:c', '5/KH-UBND', null),
      ];
      await put(...decisions);
      expect(await store.all()).toEqual(decisions);
      for (const one of decisions) expect(await store.get(one.id)).toEqual(one);
    });

    it('gives them by instant and then id, whatever order they came in', async () => {
      const [early, late] = [onLink('reject', item('a'), item('b')), onLink('reject', item('b'), item('a'))];
      await put({ ...late, id: 'z' }, late, { ...late, id: 'B' }, early);
      expect(ids(await store.all())).toEqual([early.id, 'B', late.id, 'z']);
    });

    it('finds those that name an item, a document or a body', async () => {
      const [owner, link, merge] = [
        onOwner('correct', item('a'), null, ownerFact('Sở Y tế', 'lead')),
        onLink('confirm', item('b'), item('a')),
        onMerge('confirm', 'document:c', '5/KH-UBND', '2026'),
      ];
      await put(owner, link, merge);
      expect(ids(await store.forNode('task:a.i.1.1'))).toEqual([owner.id, link.id]);
      expect(ids(await store.forNode('document:b'))).toEqual([link.id]);
      expect(ids(await store.forNode('document:c'))).toEqual([merge.id]);
      expect(ids(await store.forNode('body:so-y-te'))).toEqual([owner.id]);
      expect(await store.forNode('task:a')).toEqual([]);
    });

    it('replaces what has the same id', async () => {
      const one = onLink('reject', item('a'), item('b'));
      await put(one, { ...one, note: 'khác' });
      expect(await store.all()).toEqual([{ ...one, note: 'khác' }]);
    });

    it('forgets what is taken back, once', async () => {
      const [one, two] = [onLink('reject', item('a'), item('b')), onLink('reject', item('b'), item('a'))];
      await put(one, two);
      expect([await store.remove(one.id), await store.remove(one.id)]).toEqual([true, false]);
      expect(await store.all()).toEqual([two]);
      expect(await store.get(one.id)).toBeNull();
    });

    it('loses nothing when many come at once', async () => {
      const many = Array.from({ length: 20 }, () => onLink('reject', item('a'), item('b')));
      await Promise.all(many.map((one) => store.put(one)));
      expect(ids(await store.all())).toEqual(ids(many));
    });

    if (reopen !== undefined) {
      it('keeps them over a restart, and what was taken back is gone', async () => {
        const [one, two] = [onLink('reject', item('a'), item('b')), onLink('reject', item('b'), item('a'))];
        await put(one, two);
        await store.remove(one.id);
        expect(await (await reopen()).all()).toEqual([two]);
      });
    }
  });
}
