// The way imports may go: domain <- store, wallet <- services <- http, cli <- app. docs/ARCHITECTURE.md draws it.
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|generated|codegen|mock-wallet|web|bench|test)/', pathNot: allowed },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'domain-is-pure',
      comment: 'No I/O in the domain: neither modules of Node nor packages.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    },
    only('domain', '^src/domain/', '^src/domain/'),
    only('store', '^src/store/', '^src/(store|domain)/'),
    only('wallet', '^src/wallet/', '^src/(wallet|domain)/'),
    only('wallet-check', '^src/wallet-check/', '^src/(wallet-check/|domain/|wallet/sign\\.ts$)'),
    only('services', '^src/services/', '^src/(services|store|wallet|wallet-check|domain)/'),
    only('http', '^src/http/', '^(src/(http|services|store|domain)|generated/server)/'),
    only('mock-wallet', '^mock-wallet/', '^(mock-wallet|web/docs/signing)/'),
    only('codegen', '^codegen/', '^codegen/'),
    only('web', '^web/', '^(web/|generated/server/types)'),
    only('provider', '^src/(?!cli/)', '^(src|generated)/'),
    {
      name: 'cli-at-the-top',
      severity: 'error',
      from: { path: '^src/(?!cli/)' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'app-above-the-rooms',
      severity: 'error',
      from: { path: '^src/(domain|store|wallet|wallet-check|services|http)/' },
      to: { path: '^src/[^/]+\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The templates are copied into packages, where their neighbours are generated; tsc sees them there; that of Bruno runs in
    // Bruno. The rest is built.
    exclude: { path: '^(codegen/templates/(typescript-|wallet-typescript|bruno/)|web/admin/dist/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
