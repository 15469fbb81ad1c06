import { AsyncLocalStorage } from 'node:async_hooks'
import mongoose from 'mongoose'
import { together, togetherIn } from './together'
import { inTransaction } from './transaction'

describe('together', () => {
  it('asks once for everything that is asked at the same moment, and gives each its answer', async () => {
    const asked: (readonly number[])[] = []
    const double = together<number, number>((numbers) => {
      asked.push(numbers)
      return Promise.resolve(numbers.map((number) => number * 2))
    })

    expect(await Promise.all([double(1), double(2), double(3)])).toEqual([2, 4, 6])
    expect(await double(4)).toBe(8)
    expect(asked).toEqual([[1, 2, 3], [4]])
  })

  it('tells everybody who asked when the query fails, and works again', async () => {
    let isDown = true
    const ask = together<number, number>((numbers) =>
      isDown ? Promise.reject(new Error('down')) : Promise.resolve(numbers),
    )

    const failed = await Promise.allSettled([ask(1), ask(2)])
    isDown = false

    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await ask(3)).toBe(3)
  })

  it('runs outside of the transaction of whoever asked first', async () => {
    const transaction = new AsyncLocalStorage<string>()
    const seen: (string | undefined)[] = []
    const ask = together<number, number>((numbers) => {
      seen.push(transaction.getStore())
      return Promise.resolve(numbers)
    })

    await transaction.run('of another', () => Promise.all([ask(1), ask(2)]))

    expect(seen).toEqual([undefined])
  })

  it('never answers a question with a query that began before it was asked', async () => {
    let value = 'before'
    const finish: (() => void)[] = []
    const ask = together<string, string>(async (questions) => {
      const read = value
      await new Promise<void>((resolve) => finish.push(resolve))
      return questions.map(() => read)
    })
    const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

    const early: Promise<string>[] = []
    for (const question of ['a', 'b']) {
      early.push(ask(question))
      await soon()
    }
    value = 'after'
    const late = ask('c')
    await soon()
    const running = finish.length
    while (finish.length > 0) {
      finish.shift()?.()
      await soon()
    }

    expect(running).toBe(2)
    expect(await Promise.all(early)).toEqual(['before', 'before'])
    expect(await late).toBe('after')
  })

  it('answers a question of a transaction inside of it, and alone', async () => {
    jest
      .spyOn(mongoose.connection, 'transaction')
      .mockImplementation((work) => work(undefined as never))
    const asked: (readonly string[])[] = []
    const ask = together<string, string>((questions) => {
      asked.push(questions)
      return Promise.resolve(questions)
    })

    await Promise.all([ask('outside'), inTransaction(() => ask('inside')), ask('beside')])

    expect(asked).toEqual([['inside'], ['outside', 'beside']])
  })
})

describe('togetherIn', () => {
  it('asks each community for its own', async () => {
    const asked: unknown[] = []
    const ask = togetherIn<{ communityId: string; id: number }, string>(
      (communityId, questions) => {
        asked.push([communityId, questions.map(({ id }) => id)])
        return Promise.resolve(questions.map(({ id }) => `${communityId}${String(id)}`))
      },
    )

    const answers = await Promise.all([
      ask({ communityId: 'a', id: 1 }),
      ask({ communityId: 'b', id: 2 }),
      ask({ communityId: 'a', id: 3 }),
    ])

    expect(answers).toEqual(['a1', 'b2', 'a3'])
    expect(asked).toEqual([
      ['a', [1, 3]],
      ['b', [2]],
    ])
  })
})
