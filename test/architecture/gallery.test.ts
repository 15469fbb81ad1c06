import { PATHS } from '../../miniapp/src/platform/paths'
import { SCENES } from '../gallery/scenes'

describe('the gallery', () => {
  it('has a scene of every page', () => {
    const shown = new Set<string>(SCENES.map(({ page }) => page))
    expect(Object.keys(PATHS).filter((page) => !shown.has(page))).toEqual([])
  })
})
