import base from '../../jest.config.js';

/** npm run test:browser: the pages in a real Chromium. Without one on this machine each file says so and is skipped. */
export default {
  ...base,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  globalSetup: '<rootDir>/test/browser/build.ts',
  setupFilesAfterEnv: [],
  reporters: ['default', '<rootDir>/test/reporters/browser-clauses-reporter.ts'],
  maxWorkers: 1,
  testTimeout: 120_000,
};
