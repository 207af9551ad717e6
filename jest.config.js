/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/{unit,contract,flow}/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/support/strip-types.cjs' },
  moduleFileExtensions: ['ts', 'js', 'cjs', 'mjs', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/generated/sdk', '<rootDir>/.data'],
  setupFilesAfterEnv: ['<rootDir>/test/reporters/record-http.ts'],
  reporters: [
    'default',
    '<rootDir>/test/reporters/coverage-reporter.ts',
    '<rootDir>/test/reporters/clauses-reporter.ts',
  ],
  testTimeout: 30_000,
  maxWorkers: '100%',
};
