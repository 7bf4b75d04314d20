export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['<rootDir>/test/!(long)/**/*.test.ts'],
  globalSetup: '<rootDir>/test/neo4j/setup.mjs',
  globalTeardown: '<rootDir>/test/neo4j/teardown.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(cookie|content-disposition)$': '<rootDir>/test/native-esm/$1.cjs',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  maxWorkers: 2,
};
