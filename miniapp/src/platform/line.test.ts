import { onLineBack, troubleOf, useLine, type LineState } from './line'

const WELL: LineState = {
  isOnline: true,
  isReached: true,
  isWeak: false,
  late: 0,
  isInFront: true,
}

describe('the way to the service', () => {
  it('is called by its worst trouble, and by none while all is well', () => {
    expect(troubleOf(WELL)).toBeNull()
    expect(troubleOf({ ...WELL, isWeak: true })).toBeNull()
    expect(troubleOf({ ...WELL, late: 2 })).toBe('slow')
    expect(troubleOf({ ...WELL, late: 2, isReached: false })).toBe('unreached')
    expect(troubleOf({ ...WELL, isReached: false, isOnline: false })).toBe('offline')
  })

  it('tells when it is back: a network, the app in view, or a service that answers again', () => {
    useLine.setState(WELL)
    let told = 0
    const stop = onLineBack(() => (told += 1))
    const counts = [
      { isOnline: false },
      { isOnline: true },
      { isInFront: false },
      { isInFront: true },
      { isReached: false },
      { isReached: true },
      { late: 1 },
    ].map((change) => {
      useLine.setState(change)
      return told
    })
    stop()
    useLine.setState({ ...WELL, isOnline: false })
    useLine.setState(WELL)

    expect(counts).toEqual([0, 1, 1, 2, 2, 3, 3])
    expect(told).toBe(3)
  })
})
