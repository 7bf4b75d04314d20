import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byInstant, Decision, namedNodes } from '../model/review.js';
import type { DecisionStore } from '../store/decision-store.js';

/** A file among the decisions that is none. It is left as it is, for a person to look at. */
export interface BrokenDecision {
  readonly file: string;
  readonly reason: string;
}

/** Becomes part of a file name. */
const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/;

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';

async function readDecision(folder: string, name: string): Promise<Decision> {
  const parsed = Decision.safeParse(JSON.parse(await readFile(join(folder, name), 'utf8')));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'it is no decision'}`);
  }
  if (`${parsed.data.id}.json` !== name) throw new Error(`it holds the decision ${parsed.data.id}`);
  return parsed.data;
}

async function readAll(folder: string, onBroken: (broken: BrokenDecision) => void): Promise<Map<string, Decision>> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  const held = new Map<string, Decision>();
  for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
    try {
      const decision = await readDecision(folder, name);
      held.set(decision.id, decision);
    } catch (error) {
      onBroken({ file: join(folder, name), reason: reasonOf(error) });
    }
  }
  return held;
}

/** A file that was renamed is there after a power cut only once its folder is written; not every system can do that. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Writes beside the place and renames: a start after a power cut sees the whole decision or none. */
async function writeWhole(folder: string, decision: Decision): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `.draft-${randomUUID()}`);
  try {
    await writeFile(draft, `${JSON.stringify(decision, null, 2)}\n`, { flush: true });
    await rename(draft, join(folder, `${decision.id}.json`));
    await syncFolder(folder);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/**
 * The decisions on disk, one JSON file each under `folder` (made when the first one comes). They are read once; what
 * another process writes later is seen after a restart, as with documents. `onBroken` hears of every file that cannot
 * be read; the others are there all the same.
 */
export function createDecisionsOnDisk(folder: string, onBroken: (broken: BrokenDecision) => void): DecisionStore {
  let reading: Promise<Map<string, Decision>> | null = null;
  const held = (): Promise<Map<string, Decision>> => {
    reading ??= readAll(folder, onBroken).catch((error: unknown) => {
      reading = null;
      throw error;
    });
    return reading;
  };
  const all = async (): Promise<Decision[]> => [...(await held()).values()].sort(byInstant);
  return {
    async put(decision) {
      if (!ID.test(decision.id)) throw new Error(`"${decision.id}" cannot be the name of a file`);
      const decisions = await held();
      await writeWhole(folder, decision);
      decisions.set(decision.id, decision);
    },
    async remove(id) {
      const decisions = await held();
      if (!decisions.has(id)) return false;
      await rm(join(folder, `${id}.json`), { force: true });
      return decisions.delete(id);
    },
    get: async (id) => (await held()).get(id) ?? null,
    all,
    forNode: async (id) => (await all()).filter(({ subject }) => namedNodes(subject).includes(id)),
  };
}
