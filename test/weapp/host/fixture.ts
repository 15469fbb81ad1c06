import path from 'node:path'
import type { DriverKind, LaunchOptions, WeappDriver } from '.'
import { launchWeapp } from '.'

const FOLDER = path.join(__dirname, '../fixture')

export const FIXTURE_IMAGE = path.join(FOLDER, 'images/red.png')

/** The hand-written mini-program that the host's own tests run. */
export const launchFixture = (
  options: Partial<LaunchOptions> = {},
  kind?: DriverKind,
): Promise<WeappDriver> => launchWeapp({ dist: FOLDER, ...options }, kind)
