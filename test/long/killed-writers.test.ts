import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { describeWithServer } from '../neo4j/describe-neo4j.js';
import { temporaryFolder } from '../temporary-folder.js';
import { contents } from './built-service.js';
import { graphHalfWritten, indexHalfWritten, interruptAt, type Moment, someTextsKept } from './moments.js';
import { createGround, type Ground, madeUpPlans } from './outage-ground.js';

const PLANS = 30;
const TYPES = ['document', 'section', 'task', 'target', 'body'] as const;
/** The last task of a document in the order of ids. */
const lastTask = (all: string, start: string): string =>
  (JSON.parse(all) as { id: string }[])
    .map(({ id }) => id)
    .filter((id) => id.startsWith(`task:${start}`))
    .at(-1) ?? '';

describeWithServer('writers that end in the middle of it', () => {
  let ground: Ground;
  /** What an ingest that nothing disturbs leaves. */
  let undisturbed = '';

  const ingested = async (): Promise<void> => {
    const { ended, output } = ground.ingest();
    expect([await ended, output.stderr]).toEqual([0, '']);
  };
  const held = async (): Promise<string> => {
    const service = await ground.service();
    const all = await contents(service);
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    return all;
  };

  beforeAll(async () => {
    ground = await createGround(PLANS);
    await ingested();
    undisturbed = await held();
  }, 600_000);
  afterAll(() => ground.close());

  test('an undisturbed ingest leaves what a service in memory holds of the same files', async () => {
    const memory = compose(readConfig({ DATA_DIR: temporaryFolder() }));
    await memory.load();
    await memory.add(madeUpPlans(PLANS), () => undefined);
    const page = { offset: 0, size: 100_000 };
    const all = await Promise.all(TYPES.map(async (type) => (await memory.questions.list(type, page, {})).member));
    expect(JSON.parse(undisturbed)).toEqual(JSON.parse(JSON.stringify(all.flat())));
  }, 120_000);

  const planTask = () => lastTask(undisturbed, '130-kh-ubnd');
  const seedTask = () => lastTask(undisturbed, 'ke-hoach');
  const AT: readonly (readonly [string, () => Moment, 'ingest' | 'startServiceUnwaited'])[] = [
    ['an ingest while it keeps texts', () => someTextsKept, 'ingest'],
    ['an ingest while it writes the graph', () => graphHalfWritten(planTask()), 'ingest'],
    ['an ingest while it writes the index', () => indexHalfWritten(planTask()), 'ingest'],
    ['a service while it loads the graph', () => graphHalfWritten(seedTask()), 'startServiceUnwaited'],
    ['a service while it loads the index', () => indexHalfWritten(seedTask()), 'startServiceUnwaited'],
  ];
  const again = async (): Promise<void> => {
    expect(await ground.halfWritten()).toEqual([]);
    await ingested();
    expect(await held()).toBe(undisturbed);
  };

  test.each(AT)(
    'kill -9 of %s: nothing half-written is visible, and the same ingest again ends in the identical graph',
    async (_name, moment, start) => {
      await ground.empty();
      const { child, ended } = ground[start]();
      await interruptAt(
        ground,
        moment(),
        () => child.exitCode !== null,
        async () => {
          child.kill('SIGKILL');
          expect(await ended).toBeNull();
        },
      );
      await again();
    },
    300_000,
  );

  test.each(
    AT.slice(0, 3).flatMap((one) => (['SIGTERM', 'SIGKILL'] as const).map((signal) => [signal, ...one] as const)),
  )(
    '%s of Neo4j and %s: the same',
    async (signal, _name, moment) => {
      await ground.empty();
      const { child, ended, output } = ground.ingest();
      await interruptAt(
        ground,
        moment(),
        () => child.exitCode !== null,
        () => ground.stopNeo4j(signal),
      ).catch((error: { code?: string }) => expect(error.code).toBe('graph-unavailable'));
      expect(await ended).toBe(1);
      expect(output.stderr).toMatch(/^graph-unavailable: [^\n]+\n$/);
      await ground.startNeo4j();
      await again();
    },
    300_000,
  );
});
