import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hearAnswers } from './hear-answers'
import { leakWatch } from './leak-watch'

/** One file for each suite; the test of all of them reads the folder when everything has run. */
export const LEAK_REPORTS = path.resolve(__dirname, '../../output/leaks')

const stopHearing = hearAnswers()

afterAll(() => {
  stopHearing()
  const suite = path.relative(path.resolve(__dirname, '../..'), expect.getState().testPath ?? '')
  mkdirSync(LEAK_REPORTS, { recursive: true })
  const file = `${suite.replaceAll(path.sep, '.')}.json`
  writeFileSync(path.join(LEAK_REPORTS, file), JSON.stringify(leakWatch().report(suite), null, 2))
})
