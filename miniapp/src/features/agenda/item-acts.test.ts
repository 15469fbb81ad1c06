import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import { itemActs } from './item-acts'

jest.mock('@/platform/navigate', () => ({ go: {} }))

const allowed = { allowed: true }
const refused = (reason: string) => ({ allowed: false, reason, message: reason })

/** What a neighbour may do with an item while it gathers seconds: nothing but second it. */
const resident = {
  endorse: allowed,
  ...Object.fromEntries(
    ['appeal', 'revive', 'withdraw', 'answerSurvey', 'reopen'].map((name) => [
      name,
      refused('agenda.not_raiser'),
    ]),
  ),
  ...Object.fromEntries(
    ['check', 'screen', 'merge', 'undoMerge'].map((name) => [name, refused('agenda.not_screener')]),
  ),
  ...Object.fromEntries(
    ['contact', 'invite', 'addRecord', 'finish', 'extend'].map((name) => [
      name,
      refused('agenda.not_handler'),
    ]),
  ),
  ...Object.fromEntries(
    ['deliberate', 'conclude', 'openBallot', 'decideWithdrawal'].map((name) => [
      name,
      refused('ballots.not_chair'),
    ]),
  ),
  ...Object.fromEntries(
    ['review', 'move', 'recordDecision', 'fourStep'].map((name) => [
      name,
      refused('agenda.not_reviewer'),
    ]),
  ),
  answerMerge: refused('agenda.wrong_status'),
  addPaper: refused('agenda.not_filer'),
  implement: refused('agenda.not_assigner'),
  claimDone: refused('agenda.not_lead'),
  inspect: refused('agenda.not_inspector'),
  signFourSteps: refused('agenda.not_supervisor'),
  publish: refused('outcomes.not_publisher'),
  publishExecution: refused('outcomes.not_publisher'),
}

const item = (status: string, abilities: object, hasEndorsed = false) =>
  ({
    id: 'i',
    status,
    hasEndorsed,
    abilities: { ...resident, ...abilities },
  }) as unknown as ItemInfo

const keys = (view: ItemInfo) => itemActs(view, jest.fn()).map((act) => act.key)

describe('the acts of an item', () => {
  it('shows a resident nothing of what is the part of others', () => {
    expect(keys(item('endorsing', {}))).toEqual(['endorse'])
    expect(keys(item('partyReview', { endorse: refused('agenda.wrong_status') }))).toEqual([])
  })

  it('keeps a refused act in sight with its reason', () => {
    const [act] = itemActs(
      item('endorsing', { endorse: refused('agenda.already_endorsed') }, true),
      jest.fn(),
    )

    expect(act).toMatchObject({ text: '已附议', ability: { allowed: false } })
  })

  it('puts what is possible before what is refused', () => {
    const view = item('endorsing', {
      endorse: refused('agenda.not_resident'),
      extend: refused('agenda.extensions_used'),
      addPaper: allowed,
    })

    expect(keys(view)).toEqual(['addPaper', 'endorse', 'extend'])
  })

  it('puts what moves the matter on before what accompanies it', () => {
    const view = item('screening', {
      contact: allowed,
      screen: allowed,
      extend: allowed,
      merge: allowed,
    })

    expect(keys(view)).toEqual(['screen', 'contact', 'extend', 'correct'])
    expect(itemActs(view, jest.fn()).map(({ isMain }) => isMain)).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it('is silent about a step that is not now', () => {
    expect(keys(item('resolved', { publish: refused('outcomes.already_published') }))).toEqual([])
  })

  it('leads into a vote that runs, before all else, and into none that is over', () => {
    const running = { ...item('voting', { addRecord: allowed }), ballot: { id: 'b', isOpen: true } }
    const over = { ...running, ballot: { id: 'b', isOpen: false } }

    expect(keys(running as ItemInfo)).toEqual(['vote', 'addRecord'])
    expect(keys(over as ItemInfo)).toEqual(['addRecord'])
  })

  it('does not tell a screener of a step that is past why it was not theirs', () => {
    const another = refused('agenda.another_screener')

    expect(keys(item('declined', { check: another, screen: another, merge: another }))).toEqual([])
    expect(keys(item('screening', { screen: another }))).toEqual(['screen', 'correct'])
  })
})
