/** @type {import('jest').Config} */
module.exports = {
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
  moduleNameMapper: { '^file-type$': '<rootDir>/node_modules/file-type/index.js' },
  transformIgnorePatterns: [
    '/node_modules/(?!(bson|mingo|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit)/)',
  ],
  testTimeout: 30_000,
}
