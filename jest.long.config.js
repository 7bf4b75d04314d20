import config from './jest.config.js';

/** `npm run test:long`: what starts and kills servers, and takes minutes. */
export default { ...config, testMatch: ['<rootDir>/test/long/**/*.test.ts'], maxWorkers: 1 };
