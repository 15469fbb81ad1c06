import { TapKey } from './tap-key'

describe('the number of a tap', () => {
  it('stays the same until the service has answered', () => {
    const tap = new TapKey()

    const first = tap.keyFor({ ballotId: 'b', choice: 'yes' })

    expect(tap.keyFor({ ballotId: 'b', choice: 'yes' })).toBe(first)
    tap.answered()
    expect(tap.keyFor({ ballotId: 'b', choice: 'yes' })).not.toBe(first)
  })

  it('is another one for another choice', () => {
    const tap = new TapKey()

    const yes = tap.keyFor({ ballotId: 'b', choice: 'yes' })

    expect(tap.keyFor({ ballotId: 'b', choice: 'no' })).not.toBe(yes)
  })
})
