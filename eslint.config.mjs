import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import js from '@eslint/js'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import { importX } from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const root = import.meta.dirname
const TESTS = [
  '**/*.test.ts',
  '**/*.test.tsx',
  'test/**',
  'server/embedded-mongo/src/testing/**',
  'shared/src/**/testing/**',
]
/** Programs that talk to a terminal. */
const PROGRAMS = ['scripts/**', 'server/src/*.ts', 'server/embedded-mongo/src/cli.ts', '**/*.mjs']

const foldersIn = (/** @type {string} */ folder) => {
  const place = path.join(root, folder)
  if (!existsSync(place)) return []
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

/* ------------------------------------------------------------------------------------------------
 * Which folder may import which: docs/ARCHITECTURE.md in the form of errors.
 * `zone(a, b, message)` reads "a must not import b".
 * ---------------------------------------------------------------------------------------------- */

const zone = (
  /** @type {string | string[]} */ target,
  /** @type {string | string[]} */ from,
  /** @type {string} */ message,
  /** @type {string[]} */ except = [],
) => ({ target, from, message, except })

const source = (/** @type {string[]} */ ...names) =>
  names.flatMap((name) => [`${name}/src`, `${name}/dist`])

const workspaces = [
  zone(
    'shared',
    [...source('server', 'miniapp', 'server/embedded-mongo'), 'test'],
    'Shared knows neither side.',
  ),
  zone(
    'miniapp',
    [...source('server', 'server/embedded-mongo'), 'test'],
    'Talk to the server through shared/contract.',
  ),
  zone('server/src', [...source('miniapp'), 'test'], 'The server knows no client and no test.'),
  zone(
    'server/embedded-mongo',
    [...source('shared', 'server', 'miniapp'), 'test'],
    'The embedded database knows nothing of the council.',
  ),
  zone(
    'shared/src/domain',
    'shared/src/contract',
    'Domain knows no wire types; move what both need into domain.',
  ),
]

const features = 'server/src/features'
const role = (/** @type {string[]} */ ...roles) =>
  roles.map((name) => `${features}/**/*.${name}.ts`)
const commands = `${features}/*/commands/*.ts`

const serverLayers = [
  zone(
    'server/src/platform',
    [features, 'server/src/app'],
    'Platform knows no feature; let the feature register with it.',
  ),
  zone('server/src/platform', 'server/src/app.ts', 'Platform knows no composition; pass it in.'),
  zone(
    features,
    ['server/src/app', 'server/src/app.ts', 'server/src/main.ts'],
    'A feature is composed by app; it does not know it.',
  ),
  zone(
    role('routes'),
    [...role('model', 'store', 'policy')],
    'Routes bind operations to commands, queries and presenters.',
  ),
  zone(
    [...role('presenter', 'policy'), ...role('rules')],
    [...role('model', 'queries'), commands],
    'It is pure: let the caller load what it needs and pass it in.',
  ),
  zone(
    [commands, ...role('queries', 'store', 'model')],
    role('routes'),
    'Routes are the outermost part of a feature.',
  ),
  zone(commands, role('presenter'), 'Commands return domain facts; the route presents them.'),
  zone(
    `${features}/**/!(*.store|*.model).ts`,
    [...role('model')],
    'Only the store touches the model; add what you need to the store.',
  ),
  ...foldersIn(features).map((name) =>
    zone(`${features}/${name}`, features, 'Reach another feature through its index.ts.', [
      `./${name}`,
      ...foldersIn(features).map((other) => `./${other}/index.ts`),
    ]),
  ),
]

const clientFeatures = 'miniapp/src/features'
const clientLayers = [
  zone(
    'miniapp/src/platform',
    [clientFeatures, 'miniapp/src/pages', 'miniapp/src/components'],
    'Platform is the lowest layer of the app.',
  ),
  zone(
    'miniapp/src/components',
    [clientFeatures, 'miniapp/src/pages'],
    'Components are shared and know no feature; pass in what they show.',
  ),
  zone(clientFeatures, 'miniapp/src/pages', 'Pages use features, not the other way round.'),
  ...foldersIn(clientFeatures).map((name) =>
    zone(
      `${clientFeatures}/${name}`,
      clientFeatures,
      'Features do not know each other; move what both need to components or platform.',
      [`./${name}`],
    ),
  ),
]

/* ------------------------------------------------------------------------------------------------
 * Which packages and which language constructs a layer may use. Two blocks with the same rule would
 * replace each other, so every layer states all of it in one call.
 * ---------------------------------------------------------------------------------------------- */

const say = (/** @type {string} */ selector, /** @type {string} */ message) => ({
  selector,
  message,
})

const ENVIRONMENT = say(
  "MemberExpression[object.name='process'][property.name='env']",
  'Read the configuration of config/env.ts.',
)
const BUILD_TARGET_ONLY = say(
  "MemberExpression[property.name!='TARO_ENV'] > MemberExpression[object.name='process'][property.name='env']",
  'Only process.env.TARO_ENV is known in the app; other constants come from defineConstants.',
)
const CLOCK = [
  say(
    "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    'Take `now` as an argument.',
  ),
  say("NewExpression[callee.name='Date'][arguments.length=0]", 'Take `now` as an argument.'),
]
const WIRE_TYPES = say(
  'ImportSpecifier[imported.name=/^(RequestOf|RequestInput|ResponseOf)$/]',
  'Stores, models and policies know no wire types.',
)
const TARO_PORTS =
  '(request|uploadFile|downloadFile|connectSocket|login|(set|get|remove|clear)Storage\\w*|navigateTo|navigateBack|redirectTo|reLaunch|switchTab)'
const TARO = [
  say(
    `MemberExpression[object.name='Taro'][property.name=/^${TARO_PORTS}$/]`,
    'Call it through platform/ (api, storage, navigate).',
  ),
  say(
    `ImportDeclaration[source.value='@tarojs/taro'] ImportSpecifier[imported.name=/^${TARO_PORTS}$/]`,
    'Call it through platform/ (api, storage, navigate).',
  ),
]

/**
 * @typedef {{ regex: string, message: string, allowTypeImports?: boolean }} ForbiddenPackage
 * @param {string[]} files
 * @param {{ packages?: ForbiddenPackage[], syntax?: { selector: string, message: string }[], ignores?: string[] }} limits
 */
const layer = (files, { packages = [], syntax = [], ignores = [] }) => ({
  files,
  ignores: [...TESTS, ...ignores],
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: packages }],
    'no-restricted-syntax': ['error', ...syntax],
  },
})

const NO_EMBEDDED = {
  regex: '^@linyi/embedded-mongo',
  message:
    'The council knows the database by its URI alone; only the start-up starts the embedded one.',
}
const NO_CLIENT = {
  regex: '^(@tarojs/|react|@linyi/miniapp)',
  message: 'The server renders no pages.',
}

/** A policy or presenter knows the shape of what the store gives out, and nothing else of it. */
const STORE_TYPES_ONLY = {
  regex: '\\.store$',
  allowTypeImports: true,
  message: 'It is pure: let the caller load what it needs and pass it in.',
}

const featureLayer = (
  /** @type {string[]} */ files,
  /** @type {{ knowsWire: boolean, isPure: boolean, ignores?: string[] }} */
  { knowsWire, isPure, ignores = [] },
) =>
  layer(files, {
    ignores,
    packages: [NO_CLIENT, NO_EMBEDDED, ...(isPure ? [STORE_TYPES_ONLY] : [])],
    syntax: [...CLOCK, ENVIRONMENT, ...(knowsWire ? [] : [WIRE_TYPES])],
  })

const layers = [
  layer(['shared/src/domain/**'], {
    packages: [{ regex: '^[^.]', message: 'Domain imports nothing: no zod, no Node, no package.' }],
    syntax: [...CLOCK, ENVIRONMENT],
  }),
  layer(['shared/src/contract/**'], {
    packages: [
      { regex: '^(?!zod$|\\.)', message: 'The contract uses zod and the domain, nothing else.' },
    ],
    syntax: [...CLOCK, ENVIRONMENT],
  }),
  layer(['server/embedded-mongo/src/**'], {
    ignores: ['server/embedded-mongo/src/cli.ts'],
    packages: [
      {
        regex: '^(@linyi/|mongoose|mongodb$|koa)',
        message: 'The embedded database knows neither the council nor a driver.',
      },
    ],
    syntax: [ENVIRONMENT],
  }),
  layer(['server/src/*.ts', 'server/src/app/**', 'server/src/config/**'], {
    ignores: ['server/src/config/env.ts'],
    packages: [NO_CLIENT],
    syntax: [ENVIRONMENT],
  }),
  layer(['server/src/platform/**'], { packages: [NO_CLIENT, NO_EMBEDDED], syntax: [ENVIRONMENT] }),
  featureLayer(role('model', 'store', 'rules'), { knowsWire: false, isPure: false }),
  featureLayer(role('policy'), { knowsWire: false, isPure: true }),
  featureLayer(role('presenter'), { knowsWire: true, isPure: true }),
  featureLayer([`${features}/**`], {
    knowsWire: true,
    isPure: false,
    ignores: role('model', 'store', 'rules', 'policy', 'presenter'),
  }),
  ...[true, false].map((isPlatform) =>
    layer([isPlatform ? 'miniapp/src/platform/**' : 'miniapp/src/**'], {
      ignores: isPlatform ? [] : ['miniapp/src/platform/**'],
      packages: [
        {
          regex: '^(node:|@linyi/server|@linyi/embedded-mongo|zod)',
          message: 'Not in the mini-program.',
        },
        {
          regex: '^@linyi/shared/contract/',
          allowTypeImports: true,
          message: 'Import types only: zod stays out of the package (ADR 0004).',
        },
      ],
      syntax: [BUILD_TARGET_ONLY, ...(isPlatform ? [] : TARO)],
    }),
  ),
]

export default defineConfig(
  globalIgnores([
    '**/dist/**',
    '**/node_modules/**',
    'docs/**',
    'test/output/**',
    'data/**',
    '.cache/**',
    'coverage/**',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  // the rules of the same sets that need types are in .oxlintrc.json (ADR 0031)
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: ['shared', 'server', 'server/embedded-mongo', 'miniapp', 'test'].map(
            (name) => `${name}/tsconfig.json`,
          ),
          noWarnOnMultipleProjects: true,
        }),
      ],
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': [
        'error',
        { basePath: root, zones: [...workspaces, ...serverLayers, ...clientLayers] },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      curly: ['error', 'multi-line'],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
    },
  },
  ...layers,
  {
    files: ['miniapp/src/**/*.tsx', 'miniapp/src/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: [
      'miniapp/src/app.tsx',
      'miniapp/src/**/pages/**/index.tsx',
      'miniapp/src/pages/**/*.tsx',
      '**/*.config.{ts,mjs}',
      'miniapp/config/**',
      '**/*.d.ts',
    ],
    rules: { 'import-x/no-default-export': 'off' },
  },
  { files: PROGRAMS, rules: { 'no-console': 'off' } },
  {
    files: TESTS,
    rules: {
      'import-x/no-restricted-paths': 'off',
      '@typescript-eslint/no-restricted-imports': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: { 'no-undef': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
)
