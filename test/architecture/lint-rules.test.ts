import { execFileSync } from 'node:child_process'
import path from 'node:path'

/** Code that the rules of eslint.config.mjs must refuse, and part of the message that says why. */
const REFUSED: readonly [why: string, file: string, code: string, message: string][] = [
  [
    'domain uses a package',
    'shared/src/domain/x.ts',
    "import { z } from 'zod'\nexport const x = z",
    'Domain imports nothing',
  ],
  [
    'domain uses the contract',
    'shared/src/domain/x.ts',
    "import { ERRORS } from '../contract/errors'\nexport const x = ERRORS",
    'Domain knows no wire types',
  ],
  [
    'domain reads the clock',
    'shared/src/domain/x.ts',
    'export const x = () => Date.now()',
    'Take `now` as an argument',
  ],
  [
    'domain takes the present date',
    'shared/src/domain/x.ts',
    'export const x = () => new Date()',
    'Take `now` as an argument',
  ],
  [
    'the contract uses Node',
    'shared/src/contract/x.ts',
    "import path from 'node:path'\nexport const x = path",
    'The contract uses zod',
  ],
  [
    'shared uses the server',
    'shared/src/contract/x.ts',
    "import { systemClock } from '../../../server/src/platform/clock'\nexport const x = systemClock",
    'Shared knows neither side',
  ],
  [
    'platform uses a feature',
    'server/src/platform/x.ts',
    "import * as people from '../features/people'\nexport const x = people",
    'Platform knows no feature',
  ],
  [
    'a feature reaches into another',
    'server/src/features/places/x.queries.ts',
    "import { me } from '../people/people.queries'\nexport const x = me",
    'through its index.ts',
  ],
  [
    'routes use a store',
    'server/src/features/people/x.routes.ts',
    "import { loadActor } from './account.store'\nexport const x = loadActor",
    'Routes bind operations',
  ],
  [
    'a query uses a model',
    'server/src/features/people/x.queries.ts',
    "import { AccountModel } from './account.model'\nexport const x = AccountModel",
    'Only the store touches the model',
  ],
  [
    'a policy uses a store',
    'server/src/features/people/x.policy.ts',
    "import { loadActor } from './account.store'\nexport const x = loadActor",
    'It is pure',
  ],
  [
    'a store knows wire types',
    'server/src/features/people/x.store.ts',
    "import type { RequestOf } from '@linyi/shared/contract/operations'\nexport type X = RequestOf<'people.me'>",
    'know no wire types',
  ],
  [
    'a command reads the clock',
    'server/src/features/people/commands/x.ts',
    'export const x = () => new Date()',
    'Take `now` as an argument',
  ],
  [
    'a feature reads the environment',
    'server/src/features/people/x.queries.ts',
    'export const x = process.env.HOME',
    'config/env.ts',
  ],
  [
    'the start-up reads the environment',
    'server/src/main.ts',
    'export const x = process.env.HOME',
    'config/env.ts',
  ],
  [
    'a feature starts the database',
    'server/src/features/people/x.queries.ts',
    "import { start } from '@linyi/embedded-mongo'\nexport const x = start",
    'by its URI alone',
  ],
  [
    'the database uses the council',
    'server/embedded-mongo/src/x.ts',
    "import { ROLES } from '@linyi/shared/domain/people/role'\nexport const x = ROLES",
    'neither the council nor a driver',
  ],
  [
    'the app uses the server',
    'miniapp/src/platform/x.ts',
    "import { x } from '@linyi/server/main'\nexport const y = x",
    'Not in the mini-program',
  ],
  [
    'the app uses contract values',
    'miniapp/src/platform/x.ts',
    "import { ERRORS } from '@linyi/shared/contract/errors'\nexport const x = ERRORS",
    'Import types only',
  ],
  [
    'a component calls the network',
    'miniapp/src/components/x.ts',
    "import Taro from '@tarojs/taro'\nexport const x = () => Taro.request({ url: '/' })",
    'through platform/',
  ],
  [
    'a feature keeps data by itself',
    'miniapp/src/features/agenda/x.ts',
    "import { setStorageSync } from '@tarojs/taro'\nexport const x = setStorageSync",
    'through platform/',
  ],
  [
    'a page reads the environment',
    'miniapp/src/pages/x.ts',
    'export const x = process.env.HOME',
    'Only process.env.TARO_ENV',
  ],
  ['a default export', 'server/src/platform/x.ts', 'export default 1', 'named'],
  ['a word on the console', 'server/src/platform/x.ts', "console.log('x')", 'console'],
  ['any', 'server/src/platform/x.ts', 'export const x: any = 1', 'any'],
  [
    'a silenced compiler',
    'server/src/platform/x.ts',
    '// @ts-ignore\nexport const x = 1',
    '@ts-expect-error',
  ],
  [
    'a file without end',
    'server/src/platform/x.ts',
    'export const x = 1\n'.repeat(401),
    'too many lines',
  ],
]

/** Code that looks similar and is right. */
const ACCEPTED: readonly [why: string, file: string, code: string][] = [
  [
    'domain converts an instant',
    'shared/src/domain/x.ts',
    'export const x = (at: number) => new Date(at)',
  ],
  [
    'a feature uses the face of another',
    'server/src/features/places/x.queries.ts',
    "import * as people from '../people'\nexport const x = people",
  ],
  [
    'a store uses its model',
    'server/src/features/people/x.store.ts',
    "import * as account from './account.model'\nexport const x = account",
  ],
  [
    'the app uses contract types',
    'miniapp/src/platform/x.ts',
    "import type { ErrorCode } from '@linyi/shared/contract/errors'\nexport type X = ErrorCode",
  ],
  [
    'the app uses a domain rule',
    'miniapp/src/components/x.ts',
    "import { maskName } from '@linyi/shared/domain/people/masking'\nexport const x = maskName",
  ],
  [
    'platform calls the network',
    'miniapp/src/platform/x.ts',
    "import Taro from '@tarojs/taro'\nexport const x = () => Taro.request({ url: '/' })",
  ],
  [
    'the app asks for its build target',
    'miniapp/src/components/x.ts',
    "export const x = process.env.TARO_ENV === 'h5'",
  ],
  [
    'a presenter knows the shape a store gives out',
    'server/src/features/people/x.presenter.ts',
    "import type * as accounts from './account.store'\nexport type X = typeof accounts",
  ],
  [
    'a test imports a model',
    'server/src/features/people/x.test.ts',
    "import * as account from './account.model'\nexport const x = account",
  ],
]

interface Finding {
  readonly rule: string
  readonly message: string
}

function lint(pieces: readonly (readonly [string, string, string, ...unknown[]])[]): Finding[][] {
  const input = JSON.stringify(pieces.map(([, file, code]) => ({ file, code })))
  const output = execFileSync(process.execPath, [path.join(__dirname, 'lint-probe.mjs')], { input })
  return JSON.parse(output.toString()) as Finding[][]
}

describe('the rules of architecture', () => {
  let findings: Finding[][]

  beforeAll(() => {
    findings = lint([...REFUSED, ...ACCEPTED])
  }, 60_000)

  it.each(REFUSED.map(([why, , , message], index) => ({ why, message, index })))(
    'refuse: $why',
    ({ message, index }) => {
      expect(findings[index]?.map((finding) => finding.message).join('\n')).toContain(message)
    },
  )

  it.each(ACCEPTED.map(([why], index) => ({ why, index: REFUSED.length + index })))(
    'accept: $why',
    ({ index }) => {
      expect(findings[index]).toEqual([])
    },
  )
})
