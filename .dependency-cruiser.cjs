/**
 * The import table of the design (docs/architecture.md): which folder may import which.
 * This file is the table; `npm run lint` checks it.
 */
const TABLE = {
  'app/core': ['app/core'],
  'app/contract': ['app/contract', 'app/core'],
  'app/repositories': ['app/repositories', 'app/core', 'db'],
  'app/adapters': ['app/adapters', 'app/core'],
  'app/services': ['app/services', 'app/contract', 'app/core', 'app/repositories', 'app/adapters', 'db'],
  'app/jobs': ['app/jobs', 'app/services', 'app/core', 'app/contract', 'app/adapters'],
  'app/hosts': ['app', 'db'],
  'app/testing': ['app', 'db'],
  db: ['db', 'app/core'],
  main: ['main', 'app/contract'],
  renderer: ['renderer', 'app/contract', 'app/core'],
  e2e: ['e2e', 'app/contract', 'app/testing'],
};

const OURS = '^(app|db|main|renderer|e2e)/';
const TESTS = '\\.test\\.tsx?$';
const under = (folders) => folders.map((folder) => `^${folder}/`).join('|');

const walls = Object.entries(TABLE).map(([from, to]) => ({
  name: `${from.replace('/', '-')}-imports`,
  comment: `${from} may import only: ${to.join(', ')}`,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: TESTS },
  to: { path: OURS, pathNot: under(to) },
}));

module.exports = {
  forbidden: [
    ...walls,
    {
      name: 'core-is-pure',
      comment: 'app/core and app/contract: no Node, no Electron, no package with I/O',
      severity: 'error',
      from: { path: '^app/(core|contract)/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'adapters-as-types',
      comment: 'services see the outside world only as types; compose.ts brings the real parts',
      severity: 'error',
      from: { path: '^app/(services|jobs)/', pathNot: TESTS },
      to: { path: '^app/adapters/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'migrations-are-frozen',
      comment: 'a migration imports kysely and nothing of ours, so that it can never change its meaning',
      severity: 'error',
      from: { path: '^db/migrations/\\d', pathNot: TESTS },
      to: { path: OURS },
    },
    {
      name: 'one-gateway',
      comment: 'only db/ touches better-sqlite3 (and bench and crash, which compare with the bare driver)',
      severity: 'error',
      from: { path: OURS, pathNot: `^(db|app/testing/(bench|crash))/|${TESTS}` },
      to: { path: 'better-sqlite3' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // TypeScript 7 has no parser for other programs; swc reads the same source, type imports too.
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
