import type { Document } from 'mongodb'
import { Binary, Decimal128, Double, Long, ObjectId, Timestamp } from 'mongodb'
import type { TestDatabase } from '../testing/harness'
import { codeOf, startTestDatabase, typed } from '../testing/harness'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())

const MISSING = Symbol('missing')
const long = (value: number | string): Long => Long.fromString(String(value))
const decimal = (text: string): Decimal128 => Decimal128.fromString(text)
const dbl = (value: number): Double => new Double(value)
const date = (text: string): Date => new Date(text)
const oid = new ObjectId('65a000000000000000000001')

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

const CASES: Readonly<
  Record<string, readonly (readonly [expression: unknown, result: unknown])[]>
> = {
  arithmetic: [
    [{ $add: [1, 2] }, 3],
    [{ $add: [1, 2.5] }, 3.5],
    [{ $add: [0.5, 0.5] }, dbl(1)],
    [{ $add: [2147483647, 1] }, long('2147483648')],
    [{ $add: [long(1), 1] }, long(2)],
    [{ $add: [long('9223372036854775807'), 1] }, dbl(9223372036854775807)],
    [{ $add: [decimal('0.1'), decimal('0.2')] }, decimal('0.3')],
    [{ $add: [1, null] }, null],
    [{ $add: [] }, 0],
    [{ $add: ['$d', 1000] }, date('2024-02-29T12:34:57.789Z')],
    [{ $subtract: [5, 3] }, 2],
    [{ $subtract: [date('2024-01-02'), date('2024-01-01')] }, long(86400000)],
    [{ $subtract: [date('2024-01-02'), 1000] }, date('2024-01-01T23:59:59Z')],
    [{ $subtract: [decimal('1'), 0.5] }, decimal('0.500000000000000')],
    [{ $multiply: [3, 4] }, 12],
    [{ $multiply: [65536, 65536] }, long('4294967296')],
    [{ $multiply: [1, '$n'] }, null],
    [{ $divide: [4, 2] }, dbl(2)],
    [{ $divide: [1, 4] }, 0.25],
    [{ $divide: [decimal('1'), decimal('3')] }, decimal('0.3333333333333333333333333333333333')],
    [{ $mod: [7, 4] }, 3],
    [{ $mod: [-7, 4] }, -3],
    [{ $mod: [7.5, 2] }, 1.5],
    [{ $abs: -5 }, 5],
    [{ $abs: -5.5 }, 5.5],
    [{ $ceil: 7.2 }, dbl(8)],
    [{ $ceil: 7 }, 7],
    [{ $floor: -2.8 }, dbl(-3)],
    [{ $round: [2.5] }, dbl(2)],
    [{ $round: [3.5] }, dbl(4)],
    [{ $round: [1.2345, 2] }, 1.23],
    [{ $round: [1250, -2] }, 1200],
    [{ $round: [1350, -2] }, 1400],
    [{ $trunc: [7.8] }, dbl(7)],
    [{ $trunc: [1234, -2] }, 1200],
    [{ $sqrt: 25 }, dbl(5)],
    [{ $sqrt: decimal('2') }, decimal('1.414213562373095048801688724209698')],
    [{ $pow: [5, 2] }, 25],
    [{ $pow: [2, -1] }, 0.5],
    [{ $pow: [2, 40] }, long('1099511627776')],
    [{ $exp: 0 }, dbl(1)],
    [{ $ln: 1 }, dbl(0)],
    [{ $log: [8, 2] }, dbl(3)],
    [{ $log10: 100 }, dbl(2)],
    [{ $bitAnd: [12, 10] }, 8],
    [{ $bitOr: [12, 10] }, 14],
    [{ $bitXor: [12, 10] }, 6],
    [{ $bitNot: 5 }, -6],
    [{ $sin: 0 }, dbl(0)],
    [{ $degreesToRadians: 180 }, Math.PI],
  ],
  comparison: [
    [{ $cmp: [1, 2] }, -1],
    [{ $eq: [1, dbl(1)] }, true],
    [{ $eq: ['$missing', null] }, false],
    [{ $lt: ['$missing', null] }, true],
    [{ $gt: ['a', 5] }, true],
    [{ $ne: [[1], [1]] }, false],
    [{ $and: [1, 'x'] }, true],
    [{ $and: [] }, true],
    [{ $and: [1, 0] }, false],
    [{ $or: [] }, false],
    [{ $or: [null, 1] }, true],
    [{ $not: [0] }, true],
    [{ $not: [[]] }, false],
  ],
  conditional: [
    [{ $cond: [true, 1, 2] }, 1],
    [{ $cond: { if: '$n', then: 1, else: 2 } }, 2],
    [{ $ifNull: ['$n', 5] }, 5],
    [{ $ifNull: ['$missing', '$n', 6] }, 6],
    [
      {
        $switch: {
          branches: [
            { case: false, then: 1 },
            { case: true, then: 2 },
          ],
          default: 3,
        },
      },
      2,
    ],
    [{ $switch: { branches: [{ case: false, then: 1 }], default: 3 } }, 3],
    [{ $let: { vars: { x: 2, y: 3 }, in: { $multiply: ['$$x', '$$y'] } } }, 6],
    [{ $literal: '$a' }, '$a'],
    [{ $literal: { $add: [1] } }, { $add: [1] }],
    ['$$ROOT.o.x', 1],
    ['$$CURRENT.o.x', 1],
    ['$$REMOVE', MISSING],
    ['$missing', MISSING],
    ['$o.y.z', [1, 2]],
    ['$a.0', []],
    [
      [1, '$missing', '$n'],
      [1, null, null],
    ],
    [{ $mergeObjects: [{ x: '$missing', y: '$o.x' }] }, { y: 1 }],
  ],
  arrays: [
    [{ $arrayElemAt: ['$a', 0] }, 1],
    [{ $arrayElemAt: ['$a', -1] }, 3],
    [{ $arrayElemAt: ['$a', 9] }, MISSING],
    [{ $arrayElemAt: ['$n', 0] }, null],
    [{ $first: '$a' }, 1],
    [{ $last: '$a' }, 3],
    [{ $first: [[]] }, MISSING],
    [{ $concatArrays: ['$a', [4]] }, [1, 2, 3, 4]],
    [{ $concatArrays: ['$a', null] }, null],
    [{ $in: [2, '$a'] }, true],
    [{ $in: ['x', '$a'] }, false],
    [{ $indexOfArray: ['$a', 3] }, 2],
    [{ $indexOfArray: ['$a', 1, 1] }, -1],
    [{ $isArray: '$a' }, true],
    [{ $isArray: ['$s'] }, false],
    [{ $range: [0, 5, 2] }, [0, 2, 4]],
    [{ $range: [3, 0, -1] }, [3, 2, 1]],
    [{ $reverseArray: '$a' }, [3, 2, 1]],
    [{ $size: '$a' }, 3],
    [{ $slice: ['$a', 2] }, [1, 2]],
    [{ $slice: ['$a', -2] }, [2, 3]],
    [{ $slice: ['$a', 1, 1] }, [2]],
    [{ $slice: ['$a', -5, 2] }, [1, 2]],
    [{ $arrayToObject: [[['k', 1]]] }, { k: 1 }],
    [{ $arrayToObject: [[{ k: 'a', v: 1 }]] }, { a: 1 }],
    [{ $objectToArray: { a: 1 } }, [{ k: 'a', v: 1 }]],
    [{ $filter: { input: '$a', as: 'x', cond: { $gt: ['$$x', 1] } } }, [2, 3]],
    [{ $filter: { input: '$a', cond: { $gt: ['$$this', 0] }, limit: 2 } }, [1, 2]],
    [{ $map: { input: '$a', in: { $add: ['$$this', 1] } } }, [2, 3, 4]],
    [{ $map: { input: '$n', in: 1 } }, null],
    [{ $reduce: { input: '$a', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 6],
    [{ $zip: { inputs: [[1, 2], ['a']] } }, [[1, 'a']]],
    [
      { $zip: { inputs: [[1, 2], ['a']], useLongestLength: true, defaults: [0, 'z'] } },
      [
        [1, 'a'],
        [2, 'z'],
      ],
    ],
    [{ $sortArray: { input: [3, 1, 2], sortBy: 1 } }, [1, 2, 3]],
    [{ $sortArray: { input: [{ a: 1 }, { a: 2 }], sortBy: { a: -1 } } }, [{ a: 2 }, { a: 1 }]],
    [{ $firstN: { n: 2, input: '$a' } }, [1, 2]],
    [{ $lastN: { n: 2, input: '$a' } }, [2, 3]],
    [{ $maxN: { n: 2, input: '$a' } }, [3, 2]],
    [{ $minN: { n: 2, input: [3, null, 1] } }, [1, 3]],
    [{ $sum: '$a' }, 6],
    [{ $sum: [1, 'x', 2] }, 3],
    [{ $avg: '$a' }, dbl(2)],
    [{ $max: '$a' }, 3],
    [{ $min: [5, null, 2] }, 2],
    [{ $stdDevPop: [[1, 3]] }, dbl(1)],
  ],
  sets: [
    [
      {
        $setUnion: [
          [1, 2],
          [2, 3],
        ],
      },
      [1, 2, 3],
    ],
    [
      {
        $setIntersection: [
          [1, 2, 2],
          [2, 3],
        ],
      },
      [2],
    ],
    [{ $setDifference: [[1, 2, 3], [2]] }, [1, 3]],
    [{ $setIsSubset: [[1], [1, 2]] }, true],
    [
      {
        $setEquals: [
          [1, 2, 1],
          [2, 1],
        ],
      },
      true,
    ],
    [{ $anyElementTrue: [[0, 1]] }, true],
    [{ $allElementsTrue: [[]] }, true],
    [{ $allElementsTrue: [[1, null]] }, false],
  ],
  strings: [
    [{ $concat: ['a', 'b'] }, 'ab'],
    [{ $concat: ['a', null] }, null],
    [{ $toUpper: '$s' }, 'HéLLO'],
    [{ $toLower: 'ABC' }, 'abc'],
    [{ $toUpper: null }, ''],
    [{ $strLenBytes: '$s' }, 6],
    [{ $strLenCP: '$s' }, 5],
    [{ $substrCP: ['$s', 1, 2] }, 'él'],
    [{ $substrBytes: ['abc', 1, -1] }, 'bc'],
    [{ $substr: ['abc', 5, 1] }, ''],
    [{ $indexOfBytes: ['$s', 'l'] }, 3],
    [{ $indexOfCP: ['$s', 'l'] }, 2],
    [{ $indexOfCP: ['abc', 'z'] }, -1],
    [{ $split: ['a-b-c', '-'] }, ['a', 'b', 'c']],
    [{ $trim: { input: '  x ' } }, 'x'],
    [{ $ltrim: { input: 'xxay', chars: 'x' } }, 'ay'],
    [{ $rtrim: { input: 'abba', chars: 'ab' } }, ''],
    [{ $strcasecmp: ['a', 'B'] }, -1],
    [{ $replaceOne: { input: 'aa', find: 'a', replacement: 'b' } }, 'ba'],
    [{ $replaceAll: { input: 'aa', find: 'a', replacement: { $literal: '$&' } } }, '$&$&'],
    [{ $regexMatch: { input: 'abc', regex: 'B', options: 'i' } }, true],
    [
      { $regexFind: { input: 'xaby', regex: '(a)(b)?' } },
      { match: 'ab', idx: 1, captures: ['a', 'b'] },
    ],
    [{ $regexFind: { input: 'x', regex: 'a' } }, null],
    [
      { $regexFindAll: { input: 'a1b2', regex: /\d/ } },
      [
        { match: '1', idx: 1, captures: [] },
        { match: '2', idx: 3, captures: [] },
      ],
    ],
  ],
  conversion: [
    [{ $type: '$missing' }, 'missing'],
    [{ $type: oid }, 'objectId'],
    [{ $type: 1.5 }, 'double'],
    [{ $type: [[1]] }, 'array'],
    [{ $isNumber: decimal('1') }, true],
    [{ $toString: 2.5 }, '2.5'],
    [{ $toString: true }, 'true'],
    [{ $toString: oid }, oid.toHexString()],
    [{ $toString: date('2024-01-02T03:04:05.006Z') }, '2024-01-02T03:04:05.006Z'],
    [{ $toString: long(5) }, '5'],
    [{ $toInt: '42' }, 42],
    [{ $toInt: 2.9 }, 2],
    [{ $toInt: true }, 1],
    [{ $toLong: 5 }, long(5)],
    [{ $toLong: date('1970-01-01T00:00:01Z') }, long(1000)],
    [{ $toDouble: '1e3' }, dbl(1000)],
    [{ $toDouble: true }, dbl(1)],
    [{ $toDecimal: '1.50' }, decimal('1.50')],
    [{ $toDecimal: 5.5 }, decimal('5.50000000000000')],
    [{ $toBool: 'false' }, true],
    [{ $toBool: 0 }, false],
    [{ $toDate: '2024-01-02' }, date('2024-01-02')],
    [{ $toDate: long(1000) }, date('1970-01-01T00:00:01Z')],
    [{ $toDate: oid }, oid.getTimestamp()],
    [{ $toObjectId: oid.toHexString() }, oid],
    [{ $toInt: null }, null],
    [{ $convert: { input: 'x', to: 'int', onError: -1 } }, -1],
    [{ $convert: { input: '$n', to: 'int', onNull: 0 } }, 0],
    [{ $convert: { input: '7', to: 18 } }, long(7)],
    [{ $tsSecond: new Timestamp({ t: 5, i: 2 }) }, long(5)],
    [{ $bsonSize: {} }, 5],
  ],
  objects: [
    [{ $mergeObjects: [{ a: 1 }, null, { a: 2, b: 3 }] }, { a: 2, b: 3 }],
    [{ $getField: 's' }, 'héllo'],
    [{ $getField: { field: 'x', input: '$o' } }, 1],
    [{ $getField: { field: { $literal: 'a.b' }, input: { $literal: { 'a.b': 1 } } } }, 1],
    [{ $setField: { field: 'a.b', input: {}, value: 1 } }, { 'a.b': 1 }],
    [{ $unsetField: { field: 'a', input: { a: 1, b: 2 } } }, { b: 2 }],
  ],
  dates: [
    [{ $year: '$d' }, 2024],
    [{ $month: '$d' }, 2],
    [{ $dayOfMonth: '$d' }, 29],
    [{ $hour: { date: '$d', timezone: 'Asia/Shanghai' } }, 20],
    [{ $hour: { date: '$d', timezone: '+05:30' } }, 18],
    [{ $minute: '$d' }, 34],
    [{ $millisecond: '$d' }, 789],
    [{ $dayOfWeek: '$d' }, 5],
    [{ $dayOfYear: '$d' }, 60],
    [{ $isoWeek: '$d' }, 9],
    [{ $isoWeekYear: date('2021-01-01') }, long(2020)],
    [{ $isoDayOfWeek: '$d' }, 4],
    [{ $week: '$d' }, 8],
    [{ $year: null }, null],
    [{ $dateToString: { date: '$d' } }, '2024-02-29T12:34:56.789Z'],
    [
      { $dateToString: { date: '$d', format: '%Y/%m/%d %H:%M:%S.%L %j %u %V %%' } },
      '2024/02/29 12:34:56.789 060 4 09 %',
    ],
    [
      { $dateToString: { date: '$d', format: '%Y-%m-%d %H %z', timezone: 'Asia/Shanghai' } },
      '2024-02-29 20 +0800',
    ],
    [{ $dateToString: { date: '$n', onNull: 'x' } }, 'x'],
    [{ $dateFromString: { dateString: '2024-01-02T03:04:05Z' } }, date('2024-01-02T03:04:05Z')],
    [
      { $dateFromString: { dateString: '2024-01-02', timezone: 'Asia/Shanghai' } },
      date('2024-01-01T16:00:00Z'),
    ],
    [{ $dateFromString: { dateString: '02/01/2024', format: '%d/%m/%Y' } }, date('2024-01-02')],
    [{ $dateFromString: { dateString: 'nope', onError: 'bad' } }, 'bad'],
    [{ $dateFromParts: { year: 2024, month: 14, day: 1 } }, date('2025-02-01')],
    [{ $dateFromParts: { isoWeekYear: 2024, isoWeek: 1, isoDayOfWeek: 1 } }, date('2024-01-01')],
    [
      { $dateToParts: { date: date('2024-01-02T03:04:05.006Z') } },
      { year: 2024, month: 1, day: 2, hour: 3, minute: 4, second: 5, millisecond: 6 },
    ],
    [{ $dateAdd: { startDate: date('2024-01-31'), unit: 'month', amount: 1 } }, date('2024-02-29')],
    [{ $dateAdd: { startDate: date('2024-01-31'), unit: 'day', amount: 1 } }, date('2024-02-01')],
    [
      { $dateSubtract: { startDate: date('2024-03-31'), unit: 'month', amount: 1 } },
      date('2024-02-29'),
    ],
    [
      { $dateDiff: { startDate: date('2024-01-31'), endDate: date('2024-02-01'), unit: 'month' } },
      long(1),
    ],
    [
      { $dateDiff: { startDate: date('2024-01-01'), endDate: date('2024-01-08'), unit: 'week' } },
      long(1),
    ],
    [{ $dateTrunc: { date: '$d', unit: 'day' } }, date('2024-02-29')],
    [
      { $dateTrunc: { date: '$d', unit: 'day', timezone: 'Asia/Shanghai' } },
      date('2024-02-28T16:00:00Z'),
    ],
    [{ $dateTrunc: { date: '$d', unit: 'week', startOfWeek: 'monday' } }, date('2024-02-26')],
    [{ $dateTrunc: { date: '$d', unit: 'hour', binSize: 6 } }, date('2024-02-29T12:00:00Z')],
  ],
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
