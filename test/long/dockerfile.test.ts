import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../temporary-folder.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Step {
  readonly verb: string;
  readonly rest: string;
}

/** The instructions of a Dockerfile, continued lines joined. */
const steps = (text: string): Step[] =>
  text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .flatMap((line) => {
      const [, verb, rest] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
      return verb === undefined || rest === undefined ? [] : [{ verb, rest }];
    });

const ignored = readFileSync(join(ROOT, '.dockerignore'), 'utf8');
/** `.dockerignore` leaves out everything but these. */
const context = ignored.split('\n').flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));

/** Does what the image build does, with folders in the place of stages; gives the folder of the last one. */
function build(folder: string): string {
  const stages = new Map<string, string>();
  let [stage, at] = ['', -1];
  for (const { verb, rest } of steps(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'))) {
    if (verb === 'FROM') {
      at += 1;
      stage = join(folder, String(at));
      mkdirSync(stage);
      const [, name] = / AS (\w+)$/.exec(rest) ?? [];
      if (name !== undefined) stages.set(name, stage);
    }
    if (verb === 'COPY') {
      const words = rest.split(' ');
      const [, from] = /^--from=(\w+)$/.exec(words[0] ?? '') ?? [];
      const paths = from === undefined ? words : words.slice(1);
      const to = paths.at(-1) ?? '';
      for (const path of paths.slice(0, -1)) {
        if (from === undefined) expect(context).toContain(path);
        const source = from === undefined ? join(ROOT, path) : join(stages.get(from) ?? '', path.replace('/app', ''));
        cpSync(source, to.endsWith('/') ? join(stage, to, path) : join(stage, to), { recursive: true });
      }
    }
    // What a step does outside /app is for the image alone.
    if (verb === 'RUN' && rest.startsWith('npm ')) execFileSync('sh', ['-c', rest], { cwd: stage, stdio: 'pipe' });
  }
  return stage;
}

describe('the Dockerfile', () => {
  const folder = temporaryFolder();
  let service: ChildProcess | undefined;
  afterAll(() => {
    service?.kill('SIGKILL');
    // A folder that nobody may write to cannot be emptied.
    execFileSync('chmod', ['-R', 'u+w', folder]);
  });

  test('builds in an empty folder what serves the seed, without the packages of development', async () => {
    const image = build(folder);
    expect(readdirSync(join(image, 'node_modules'))).not.toEqual(expect.arrayContaining(['typescript', 'jest']));
    expect(readdirSync(image).sort()).toEqual(['dist', 'graph-schema', 'node_modules', 'package.json', 'seed']);
    execFileSync('chmod', ['-R', 'a-w', image]);
    const data = join(folder, 'data');
    service = spawn(process.execPath, ['dist/server.js'], {
      cwd: image,
      env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: data },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    service.stdout?.on('data', (bytes) => {
      out += bytes;
    });
    while (!/127\.0\.0\.1:\d+/.test(out)) {
      expect(service.exitCode).toBeNull();
      await new Promise((done) => setTimeout(done, 50));
    }
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(out) ?? [];
    const answer = await fetch(`${address}/v1/search?q=71%20nq%20tw`);
    expect(JSON.parse(await answer.text()).totalItems).toBeGreaterThan(0);
  }, 300_000);

  test('ends as a user without rights, and checks its health', () => {
    const all = steps(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'));
    expect(all.filter(({ verb }) => verb === 'USER').at(-1)?.rest).toBe('node');
    expect(all.filter(({ verb }) => verb === 'FROM').length).toBeGreaterThan(1);
    expect(all.some(({ verb }) => verb === 'HEALTHCHECK')).toBe(true);
  });
});
