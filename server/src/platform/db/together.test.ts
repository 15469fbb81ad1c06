import { AsyncLocalStorage } from 'node:async_hooks'
import { together } from './together'

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
})
