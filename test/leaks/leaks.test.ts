import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { LeakWatch, type LeakReport } from '../support/leaks/leak-watch'

const REPORTS = path.resolve(__dirname, '../output/leaks')
const WATCHED = ['api', 'journeys', 'weapp', 'h5']

const suites = WATCHED.flatMap((folder) =>
  readdirSync(path.resolve(__dirname, '..', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.join('test', folder, file)),
)

/** What every suite has left behind, written at its end; `npm test` runs this after all of them. */
const reports = (): LeakReport[] =>
  readdirSync(REPORTS).map(
    (file) => JSON.parse(readFileSync(path.join(REPORTS, file), 'utf8')) as LeakReport,
  )

describe('what the services of the complete test run have said', () => {
  it('was heard in every suite that starts one', () => {
    const heard = new Set(reports().flatMap(({ suites: heardIn }) => heardIn))
    expect(suites.filter((suite) => !heard.has(suite))).toEqual([])
  })

  it.each([
    ['log', 5_000],
    ['event', 2_000],
    ['answer', 20_000],
  ] as const)('was a lot: %s, at least %i texts', (place, least) => {
    const count = reports().reduce((sum, { texts }) => sum + texts[place], 0)
    expect(count).toBeGreaterThan(least)
  })

  it('holds no token, key or openid in any log, event or answer', () => {
    const leaks = reports().flatMap(({ suites: heardIn, leaks: found }) =>
      found.map((leak) => ({ heardIn, ...leak })),
    )
    expect(leaks).toEqual([])
  })
})

describe('the search for secrets', () => {
  const token = 'pP9_x'.repeat(8) + 'abc'
  const watch = () => {
    const one = new LeakWatch()
    one.secret('session', token)
    one.secret('openid', 'oCJUsw0123456789abcdefghij')
    return one
  }
  const leaksOf = (one: LeakWatch) => one.report(['x']).leaks

  it.each([
    ['alone', token],
    ['in JSON', JSON.stringify({ token })],
    ['in an address', `GET /x?access_token=${token}&b=1`],
    ['inside of a longer word', `prefix${token}suffix`],
  ])('finds a token %s', (_name, text) => {
    const one = watch()
    one.text('log', 'line', text)
    expect(leaksOf(one)).toEqual([{ place: 'log', kind: 'session', where: 'line' }])
  })

  it('lets the answer of a sign-in hold its token, and no other place', () => {
    const one = watch()
    one.text('answer', '/api/people.signIn', token)
    one.text('event', '/api/people.signIn', token)
    one.text('answer', '/api/people.me', token)
    expect(leaksOf(one).map(({ place, where }) => [place, where])).toEqual([
      ['event', '/api/people.signIn'],
      ['answer', '/api/people.me'],
    ])
  })

  it('lets no answer hold an openid', () => {
    const one = watch()
    one.text('answer', '/api/people.signIn', 'x oCJUsw0123456789abcdefghij y')
    expect(leaksOf(one)).toHaveLength(1)
  })
})
