import { drawnPoints, estateBars, estateGroups } from './measures.text'

const building = (id: string, name: string, part: number, whole: number) => ({
  id,
  name,
  people: { part, whole, percent: whole === 0 ? null : Math.round((part * 100) / whole) },
})

describe('participation by building', () => {
  const groups = estateGroups([
    building('1', '滨河花园1号楼', 2, 15),
    building('2', '杏林苑甲座', 1, 4),
    building('3', '滨河花园12号楼', 1, 5),
    building('4', '3号楼', 0, 0),
  ])

  it('is read estate by estate, in the order of the places', () => {
    expect(groups.map(({ name, buildings }) => [name, buildings.length])).toEqual([
      ['滨河花园', 2],
      ['杏林苑甲座', 1],
      ['3号楼', 1],
    ])
  })

  it('gives an estate the sum of its buildings', () => {
    expect(estateBars(groups).map(({ figure }) => figure)).toEqual([
      '15%（3/20）',
      '25%（1/4）',
      '还没有',
    ])
  })
})

describe('the months that are drawn', () => {
  const month = (from: string, received: number) => ({
    from,
    to: from,
    received,
    ended: 0,
    inWork: received,
    overdue: 0,
  })
  const months = [month('2026-03-01', 0), month('2026-04-01', 3), month('2026-05-01', 0)]

  it('begin with the first in which something came in', () => {
    expect(drawnPoints(months, false).map(({ from }) => from)).toEqual(['2026-04-01', '2026-05-01'])
  })

  it('are all of them by days, and where nothing came in at all', () => {
    expect(drawnPoints(months, true)).toHaveLength(3)
    expect(drawnPoints([month('2026-03-01', 0), month('2026-04-01', 0)], false)).toHaveLength(2)
  })
})
