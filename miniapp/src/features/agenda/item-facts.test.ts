import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import { itemFacts, itemWarnings } from './item-facts'

const LEVELS = { companion: '陪伴网格员督办', secretary: '社区书记督办', street: '街道督办' }

const now = new Date('2026-11-21T06:00:00Z')

const bare = {
  status: 'submitted',
  companion: { name: '刘敏', role: '网格员' },
  firstReceiver: null,
  firstContact: { dueAt: '2026-11-23T16:00:00Z', at: null, how: null },
  filedBy: null,
  channel: 'app',
  coRaisers: 0,
  reply: null,
  disposition: null,
  decline: null,
  appeal: null,
  explanation: null,
  basis: null,
  scope: 'grid',
  doubt: null,
  stakeholders: [],
  referral: null,
  partyReview: null,
  escalation: null,
  fourSteps: null,
  postponedTo: null,
  decision: null,
  action: null,
  execution: null,
  survey: null,
  extensions: [],
  extensionsLeft: 2,
  supervision: null,
  withdrawal: null,
  repeats: null,
} as unknown as ItemInfo

const textsOf = (item: ItemInfo) =>
  Object.fromEntries(
    itemFacts(item, now).flatMap(({ rows }) => rows.map(({ name, text }) => [name, text])),
  )

describe('the facts of an item', () => {
  it('are few at the beginning: who accompanies it, and by when somebody calls', () => {
    expect(itemFacts(bare, now).map(({ key }) => key)).toEqual(['people'])
    expect(textsOf(bare)).toEqual({
      陪办网格员: '刘敏',
      第一次联系: '会在 11月23日 24:00 前联系',
    })
  })

  it('say of a first call that was missed that it was, and nothing of it later', () => {
    const firstContact = { dueAt: '2026-11-19T16:00:00Z', at: null, how: null }

    expect(textsOf({ ...bare, firstContact })['第一次联系']).toBe(
      '应在 11月19日 24:00 前联系，还没有记录',
    )
    expect(textsOf({ ...bare, status: 'closed', firstContact })['第一次联系']).toBeUndefined()
  })

  it('say who filed it, where it came in and how the person agreed', () => {
    const filed = {
      ...bare,
      channel: 'visit',
      filedBy: { who: { name: '刘敏' }, speaker: '张阿姨', consent: 'oral', note: '女儿在场' },
    } as ItemInfo

    expect(textsOf(filed)['登记']).toBe('刘敏代为登记 · 上门走访 · 口头同意（女儿在场）')
  })

  it('say how it was decided, and nothing of the kind where nobody decided', () => {
    const decision = { way: 'consensus', result: 'passed', text: '同意更换。' }
    const partyReview = { body: '网格党支部', heldOn: '2026-11-20', minutes: '同意。' }

    expect(textsOf({ ...bare, decision, partyReview } as ItemInfo)['决定']).toBe('同意更换。')
    // handled at once, and taken up again
    expect(textsOf({ ...bare, decision } as ItemInfo)['决定']).toBeUndefined()
  })

  it('say of the work what its card does not: the money, and who has signed for it', () => {
    const action = {
      lead: '安居物业',
      task: '检修 5 件健身器材',
      dueAt: '2026-11-30T16:00:00Z',
      budget: 260_000,
      claimedAt: '2026-11-20T02:00:00Z',
      chairSigned: true,
      supervisorSigned: false,
      reworks: 1,
    } as ItemInfo['action']

    expect(textsOf({ ...bare, status: 'verifying', companion: null, action })).toEqual({
      经费: '2600 元',
      报告办结: '11月20日',
      验收签字: '议事长已签，居务监督未签',
      返工: '1 次',
    })
  })

  it('count the seconds once they are behind, and not beside the card that draws them', () => {
    const counted = {
      ...bare,
      basis: 'difficulty',
      endorsers: 3,
      endorsersNeeded: 3,
    } as unknown as ItemInfo

    expect(textsOf({ ...counted, status: 'voting' })['附议']).toBe('已有 3 人附议，人数够了')
    expect(textsOf({ ...counted, status: 'endorsing' })['附议']).toBeUndefined()
  })

  it('keep a referred matter in sight until it is answered', () => {
    const referral = { body: '供电公司', contact: '', at: '2026-11-20T02:00:00Z', reply: null }

    expect(textsOf({ ...bare, referral })).toMatchObject({
      承办单位: '供电公司',
      单位答复: '还没有答复，网格员会继续跟踪',
    })
  })

  it('warn of a missed date, of a moved one with its reason, and of a withdrawal', () => {
    const warned = {
      ...bare,
      supervision: { level: 'secretary', at: '2026-11-20T02:00:00Z' },
      extensions: [
        {
          from: '2026-11-20T16:00:00Z',
          to: '2026-11-27T16:00:00Z',
          reason: '等配件',
          at: '2026-11-19T02:00:00Z',
        },
      ],
      withdrawal: { reason: '已经修好', askedAt: '2026-11-21T02:00:00Z' },
    } as ItemInfo

    expect(itemWarnings(warned, LEVELS)).toEqual([
      '这一步已经超期，11月20日起由社区书记督办。',
      '已延期 1 次，现在到 11月27日 24:00。理由：等配件',
      '提出人11月21日申请撤回，等议事长答复。理由：已经修好',
    ])
    expect(itemWarnings(bare, LEVELS)).toEqual([])
    expect(itemWarnings({ ...bare, doubt: 'politics' }, LEVELS)[0]).toMatch(/^微信提示涉及时政/)
  })
})

describe('the survey and a motion that comes back', () => {
  const survey = {
    endsAt: '2026-11-30T16:00:00Z',
    comment: null,
    asked: 12,
    answered: 6,
    solvedCount: 4,
    dissatisfiedCount: 1,
    average: 3.7,
    isWidelyDissatisfied: true,
    hasAnswered: false,
  }

  it('tells how many were asked and have answered, and the average', () => {
    expect(textsOf({ ...bare, survey })).toMatchObject({
      评价人数: '6 人，共请 12 人',
      认为解决了: '4 人',
      平均满意程度: '3.7 分（满分 5 分）',
    })
    const few = { ...survey, answered: 4, average: null, solvedCount: null }
    expect(textsOf({ ...bare, survey: few })).not.toHaveProperty('平均满意程度')
    expect(textsOf({ ...bare, survey: few })).not.toHaveProperty('认为解决了')
  })

  it('says until when a motion is barred and how many members lift it, while it is', () => {
    const repeats = {
      itemId: 'a',
      number: 'YS-2026-08-0003',
      title: '装充电桩',
      barredUntil: '2027-02-28T16:00:00Z',
      membersNeeded: 3,
      isBarred: true,
    }

    expect(itemWarnings({ ...bare, repeats }, LEVELS)[0]).toMatch(
      /YS-2026-08-0003《装充电桩》.*2月28日.*3 位议事会成员/,
    )
    expect(itemWarnings({ ...bare, repeats: { ...repeats, isBarred: false } }, LEVELS)).toEqual([])
  })
})
