import { setTimeout as sleep } from 'node:timers/promises'
import { answerInTime } from './answer-in-time'
import { AppError } from './app-error'

const context = {} as never

describe('the time for an answer', () => {
  it('is over before whoever is in front cuts the call off; the work goes on to its end', async () => {
    let isDone = false
    const slow = async (): Promise<void> => {
      await sleep(60)
      isDone = true
    }

    await expect(answerInTime(10)(context, slow)).rejects.toEqual(
      new AppError('service.unavailable'),
    )
    expect(isDone).toBe(false)
    await sleep(80)
    expect(isDone).toBe(true)
  })

  it('says nothing about what ends within it, well or not', async () => {
    await answerInTime(50)(context, () => Promise.resolve())
    const fault = new Error('of its own')
    await expect(answerInTime(50)(context, () => Promise.reject(fault))).rejects.toBe(fault)
  })
})
