import { moveOnce } from './one-move'

const done = () => Promise.resolve()
const never = () => new Promise(() => undefined)

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(async () => {
  await jest.advanceTimersByTimeAsync(3000)
  jest.useRealTimers()
})

describe('changing the page', () => {
  it('ignores a second tap on the page that is being left', async () => {
    const move = jest.fn(never)

    void moveOnce('home', move)
    await jest.advanceTimersByTimeAsync(1000)
    void moveOnce('home', move)

    expect(move).toHaveBeenCalledTimes(1)
  })

  it('ignores it also when the first was done at once', async () => {
    const move = jest.fn(done)

    void moveOnce('home', move)
    await jest.advanceTimersByTimeAsync(200)
    void moveOnce('home', move)

    expect(move).toHaveBeenCalledTimes(1)
  })

  it('lets the page that comes lead on at once', async () => {
    const onward = jest.fn(done)

    void moveOnce('home', done)
    await jest.advanceTimersByTimeAsync(10)
    void moveOnce('desk', onward)

    expect(onward).toHaveBeenCalledTimes(1)
  })

  it('frees a page whose move was refused or never reported back', async () => {
    const again = jest.fn(done)

    void moveOnce('home', () => Promise.reject(new Error('navigateTo:fail')))
    await jest.advanceTimersByTimeAsync(350)
    void moveOnce('home', never)
    await jest.advanceTimersByTimeAsync(3000)
    void moveOnce('home', again)

    expect(again).toHaveBeenCalledTimes(1)
  })
})
