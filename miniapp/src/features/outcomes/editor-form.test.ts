import type { OutcomeEditor } from '@linyi/shared/contract/outcomes.contract'
import {
  fenFrom,
  formOf,
  missingIn,
  partsFrom,
  PARTS_OF,
  withPicture,
  wrongMoney,
  type EditorForm,
} from './editor-form'

const YES = { allowed: true }

const editor: OutcomeEditor = {
  id: 'a'.repeat(24),
  kind: 'decision',
  status: 'draft',
  itemId: 'b'.repeat(24),
  itemNumber: '2026-0042',
  title: '想装公共充电桩',
  gridName: '12号网格',
  publishAt: null,
  problem: null,
  editedAt: '2026-11-21T02:00:00.000Z',
  proposal: '装 20 个充电桩。',
  text: '同意安装。',
  figures: { electorate: 7, participants: 7, yes: 6, no: 1, abstain: 0 },
  steps: [],
  money: [],
  noMoney: false,
  notAdopted: '没有不同意见。',
  contact: '',
  photos: [],
  beforePhotos: [],
  afterPhotos: [],
  noPhotosReason: '',
  ballot: null,
  version: 1,
  facesChecked: false,
  required: ['itemNumber', 'proposal', 'text', 'figures', 'steps', 'notAdopted', 'contact'],
  missing: ['steps', 'contact'],
  abilities: { edit: YES, review: YES, publish: YES },
}
const picture = { id: 'c'.repeat(24), url: '/files/c', thumbUrl: '/files/c-thumb' }
const written: EditorForm = {
  ...formOf(editor),
  steps: [{ who: '铁塔公司', task: '施工', by: '2026-12-10' }],
  contact: '社区服务站 0561-3012345',
}

describe('the editor of a publication', () => {
  it('begins with an empty row where it is to be said who does what by when', () => {
    expect(formOf(editor).steps).toEqual([{ who: '', task: '', by: '' }])
    expect(formOf({ ...editor, kind: 'commonFund' }).steps).toEqual([])
  })

  it('lists what is missing as the service does, while somebody types', () => {
    expect(missingIn(formOf(editor), editor)).toEqual(editor.missing)
    const half = { ...written, steps: [{ who: '铁塔公司', task: '施工', by: '' }] }
    expect(missingIn(half, editor)).toEqual(['steps'])
    expect(missingIn(written, editor)).toEqual([])
  })

  it('takes votes that do not add up for missing', () => {
    const figures = { ...written.figures, no: '9' }
    expect(missingIn({ ...written, figures }, editor)).toEqual(['figures'])
  })

  it('sends no row that is empty, and no votes that the service has counted', () => {
    const rows = [...written.steps, { who: ' ', task: '', by: '' }]
    expect(partsFrom({ ...written, steps: rows }, editor).steps).toEqual([
      { who: '铁塔公司', task: '施工', by: '2026-12-10' },
    ])
    expect(partsFrom(written, editor)).toHaveProperty('figures.yes', 6)
    const ballot = { id: editor.id } as NonNullable<OutcomeEditor['ballot']>
    expect(partsFrom(written, { ballot })).not.toHaveProperty('figures')
  })

  it('reads sums of money in yuan and keeps them in fen', () => {
    const sums = ['12', '12.5', '0.29', '1,200', ' 3600 ', '', 'x', '-1', '1.234']
    expect(sums.map(fenFrom)).toEqual([1200, 1250, 29, 120_000, 360_000, null, null, null, null])
  })

  it('names rows of money that are begun and not whole', () => {
    const rows = [
      { label: '灯具', direction: 'out', yuan: '300' },
      { label: '', direction: 'out', yuan: '' },
      { label: '人工', direction: 'out', yuan: '约两百' },
      { label: '', direction: 'in', yuan: '20' },
    ] as const
    expect(wrongMoney(rows)).toEqual([2, 3])
  })

  it('sends no sums where it is said that there were none', () => {
    const money = [{ label: '灯具', direction: 'out', yuan: '300' }] as const
    expect(partsFrom({ ...written, money, noMoney: true }, editor).money).toEqual([])
  })

  it('wants a new picture looked at, whatever was ticked before', () => {
    const ticked = { ...written, facesChecked: true }
    expect(withPicture(ticked, 'photos', picture)).toMatchObject({
      photos: [picture],
      facesChecked: false,
    })
  })

  it('has a part for everything that a kind must tell', () => {
    expect(PARTS_OF.decision).toEqual(
      expect.arrayContaining(['proposal', 'text', 'figures', 'steps', 'notAdopted', 'contact']),
    )
    expect(PARTS_OF.execution).toEqual(
      expect.arrayContaining(['proposal', 'text', 'steps', 'money', 'pairs', 'contact']),
    )
    expect(PARTS_OF.commonFund).toEqual(expect.arrayContaining(['text', 'money', 'contact']))
    expect(PARTS_OF.declineReasons).toEqual(
      expect.arrayContaining(['proposal', 'notAdopted', 'contact']),
    )
  })
})
