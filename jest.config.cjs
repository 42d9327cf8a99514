const { availableParallelism } = require('node:os')

const clock = `${__dirname}/tests/harness/clock-offset.cjs`
if (process.env.TEST_CLOCK && !process.env.TEST_CLOCK_OFFSET)
  process.env.TEST_CLOCK_OFFSET = require(clock).offsetTo(process.env.TEST_CLOCK)
if (process.env.TEST_CLOCK_OFFSET && !process.env.NODE_OPTIONS?.includes(clock))
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --require ${clock}`

/** @type {import('jest').Config} */
module.exports = {
  // jest leaves one core to whoever watches; of two that is half
  maxWorkers: Math.max(2, availableParallelism() - 1),
  roots: [
    '<rootDir>/domain',
    '<rootDir>/cloudfunctions',
    '<rootDir>/simulator',
    '<rootDir>/miniprogram',
    '<rootDir>/admin',
    '<rootDir>/scripts',
    '<rootDir>/tests',
  ],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/tests/e2e/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // the package offers itself to `import` only; the tests' import() is a require
  moduleNameMapper: {
    '^file-type$': '<rootDir>/node_modules/file-type/index.js',
    // TDesign's CommonJS build: what its package offers to Node is written as modules
    '^tdesign-react$': '<rootDir>/node_modules/tdesign-react/cjs/index.js',
    '^tdesign-react/es/(.*)$': '<rootDir>/node_modules/tdesign-react/cjs/$1',
    // what a component looks like is seen in a browser (tests/e2e), not in jsdom
    '\\.css$': '<rootDir>/tests/harness/no-styles.cjs',
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(bson|mingo|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit)/)',
  ],
  setupFiles: [clock],
  // a test of a component begins with `@jest-environment jsdom`; packages are still taken as Node takes them
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
  testTimeout: 30_000,
}
