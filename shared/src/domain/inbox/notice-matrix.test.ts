import { NOTICE_TEXT_MAX, NOTICE_TITLE_MAX, type NoticeFacts, type NoticeRow } from './notice'
import { noticeText } from './notice-words'
import { NOTICE_MATRIX, noticeRows, type EventType } from './notice-matrix'

const TYPES = Object.keys(NOTICE_MATRIX) as EventType[]
const ROWS = TYPES.flatMap((type) =>
  noticeRows(type).map((row): [string, NoticeRow] => [`${type} → ${row.audience}`, row]),
)

const facts = (known: Partial<NoticeFacts>): NoticeFacts => ({
  about: '',
  words: '',
  dueAt: null,
  startsAt: null,
  place: null,
  hasPlaces: false,
  isInRoom: false,
  data: {},
  ...known,
})

const FULL = facts({
  about: '小区东门到主路之间的六盏路灯从上个月起一直不亮',
  words: '请物业在下个月底之前换完六盏路灯，并且检查其余十二盏；换下来的灯交居委会登记。'.repeat(3),
  dueAt: new Date('2026-11-30T16:00:00Z'),
  startsAt: new Date('2026-11-23T11:30:00Z'),
  place: '社区活动室',
})

describe('the matrix of notices', () => {
  it.each(ROWS)('%s fits on the screen and in a message', (_name, row) => {
    expect([...row.title].length).toBeLessThanOrEqual(NOTICE_TITLE_MAX)
    expect([...row.step].length).toBeLessThanOrEqual(5)
    expect([...noticeText(row, FULL)].length).toBeLessThanOrEqual(NOTICE_TEXT_MAX)
  })

  it.each(ROWS)('%s reads as a sentence where nothing else is known', (_name, row) => {
    const text = noticeText(row, facts({ about: '路灯' }))

    expect(text).toMatch(/[。…]$/)
    expect(text).not.toMatch(/undefined|null|NaN|。。|，。|《》/)
    expect(noticeText(row, FULL)).not.toMatch(/undefined|null|NaN|。。|，。/)
  })

  it('calls with a message whoever must know now, and leaves the digest without one of its own', () => {
    for (const [name, { importance, template }] of ROWS) {
      if (importance === 1) expect([name, template]).not.toEqual([name, null])
      if (importance === 3) expect([name, template]).toEqual([name, null])
    }
  })

  it('names an audience once for an event', () => {
    for (const type of TYPES) {
      const audiences = noticeRows(type)
        .filter(({ when }) => when === undefined)
        .map(({ audience }) => audience)
      expect([type, new Set(audiences).size]).toEqual([type, audiences.length])
    }
  })

  it('says the most important first, so that whoever is told once is told that', () => {
    expect(noticeRows('ballots.opened').map(({ audience }) => audience)).toEqual([
      'voters',
      'raiser',
      'seconders',
      'followers',
    ])
    expect(noticeRows('no.event')).toEqual([])
  })
})
