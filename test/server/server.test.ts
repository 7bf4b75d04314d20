import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../temporary-folder.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const started: ChildProcess[] = [];

const start = (env: Record<string, string>, root = ROOT) => {
  const child = spawn(process.execPath, [join(root, 'dist/server.js')], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: temporaryFolder(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => {
    output.stdout += data;
  });
  child.stderr.on('data', (data) => {
    output.stderr += data;
  });
  return { child, output };
};

const addressOf = async ({ child, output }: ReturnType<typeof start>): Promise<string> => {
  for (;;) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(output.stdout) ?? [];
    if (address !== undefined) return address;
    if (child.exitCode !== null) throw new Error(`the service ended: ${output.stderr}`);
    await new Promise((done) => setTimeout(done, 20));
  }
};

const ask = async (url: string) => JSON.parse(await (await fetch(url)).text());

/** Waits for a service that refuses to start. */
const refusal = async (env: Record<string, string>, root = ROOT): Promise<string> => {
  const { child, output } = start(env, root);
  const [code] = await once(child, 'close');
  expect({ code, stdout: output.stdout }).toEqual({ code: 1, stdout: '' });
  expect(output.stderr.trimEnd().split('\n')).toHaveLength(1);
  return output.stderr;
};

afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

test('serves the seed over HTTP, and closes when told to', async () => {
  const service = start({});
  const address = await addressOf(service);
  expect(await ask(`${address}/health/ready`)).toEqual({ status: 'ready' });
  const found = await ask(`${address}/v1/search?q=71%20nq%20tw`);
  expect(found.member[0].item.symbol).toBe('71-NQ/TW');
  const root = found.member[0].item.id;
  const down = await ask(`${address}/v1/lineage?nodeId=${encodeURIComponent(root)}&downstreamDepth=3`);
  expect(down.nodes.length).toBeGreaterThan(1);
  const redirect = await fetch(`${address}/id/${encodeURIComponent(root)}`);
  expect(redirect.redirected).toBe(true);
  expect(JSON.parse(await redirect.text()).id).toBe(root);
  service.child.kill('SIGTERM');
  const [code] = await once(service.child, 'close');
  expect(code).toBe(0);
}, 20_000);

test('two services answer alike', async () => {
  const [one, two] = await Promise.all([addressOf(start({})), addressOf(start({}))]);
  for (const path of ['/v1/documents', '/v1/tasks?size=100', '/v1/search?q=truyen%20thong', '/openapi.json']) {
    const [a, b] = await Promise.all([one, two].map(async (address) => (await fetch(address + path)).text()));
    expect(a).toBe(b);
  }
}, 20_000);

test('a taken port: one line that names it and what to do', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const address = holder.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const line = await refusal({ PORT: port });
  expect(line).toMatch(new RegExp(`^port-taken: port ${port} .*set PORT`));
  holder.close();
}, 20_000);

test('a bad configuration: one line that names each variable', async () => {
  expect(await refusal({ PORT: 'x', LOG_LEVEL: 'loud' })).toMatch(/^config-invalid: PORT .*LOG_LEVEL/);
  expect(await refusal({ NEO4J_URI: 'localhost' })).toMatch(/^graph-refused: NEO4J_URI "localhost"/);
}, 60_000);

test('a broken vocabulary entry: one line that names file and entry', async () => {
  const root = temporaryFolder();
  for (const name of ['dist', 'seed', 'package.json']) cpSync(join(ROOT, name), join(root, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  const file = join(root, 'seed/vocabulary/roles.json');
  const vocabulary = JSON.parse(readFileSync(file, 'utf8'));
  vocabulary.roles[0].role = 'emperor';
  writeFileSync(file, JSON.stringify(vocabulary));
  const line = await refusal({}, root);
  expect(line).toMatch(/^vocabulary-broken: roles\.json/);
  expect(line).toContain(vocabulary.roles[0].id);
}, 20_000);
