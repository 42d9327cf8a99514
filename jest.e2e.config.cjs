const base = require('./jest.config.cjs')

/** What crosses rooms, on the built artefacts; every file has a product of its own, and two run side by side. */
module.exports = {
  ...base,
  roots: ['<rootDir>/tests/e2e'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 2,
  testTimeout: 180_000,
}
