import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import { itemActs } from './item-acts'

jest.mock('@/platform/navigate', () => ({ go: {} }))

const allowed = { allowed: true }
const refused = (reason: string) => ({ allowed: false, reason, message: reason })

const resident = {
  endorse: allowed,
  screen: refused('agenda.not_screener'),
  review: refused('agenda.not_reviewer'),
  openBallot: refused('ballots.not_chair'),
  publish: refused('outcomes.not_publisher'),
}

const item = (status: string, abilities: object, hasEndorsed = false) =>
  ({ id: 'i', status, hasEndorsed, abilities: { ...resident, ...abilities } }) as ItemInfo

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

  it('shows only what is possible as soon as something is', () => {
    const view = item('endorsing', { endorse: refused('agenda.not_resident'), screen: allowed })

    expect(keys(view)).toEqual(['screen'])
  })

  it('is silent about a step that is not now', () => {
    expect(keys(item('resolved', { publish: refused('outcomes.already_published') }))).toEqual([])
  })
})
