import { existsSync } from 'node:fs'
import path from 'node:path'
import { GROUPED, GROUPS } from './scripts/lib/test-groups.mjs'

const root = import.meta.dirname

const FOLDERS = {
  shared: 'shared/src',
  server: 'server/src',
  'embedded-mongo': 'server/embedded-mongo/src',
  miniapp: 'miniapp',
  architecture: 'test/architecture',
  api: 'test/api',
  journeys: 'test/journeys',
  weapp: 'test/weapp',
  h5: 'test/h5',
  leaks: 'test/leaks',
}

/** `npm test` runs small suites in groups (scripts/lib/test-groups.mjs). */
const isGrouped = process.env.LINYI_TEST_GROUPS === '1'

/** Projects whose services are heard: what they said is searched for secrets by `leaks`, after them. */
const HEARD = ['api', 'journeys', 'weapp', 'h5']

const compiler = (/** @type {{ tsx: boolean }} */ { tsx }) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
    },
  },
]

/**
 * One project per kind of test. `api`, `journeys`, `weapp` and `h5` drive the real server; the last
 * two also drive a browser or the built mini-program; `leaks` reads what the services of all of them have said, and comes last.
 *
 * @param {string} displayName
 * @param {string} folder
 * @returns {Record<string, unknown>}
 */
const project = (displayName, folder) => ({
  displayName,
  rootDir: root,
  roots: [
    isGrouped && displayName in GROUPED ? path.join(GROUPS, displayName) : path.join(root, folder),
  ],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/output/'],
  modulePathIgnorePatterns: [path.join(root, 'miniapp/dist'), path.join(root, 'test/output')],
  testEnvironment: 'node',
  // what the build of the app puts into its code
  globals: { CLOUD_ENV: '', CLOUD_SERVICE: '' },
  setupFilesAfterEnv: HEARD.includes(displayName)
    ? [path.join(root, 'test/support/leaks/watch-suite.ts')]
    : [],
  transform: { '\\.ts$': compiler({ tsx: false }), '\\.tsx$': compiler({ tsx: true }) },
  // The embedded database is absent here: its worker thread needs the compiled files of its dist.
  moduleNameMapper: {
    '^@linyi/shared/(.*)$': path.join(root, 'shared/src/$1'),
    '^@linyi/server/(.*)$': path.join(root, 'server/src/$1'),
    '^@/(.*)$': path.join(root, 'miniapp/src/$1'),
  },
})

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  testSequencer: path.join(root, 'scripts/lib/longest-first.cjs'),
  globalSetup: path.join(root, 'scripts/lib/test-scenes.cjs'),
  globalTeardown: path.join(root, 'scripts/lib/test-scenes-end.cjs'),
  workerIdleMemoryLimit: '1GB',
  // A busy machine fails no test: the limit only ends what hangs.
  testTimeout: 60_000,
  projects: Object.entries(FOLDERS)
    .filter(([, folder]) => existsSync(path.join(root, folder)))
    .map(([name, folder]) => project(name, folder)),
}
