import base from '../../jest.config.js';

/** npm run test:simulation: every planted bug. Slow, and so not part of `npm test`. */
export default {
  ...base,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/simulation/**/*.test.ts'],
  setupFilesAfterEnv: [],
  reporters: ['default'],
  maxWorkers: 1,
  testTimeout: 120_000,
};
