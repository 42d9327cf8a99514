const base = require('./jest.config.cjs')

/**
 * What crosses rooms, on the built artefacts. The demonstration is written once; every file has a product of its own that
 * begins with a copy (docs/decisions/019), and two run side by side.
 */
module.exports = {
  ...base,
  roots: ['<rootDir>/tests/e2e'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/tests/e2e/demonstration.ts',
  maxWorkers: 2,
  testTimeout: 180_000,
}
