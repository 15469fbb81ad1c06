import { ApiError } from './api-error'
import { useLine } from './line'
import { settled, useUnsettled, type UncertainAct, type Unsettled } from './unsettled'

const cut = new ApiError('network.failed')
const refused = new ApiError({ code: 'ballots.closed', message: '已截止', requestId: 'r' })

/** The service of a test: whether it holds the act, and what it answers next. */
class Service {
  sent = 0
  asked = 0
  isDone = false
  isCut = true

  readonly act: UncertainAct<string> = {
    send: () => {
      this.sent += 1
      if (this.isCut) return Promise.reject(cut)
      this.isDone = true
      return Promise.resolve('receipt')
    },
    wasDone: () => {
      this.asked += 1
      return this.isCut ? Promise.reject(cut) : Promise.resolve(this.isDone)
    },
  }
}

const shown = (): Unsettled | undefined => useUnsettled.getState().entries[0]
const breathe = () => jest.advanceTimersByTimeAsync(0)

describe('an act without an answer', () => {
  let service: Service

  beforeEach(() => {
    jest.useFakeTimers()
    service = new Service()
    useLine.setState({ isOnline: true, isReached: true, isInFront: true })
  })
  afterEach(() => {
    expect(useUnsettled.getState().entries).toEqual([])
    jest.useRealTimers()
  })

  it('that was done brings its answer by itself', async () => {
    const outcome = settled(service.act)
    await breathe()
    expect(shown()?.state).toBe('unknown')

    service.isDone = true
    service.isCut = false
    await jest.advanceTimersByTimeAsync(800)

    await expect(outcome).resolves.toBe('receipt')
  })

  it('that was not done is sent again by the tap of its person and not before', async () => {
    const outcome = settled(service.act)
    await breathe()
    service.isCut = false
    await jest.advanceTimersByTimeAsync(60_000)
    expect(shown()?.state).toBe('missing')
    expect(service.sent).toBe(1)

    shown()?.repeat()

    await expect(outcome).resolves.toBe('receipt')
    expect(service.sent).toBe(2)
  })

  it('is asked about at once when the line comes back, and not while it is gone', async () => {
    const outcome = settled(service.act)
    await breathe()
    useLine.setState({ isOnline: false })
    await jest.advanceTimersByTimeAsync(60_000)
    expect(service.asked).toBe(0)

    Object.assign(service, { isCut: false, isDone: true })
    useLine.setState({ isOnline: true })

    await expect(outcome).resolves.toBe('receipt')
  })

  it('can be let be: the form says whether it may have happened', async () => {
    const unknown = settled(service.act)
    const expectUnknown = expect(unknown).rejects.toMatchObject({ code: 'command.unknown' })
    await breathe()
    shown()?.leave()
    await expectUnknown

    const missing = settled(service.act)
    const expectMissing = expect(missing).rejects.toMatchObject({ code: 'command.unsent' })
    await breathe()
    service.isCut = false
    await jest.advanceTimersByTimeAsync(800)
    shown()?.leave()
    await expectMissing
  })

  it('of whoever holds a link alone is repeated by their tap, for the service cannot be asked', async () => {
    const outcome = settled({ ...service.act, wasDone: null })
    await breathe()
    service.isCut = false
    await jest.advanceTimersByTimeAsync(60_000)
    expect(shown()?.state).toBe('unknown')

    shown()?.repeat()

    await expect(outcome).resolves.toBe('receipt')
  })

  it('is nobody’s question when it was refused, at once or when it is repeated', async () => {
    await expect(settled({ send: () => Promise.reject(refused), wasDone: null })).rejects.toBe(
      refused,
    )

    const outcome = settled({
      ...service.act,
      send: jest.fn().mockRejectedValueOnce(cut).mockRejectedValueOnce(refused),
    })
    const expectRefused = expect(outcome).rejects.toBe(refused)
    await breathe()
    shown()?.repeat()
    await expectRefused
  })
})
