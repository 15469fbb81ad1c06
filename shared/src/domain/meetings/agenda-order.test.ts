import fc from 'fast-check'
import {
  inOrder,
  minutesOf,
  nextEntry,
  placesAfterMove,
  timetable,
  type OrderedEntry,
} from './agenda-order'

const start = new Date('2026-11-26T11:30:00Z')

const entry = (
  _id: string,
  position: number,
  minutes: number,
  parentId: string | null = null,
): OrderedEntry => ({ _id, position, minutes, parentId })

const AGENDA = [
  entry('part2', 1, 20, 'main'),
  entry('main', 1, 99),
  entry('report', 0, 10),
  entry('part1', 0, 5, 'main'),
  entry('end', 2, 15),
]

describe('an agenda', () => {
  it('is read from the top, with parts below their whole', () => {
    expect(inOrder(AGENDA).map(({ _id }) => _id)).toEqual([
      'report',
      'main',
      'part1',
      'part2',
      'end',
    ])
  })

  it('gives a whole the time of its parts', () => {
    expect(minutesOf(entry('main', 1, 99), AGENDA)).toBe(25)
  })

  it('says when each entry begins and when the meeting ends', () => {
    const { startOf, endsAt } = timetable(AGENDA, start)
    const minutes = (at: Date | undefined) => ((at?.getTime() ?? 0) - start.getTime()) / 60_000

    expect([...startOf].map(([id, at]) => [id, minutes(at)])).toEqual([
      ['report', 0],
      ['main', 10],
      ['part1', 10],
      ['part2', 15],
      ['end', 35],
    ])
    expect(minutes(endsAt)).toBe(50)
  })

  it('goes on with the first entry that nobody has taken up', () => {
    const at = (status: 'waiting' | 'open' | 'done' | 'leftOver', index: number) => ({
      ...entry(String(index), index, 5),
      status,
    })
    expect(nextEntry([at('done', 0), at('open', 1), at('waiting', 2)])?._id).toBe('2')
    expect(nextEntry([at('done', 0), at('leftOver', 1)])).toBeNull()
  })
})

describe('a move on the agenda', () => {
  it.each([
    ['to the top', 'end', null, 0, ['end', 'report', 'main']],
    ['down', 'report', null, 2, ['main', 'end', 'report']],
    ['beyond the end', 'report', null, 9, ['main', 'end', 'report']],
  ])('%s', (_title, id, parentId, position, expected) => {
    const places = placesAfterMove(AGENDA, id, parentId, position) ?? []
    const moved = AGENDA.map((one) => ({
      ...one,
      ...places.find(({ _id }) => _id === one._id),
    }))

    expect(
      inOrder(moved)
        .filter((one) => one.parentId === null)
        .map(({ _id }) => _id),
    ).toEqual(expected)
  })

  it.each([
    ['under itself', 'report', 'report'],
    ['under a part', 'report', 'part1'],
    ['with parts of its own under another', 'main', 'report'],
    ['of what is not there', 'nothing', null],
    ['to where nothing is', 'report', 'nothing'],
  ])('is refused %s', (_title, id, parentId) => {
    expect(placesAfterMove(AGENDA, id, parentId, 0)).toBeNull()
  })

  it('keeps every list numbered from nought, whatever is moved where', () => {
    const moves = fc.array(
      fc.record({
        id: fc.nat({ max: 7 }),
        parent: fc.option(fc.nat({ max: 7 }), { nil: null }),
        position: fc.nat({ max: 9 }),
      }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(moves, (list) => {
        let entries: OrderedEntry[] = Array.from({ length: 8 }, (_, index) =>
          entry(String(index), index, 5),
        )
        for (const { id, parent, position } of list) {
          const under = parent === null ? null : String(parent)
          const places = placesAfterMove(entries, String(id), under, position)
          entries = entries.map((one) => ({
            ...one,
            ...places?.find(({ _id }) => _id === one._id),
          }))
        }
        const parents = new Set(entries.map(({ parentId }) => parentId))
        for (const parentId of parents) {
          const positions = entries
            .filter((one) => one.parentId === parentId)
            .map(({ position }) => position)
            .sort((a, b) => a - b)
          expect(positions).toEqual(positions.map((_, index) => index))
        }
        // parts have no parts
        for (const { parentId } of entries) {
          const whole = entries.find(({ _id }) => _id === parentId)
          expect(whole?.parentId ?? null).toBeNull()
        }
        expect(inOrder(entries)).toHaveLength(8)
      }),
    )
  })
})
