import { transition } from '../machine'
import { isConcrete, MOTION_STATUSES, type MotionStatus } from './motion'
import { MOTION_EVENTS, MOTION_MACHINE, type MotionEvent } from './motion.machine'

const NOW = new Date('2026-11-21T11:00:00Z')

describe('the life of a motion', () => {
  /** A4.2 written out by hand: what is not here is refused. */
  const EXPECTED: Readonly<Record<string, MotionStatus>> = {
    'moved second': 'seconded',
    'seconded state': 'onFloor',
    'onFloor speak': 'debate',
    'debate speak': 'debate',
    'onFloor layAside': 'amending',
    'debate layAside': 'amending',
    'amending takeBack': 'debate',
    'moved takeOver': 'decided',
    'seconded takeOver': 'decided',
    'onFloor close': 'closed',
    'debate close': 'closed',
    'closed put': 'put',
    'put object': 'debate',
    'put decide': 'decided',
    'moved withdraw': 'withdrawn',
    'seconded withdraw': 'withdrawn',
    'onFloor withdraw': 'withdrawn',
    'debate withdraw': 'withdrawn',
    'moved lapse': 'lapsed',
    'seconded lapse': 'lapsed',
    'onFloor postpone': 'postponed',
    'debate postpone': 'postponed',
    'closed postpone': 'postponed',
    'onFloor refer': 'referred',
    'debate refer': 'referred',
    'closed refer': 'referred',
  }
  const pairs = MOTION_STATUSES.flatMap((status) =>
    MOTION_EVENTS.map((event): [MotionStatus, MotionEvent] => [status, event]),
  )

  it.each(pairs)('in %s answers %s as the table says', (status, event) => {
    const step = transition(MOTION_MACHINE, status, event, null, NOW)

    expect(step.allowed ? step.next : undefined).toBe(EXPECTED[`${status} ${event}`])
  })
})

describe('the words of a motion', () => {
  it.each([
    '在3号楼东侧装十个充电口，费用由物业先垫付。',
    '每周三上午清理一次楼道杂物',
    '请物业在本月底前修好东门路灯',
  ])('%s can be carried out', (text) => {
    expect(isConcrete(text)).toBe(true)
  })

  it.each(['停车问题', '要不要装充电桩？', '楼道杂物没人管怎么办', '大家觉得这样行吗', '        '])(
    '%s is no motion',
    (text) => {
      expect(isConcrete(text)).toBe(false)
    },
  )
})
