const base = require('./jest.config.cjs')

/** What crosses rooms, on the built artefacts, one file after the other: the machine may have two cores. */
module.exports = {
  ...base,
  roots: ['<rootDir>/tests/e2e'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  testTimeout: 180_000,
}
