import base from '../../jest.config.js';

/** npm run test:process: the commands as processes of their own. Slow, and so not part of `npm test`. */
export default {
  ...base,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/process/**/*.test.ts'],
  setupFilesAfterEnv: [],
  reporters: ['default'],
  maxWorkers: 1,
  testTimeout: 60_000,
};
