import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hearAnswers } from './hear-answers'
import { leakWatch } from './leak-watch'

/** One file for each suite or group; the test of all of them reads the folder when everything has run. */
export const LEAK_REPORTS = path.resolve(__dirname, '../../output/leaks')

const stopHearing = hearAnswers()

declare global {
  /** Those of a group, from the root of the repository (scripts/lib/test-groups.mjs). */
  var LINYI_SUITES: readonly string[] | undefined
}

const root = path.resolve(__dirname, '../../..')

afterAll(() => {
  stopHearing()
  const own = path.relative(root, expect.getState().testPath ?? '')
  mkdirSync(LEAK_REPORTS, { recursive: true })
  const file = `${own.replaceAll(path.sep, '.')}.json`
  const report = leakWatch().report(globalThis.LINYI_SUITES ?? [own])
  writeFileSync(path.join(LEAK_REPORTS, file), JSON.stringify(report, null, 2))
})
