import { moveOnce } from './one-move'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

describe('changing the page', () => {
  it('ignores a second tap while the first is under way', async () => {
    const move = jest.fn(() => Promise.resolve())

    const first = moveOnce(move)
    await moveOnce(move)
    expect(move).toHaveBeenCalledTimes(1)

    await jest.advanceTimersByTimeAsync(350)
    await first
  })

  it('is free again afterwards, also when the move was refused', async () => {
    const first = moveOnce(() => Promise.reject(new Error('navigateTo:fail')))
    await jest.advanceTimersByTimeAsync(350)
    await first

    const move = jest.fn(() => Promise.resolve())
    const second = moveOnce(move)
    expect(move).toHaveBeenCalledTimes(1)
    await jest.advanceTimersByTimeAsync(350)
    await second
  })

  it('does not wait for ever for a move that never reports back', async () => {
    const lost = moveOnce(() => new Promise(() => undefined))
    await jest.advanceTimersByTimeAsync(3000)
    await lost

    const move = jest.fn(() => Promise.resolve())
    void moveOnce(move)
    expect(move).toHaveBeenCalledTimes(1)
    await jest.advanceTimersByTimeAsync(350)
  })
})
