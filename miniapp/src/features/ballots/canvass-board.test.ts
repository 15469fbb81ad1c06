import { boardOf, countStates, type DoorVote } from './canvass-board'

const vote = (text: string, part: Partial<DoorVote> = {}): DoorVote => ({
  unit: `u ${text} ${JSON.stringify(part)}`,
  text,
  hasVoted: false,
  outcome: null,
  waitsForSecond: false,
  isEnteredByMe: false,
  ...part,
})

describe('the board of a building', () => {
  it('stands like the building: stairs in order, the top floor first, rooms from the left', () => {
    const board = boardOf([
      vote('3号楼 10单元 101'),
      vote('3号楼 2单元 1002'),
      vote('3号楼 2单元 902'),
      vote('3号楼 2单元 901'),
    ])

    expect(board.map(({ name }) => name)).toEqual(['2单元', '10单元'])
    expect(
      board[0]?.floors.map(({ name, doors }) => [name, doors.map((door) => door.name)]),
    ).toEqual([
      ['10层', ['1002']],
      ['9层', ['901', '902']],
    ])
  })

  it('keeps doors that are not numbered like rooms', () => {
    const [stair] = boardOf([vote('平房 1单元 门市')])

    expect(stair?.floors[0]).toMatchObject({ name: '', doors: [{ name: '门市' }] })
  })

  it('shows a door with several votes as far as the one that is furthest behind', () => {
    const [stair] = boardOf([
      vote('3号楼 1单元 101', { hasVoted: true }),
      vote('3号楼 1单元 101', { outcome: 'away' }),
    ])
    const door = stair?.floors[0]?.doors[0]

    expect(door?.votes).toHaveLength(2)
    expect(door?.state).toBe('away')
  })

  it('counts a paper that waits for a second person as not yet voted', () => {
    const counts = countStates([
      vote('a', { waitsForSecond: true, outcome: 'reached' }),
      vote('b', { hasVoted: true, outcome: 'away' }),
      vote('c'),
    ])

    expect(counts).toEqual({ none: 1, reached: 0, away: 0, refused: 0, waits: 1, voted: 1 })
  })
})
