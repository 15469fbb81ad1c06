import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PATHS } from '../../miniapp/src/platform/paths'
import { SCENES } from '../gallery/scenes'
import { tourSteps } from '../gallery/tour-words'

const readme = (file: string) => readFileSync(path.resolve(__dirname, '../..', file), 'utf8')

describe('the gallery', () => {
  it('has a scene of every page', () => {
    const shown = new Set<string>(SCENES.map(({ page }) => page))
    expect(Object.keys(PATHS).filter((page) => !shown.has(page))).toEqual([])
  })
})

describe('the tour', () => {
  it('asks for the same steps in both languages', () => {
    const steps = tourSteps(readme('README.md'), 'A tour')
    expect(tourSteps(readme('README.zh-CN.md'), '走一圈')).toEqual(steps)
    expect(steps.filter(({ kind }) => kind === 'press').length).toBeGreaterThan(20)
  })
})
