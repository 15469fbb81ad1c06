import { boardOf, countStates, leftIn, type DoorVote } from './canvass-board'

const vote = (stair: number | null, door: string, part: Partial<DoorVote> = {}): DoorVote => ({
  unit: `u ${String(stair)} ${door} ${JSON.stringify(part)}`,
  text: `3号楼 ${String(stair)}单元 ${door}`,
  stair,
  door,
  name: null,
  isRecused: false,
  hasVoted: false,
  outcome: null,
  waitsForSecond: false,
  isEnteredByMe: false,
  ...part,
})

describe('the board of a building', () => {
  it('stands like the building: stairs in order, the top floor first, rooms from the left', () => {
    const board = boardOf([vote(10, '101'), vote(2, '1002'), vote(2, '902'), vote(2, '901')])

    expect(board.map(({ name }) => name)).toEqual(['2单元', '10单元'])
    expect(
      board[0]?.floors.map(({ name, doors }) => [name, doors.map((door) => door.name)]),
    ).toEqual([
      ['10层', ['1002']],
      ['9层', ['901', '902']],
    ])
  })

  it('keeps doors that are not numbered like rooms, and votes without a stair', () => {
    const [stair, other] = boardOf([vote(null, '门市'), vote(1, '西户')])

    expect(stair?.floors[0]).toMatchObject({ name: '', doors: [{ name: '西户' }] })
    expect(other?.name).toBe('其他')
  })

  it('shows a door with several votes as far as the one that is furthest behind', () => {
    const [stair] = boardOf([
      vote(1, '101', { hasVoted: true }),
      vote(1, '101', { outcome: 'away' }),
    ])
    const door = stair?.floors[0]?.doors[0]

    expect(door?.votes).toHaveLength(2)
    expect(door?.state).toBe('away')
  })

  it('counts a paper that waits for a second person as not yet voted, a recusal apart', () => {
    const counts = countStates([
      vote(1, '101', { waitsForSecond: true, outcome: 'reached' }),
      vote(1, '102', { hasVoted: true, outcome: 'away' }),
      vote(1, '201'),
      vote(1, '202', { isRecused: true, outcome: 'away' }),
    ])

    expect(counts).toMatchObject({ none: 1, away: 0, waits: 1, recused: 1, voted: 1 })
  })
})

describe('what is left in a building', () => {
  const roll = [
    { name: '1号楼', figure: 18 },
    { name: '2号楼', figure: 6 },
  ]

  it('is the roll less what is cast', () => {
    expect(leftIn('1号楼', roll, [{ name: '1号楼', figure: 11 }])).toEqual({ all: 18, left: 7 })
  })

  it('is not guessed where the figures of a house would give somebody away', () => {
    expect(leftIn('2号楼', roll, [])).toEqual({ all: 6, left: null })
    expect(leftIn('3号楼', roll, [])).toBeNull()
  })
})
