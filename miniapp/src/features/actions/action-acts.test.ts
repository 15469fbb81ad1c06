import type { ActionInfo } from '@linyi/shared/contract/actions-view.contract'
import { actionActs, mayReport } from './action-acts'
import { stateText } from './actions.text'

jest.mock('@/platform/navigate', () => ({ go: {} }))

const allowed = { allowed: true }
const refused = (reason: string) => ({ allowed: false, reason, message: reason })

/** What a neighbour may do with a piece of work: read it. */
const neighbour: ActionInfo['abilities'] = {
  accept: refused('actions.not_lead'),
  objectAssignment: refused('actions.not_lead'),
  decideObjection: refused('agenda.not_assigner'),
  addCoAssignee: refused('actions.not_lead'),
  finishPart: refused('actions.not_participant'),
  addProgress: refused('actions.not_participant'),
  claimDone: refused('agenda.not_lead'),
  verify: refused('agenda.not_inspector'),
  extend: refused('agenda.not_lead'),
  declareInfeasible: refused('actions.not_lead'),
  makeLink: refused('actions.not_keeper'),
  assignMore: refused('agenda.not_assigner'),
}

const action = (abilities: Partial<ActionInfo['abilities']>, rest: Partial<ActionInfo> = {}) =>
  ({
    id: 'a',
    itemId: 'i',
    status: 'assigned',
    isMine: false,
    dueAt: '2026-11-30T16:00:00Z',
    objectUntil: '2026-11-24T16:00:00Z',
    ...rest,
    abilities: { ...neighbour, ...abilities },
  }) as ActionInfo

const keys = (info: ActionInfo) => actionActs(info, jest.fn()).map(({ key }) => key)

describe('the acts of a piece of work', () => {
  it('are none for whoever only reads it', () => {
    expect(keys(action({}))).toEqual([])
    expect(mayReport(action({}))).toBe(false)
  })

  it('begin with the signature for whoever inspects, and end with it', () => {
    expect(keys(action({ verify: allowed }))).toEqual(['verify'])
    expect(keys(action({ verify: refused('agenda.already_signed') }))).toEqual([])
  })

  it('keep a refusal in sight that the lead can do something about', () => {
    const [act] = actionActs(action({ extend: refused('agenda.extensions_used') }), jest.fn())

    expect(act).toMatchObject({ key: 'extend', ability: { allowed: false } })
  })

  it('give the camera to the lead, to whoever has a part, and to who reports for a body outside', () => {
    const helper = action({ addProgress: allowed }, { isMine: true })
    const partsOpen = action(
      { addProgress: allowed, claimDone: refused('actions.parts_open') },
      { isMine: true },
    )

    expect([helper, partsOpen, action({ claimDone: allowed })].map(mayReport)).toEqual([
      true,
      true,
      true,
    ])
    expect(mayReport(action({ addProgress: allowed }))).toBe(false)
  })
})

describe('what a piece of work waits for', () => {
  it('is told to the lead with the date, and until when they may say that it is another’s', () => {
    const mine = { isMine: true }

    expect(stateText(action({ objectAssignment: allowed }, mine))).toBe(
      '派给您的，11月30日 24:00 前办完。拍照、记进展就算接办，接了不能转手。不该您办的，11月24日 24:00 前可以提出异议，只有一次。',
    )
    expect(stateText(action({}, mine))).not.toContain('异议')
  })

  it('names who has signed and who has not', () => {
    const half = action({}, { status: 'doneClaimed', chairSigned: true, supervisorSigned: false })

    expect(stateText(half)).toContain('议事长已签，居务监督未签')
  })
})
