import { readFileSync } from 'node:fs';
import { readConfig } from '../../src/config.js';
import { DirectiveError } from '../../src/model/errors.js';

const failure = (env: Record<string, string>): DirectiveError => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof DirectiveError) return error;
  }
  throw new Error('the configuration was taken');
};

test('an empty environment gives the defaults', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: 'data',
    neo4jUri: null,
    neo4jUser: 'neo4j',
    neo4jPassword: '',
    neo4jDatabase: 'neo4j',
    logLevel: 'info',
    rateLimit: 600,
    adminKey: null,
  });
});

test('.env.example names every variable and holds the defaults', () => {
  const lines = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').split('\n');
  const pairs = lines.filter((line) => /^[A-Z]/.test(line)).map((line) => line.split('='));
  expect(readConfig(Object.fromEntries(pairs))).toEqual(readConfig({}));
  expect(pairs).toHaveLength(Object.keys(readConfig({})).length);
});

test('values are read, an empty one counts as unset', () => {
  const config = readConfig({ PORT: '0', HOST: '', RATE_LIMIT: 'off', LOG_LEVEL: 'silent', ADMIN_KEY: 'k' });
  expect(config).toMatchObject({ port: 0, host: '127.0.0.1', rateLimit: 'off', logLevel: 'silent', adminKey: 'k' });
});

test.each([
  [{ PORT: '65536' }, ['PORT']],
  [{ PORT: '3e3' }, ['PORT']],
  [{ RATE_LIMIT: '0' }, ['RATE_LIMIT']],
  [{ PORT: 'x', RATE_LIMIT: 'on', LOG_LEVEL: 'loud' }, ['PORT', 'LOG_LEVEL', 'RATE_LIMIT']],
])('%j is refused, naming each variable', (env, names) => {
  const error = failure(env as Record<string, string>);
  expect(error.code).toBe('config-invalid');
  expect(error.parameters.map(({ name }) => name)).toEqual(names);
  for (const name of names) expect(error.message).toContain(name);
});
