import type { Document } from 'mongodb'
import { Binary } from 'mongodb'
import { CASES, date, decimal, MISSING } from '../testing/expressionCases'
import type { TestDatabase } from '../testing/harness'
import { codeOf, startTestDatabase, typed } from '../testing/harness'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())

async function evaluate(expression: unknown): Promise<unknown> {
  const [result] = await database.db
    .aggregate(
      [
        {
          $documents: [
            {
              a: [1, 2, 3],
              s: 'héllo',
              n: null,
              o: { x: 1, y: [{ z: 1 }, { z: 2 }] },
              d: date('2024-02-29T12:34:56.789Z'),
            },
          ],
        },
        { $project: { r: expression } },
      ] as Document[],
      { promoteValues: false },
    )
    .toArray()
  return result && 'r' in result ? (result.r as unknown) : MISSING
}

describe.each(Object.entries(CASES))('%s', (_name, cases) => {
  it.each(cases.map(([expression, result], index) => [index, expression, result] as const))(
    '%i %j',
    async (_index, expression, result) => {
      const actual = await evaluate(expression)
      if (result === MISSING || actual === MISSING) expect(actual).toBe(result)
      else expect(JSON.stringify(typed({ r: actual }))).toBe(JSON.stringify(typed({ r: result })))
    },
  )
})

describe('refusals', () => {
  it.each<readonly [unknown, number]>([
    [{ $add: [1, 'x'] }, 14],
    [{ $divide: [1, 0] }, 2],
    [{ $mod: [1, 0] }, 16610],
    [{ $subtract: ['x', 1] }, 14],
    [{ $nope: 1 }, 168],
    [{ $arrayElemAt: ['x', 0] }, 28689],
    [{ $size: '$s' }, 17124],
    [{ $in: [1, 'x'] }, 40081],
    [{ $switch: { branches: [{ case: false, then: 1 }] } }, 40066],
    [{ $cond: [1, 2] }, 16020],
    [{ $cond: { if: 1, then: 2 } }, 17082],
    [{ $toInt: 'x' }, 241],
    [{ $toInt: '2147483648' }, 241],
    [{ $toObjectId: 'x' }, 241],
    [{ $toDate: 5 }, 241],
    [{ $concat: [1] }, 16702],
    [{ $sqrt: -1 }, 28714],
    [{ $range: [0, 1, 0] }, 34449],
    [{ $mergeObjects: [1] }, 40400],
    [{ $dateToString: { date: 'x' } }, 16006],
    [{ $hour: { date: '$d', timezone: 'Nowhere/Land' } }, 40485],
    [{ $function: { body: '', args: [], lang: 'js' } }, 238],
    [{ $meta: 'textScore' }, 238],
    [{ $pow: [decimal('2'), 2] }, 238],
    [{ $add: [1], $subtract: [1] }, 15983],
    ['$$nope', 17276],
    ['$a..b', 15998],
    [{ $toString: new Binary(Buffer.from('x')) }, 238],
    [{ $filter: { input: [1] } }, 9],
    [{ $zip: { inputs: 'x' } }, 34461],
  ])('%j gives %i', async (expression, code) => {
    expect(await codeOf(evaluate(expression))).toBe(code)
  })
})
