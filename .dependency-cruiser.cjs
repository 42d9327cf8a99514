// The arrows that must never be (docs/architecture.md): clients -> doors -> domains -> kernel, nothing points back.
const TESTS = '(\\.test\\.tsx?$|/testing/|^tests/)'
const DOMAIN = '^domain/([^/]+)/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'of types too, in tests too: whoever reads a file must be able to stop somewhere',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-knows-no-door-and-no-screen',
      severity: 'error',
      from: { path: '^domain/', pathNot: TESTS },
      to: { path: '^(cloudfunctions|miniprogram|admin|simulator|scripts|typings|tests)/' },
    },
    {
      name: 'only-kernel-wx-knows-the-sdk',
      severity: 'error',
      from: { path: '^(domain|cloudfunctions)/', pathNot: ['^domain/kernel/wx/', TESTS] },
      to: { path: 'node_modules/(wx-server-sdk|@cloudbase)/' },
    },
    {
      name: 'a-domain-is-entered-by-its-index',
      severity: 'error',
      from: { path: DOMAIN, pathNot: TESTS },
      to: {
        path: DOMAIN,
        pathNot: ['^domain/$1/', '^domain/[^/]+/(index|views|rules)\\.ts$', '^domain/kernel/.+(\\.|/)rules\\.ts$'],
      },
    },
    {
      name: 'kernel-knows-no-domain',
      severity: 'error',
      from: { path: '^domain/kernel/', pathNot: TESTS },
      to: { path: '^domain/(?!kernel/)' },
    },
    {
      name: 'clients-run-only-rules-of-the-domain',
      severity: 'error',
      from: { path: '^(miniprogram|admin)/', pathNot: TESTS },
      to: { path: '^(domain|cloudfunctions)/', pathNot: '(\\.|/)rules\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rules-run-anywhere',
      comment:
        'rules.ts files are bundled into the clients: they may run nothing but other rules (and the clock its dayjs)',
      severity: 'error',
      from: { path: '^domain/.*rules\\.ts$' },
      to: { pathNot: ['^domain/.*rules\\.ts$', 'node_modules/dayjs/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-simulator-runs-only-what-is-built',
      severity: 'error',
      from: { path: '^simulator/', pathNot: TESTS },
      to: { path: '^(domain|miniprogram|admin|cloudfunctions)/' },
    },
    {
      name: 'doors-do-not-meet',
      severity: 'error',
      from: { path: '^cloudfunctions/([^/]+)/' },
      to: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.cache|\\.data)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'] },
  },
}
