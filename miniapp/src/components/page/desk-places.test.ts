import { PATHS } from '@/platform/paths'
import { deskPlaceOf } from './desk-places'

describe('the place of a page in the navigation', () => {
  it.each([
    [PATHS.item, 'agenda'],
    [PATHS.ballot, 'agenda'],
    [PATHS.minutes, 'meetings'],
    [PATHS.outcome, 'wall'],
    [PATHS.notices, 'notices'],
    [PATHS.screen, 'desk'],
    [PATHS.claims, 'desk'],
    [PATHS.mine, 'me'],
    [PATHS.myVotes, 'me'],
  ])('%s is in %s', (address, place) => {
    expect(deskPlaceOf(`${address}?id=65f000000000000000000000`)).toBe(place)
  })

  it('is known of every page but the tabs, which say it themselves', () => {
    const lost = Object.values(PATHS).filter(
      (address) => !address.startsWith('/pages/') && deskPlaceOf(address) === null,
    )
    expect(lost).toEqual([])
  })
})
