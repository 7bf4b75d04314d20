import { readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { parse } from 'yaml';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
// It is written in an old spelling of JSON Schema, with ids that Ajv takes for a mistake.
const withoutId = (key: string, value: unknown): unknown =>
  /^(id|\$schema)$/.test(key) && typeof value === 'string' ? undefined : value;
const schema = JSON.parse(read('compose-spec.json'), withoutId);
const compose = parse(read('../../docker-compose.yml'));
const check = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);

test('docker-compose.yml keeps to the Compose specification', () => {
  check(compose);
  expect(check.errors).toBeNull();
});

test('the check sees a misspelt key and a wrong type', () => {
  const { service } = compose.services;
  expect(check({ services: { service: { ...service, healthchek: {} } } })).toBe(false);
  expect(check({ services: { service: { ...service, read_only: 'perhaps' } } })).toBe(false);
});

test('every service has a health check and a limit of memory, and no password by default', () => {
  for (const service of Object.values<Record<string, unknown>>(compose.services)) {
    expect(service).toMatchObject({ healthcheck: { test: expect.anything() }, mem_limit: expect.any(String) });
    for (const value of Object.values(service.environment as Record<string, string>)) {
      if (`${value}`.includes('NEO4J_PASSWORD')) expect(value).toMatch(/\$\{NEO4J_PASSWORD:\?/);
    }
  }
  expect(compose.services.service).toMatchObject({
    read_only: true,
    depends_on: { neo4j: { condition: 'service_healthy' } },
  });
});

test('the server of the tests and the image are of one version', () => {
  const [, tested] = /<neo4j.version>(\d+\.\d+)\./.exec(read('../neo4j/pom.xml')) ?? [];
  expect(compose.services.neo4j.image).toBe(`neo4j:${tested}-community`);
});
