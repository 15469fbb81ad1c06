import { OUTCOME_KINDS, type OutcomeField, type OutcomeKind } from './outcome'
import { missingFigures, moneySums, requiredFields, type OutcomeContent } from './outcome-content'

const matter = { itemNumber: '2026-11-0001', wasVoted: true, isPassed: true }
const whole: OutcomeContent = {
  proposal: '装充电桩。',
  text: '装 20 个。',
  figures: { electorate: 7, participants: 7, yes: 6, no: 1, abstain: 0 },
  steps: [{ who: '铁塔公司', task: '安装', by: '2026-12-10' }],
  money: [{ label: '安装费', direction: 'out', amount: 3_600_000 }],
  noMoney: false,
  notAdopted: '北门方案没有采纳：占用消防通道。',
  contact: '社区服务站 0561-3012345',
  beforePhotos: ['before'],
  afterPhotos: ['after'],
  noPhotosReason: '',
  photos: [],
}
const EMPTY: OutcomeContent = {
  proposal: ' ',
  text: '',
  figures: null,
  steps: [],
  money: [],
  noMoney: false,
  notAdopted: '',
  contact: '',
  beforePhotos: [],
  afterPhotos: [],
  noPhotosReason: '',
  photos: [],
}

describe('missingFigures', () => {
  it.each(OUTCOME_KINDS)('finds nothing wanting in a whole paper: %s', (kind) => {
    expect(missingFigures(kind, whole, matter)).toEqual([])
  })

  const REQUIRED: Record<OutcomeKind, OutcomeField[]> = {
    decision: ['itemNumber', 'proposal', 'text', 'figures', 'steps', 'notAdopted', 'contact'],
    execution: [
      'itemNumber',
      'proposal',
      'text',
      'steps',
      'money',
      'beforePhotos',
      'afterPhotos',
      'contact',
    ],
    progress: ['itemNumber', 'text', 'steps', 'contact'],
    commonFund: ['text', 'money', 'contact'],
    declineReasons: ['itemNumber', 'proposal', 'notAdopted', 'contact'],
  }
  it.each(OUTCOME_KINDS)(
    'lists all that an empty paper lacks, in the order of the paper: %s',
    (kind) => {
      expect(missingFigures(kind, EMPTY, { ...matter, itemNumber: '' })).toEqual(REQUIRED[kind])
    },
  )

  it('asks for figures only where it was voted, and for steps only where something is done', () => {
    const agreed = { ...matter, wasVoted: false }
    const refused = { ...matter, isPassed: false }

    expect(missingFigures('decision', { ...whole, figures: null }, agreed)).toEqual([])
    expect(missingFigures('decision', { ...whole, steps: [] }, refused)).toEqual([])
    expect(requiredFields('decision', refused)).not.toContain('steps')
  })

  it.each([
    ['nobody is on the list', { electorate: 0, participants: 0, yes: 0, no: 0, abstain: 0 }],
    [
      'more took part than are on it',
      { electorate: 3, participants: 4, yes: 4, no: 0, abstain: 0 },
    ],
    ['more votes than voters', { electorate: 9, participants: 3, yes: 2, no: 1, abstain: 1 }],
  ])('does not take figures that do not add up: %s', (_what, figures) => {
    expect(missingFigures('decision', { ...whole, figures }, matter)).toEqual(['figures'])
  })

  it('takes no step without who, what and by when', () => {
    const step = { who: '物业', task: '安装', by: '2026-12-10' }
    for (const half of [{ who: '' }, { task: ' ' }, { by: null }]) {
      const steps = [step, { ...step, ...half }]
      expect(missingFigures('progress', { ...whole, steps }, matter)).toEqual(['steps'])
    }
  })

  it('takes a reason that residents read for pictures that cannot be, and「没有收支」for accounts', () => {
    const bare = { ...whole, beforePhotos: [], afterPhotos: [], money: [] }

    expect(missingFigures('execution', bare, matter)).toEqual([
      'money',
      'beforePhotos',
      'afterPhotos',
    ])
    expect(
      missingFigures(
        'execution',
        { ...bare, noMoney: true, noPhotosReason: '修订公约，没有现场。' },
        matter,
      ),
    ).toEqual([])
  })
})

describe('moneySums', () => {
  it('adds what came in and what went out apart, in fen', () => {
    expect(
      moneySums([
        { label: '车位', direction: 'in', amount: 100_001 },
        { label: '广告', direction: 'in', amount: 2 },
        { label: '维修', direction: 'out', amount: 50 },
      ]),
    ).toEqual({ in: 100_003, out: 50 })
  })
})
