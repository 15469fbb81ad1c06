import { launchInChromium } from './chromium-driver'
import type { LaunchOptions, WeappDriver } from './driver'
import { launchInJsdom } from './jsdom-driver'

export type { LaunchOptions, WeappDriver } from './driver'
export type * from './protocol'
export { closeAll } from './launched'

export type DriverKind = WeappDriver['kind']

/** Starts a built mini-program: in this process, or in Chromium where layout and looks matter. */
export const launchWeapp = (
  options: LaunchOptions,
  kind: DriverKind = 'jsdom',
): Promise<WeappDriver> => (kind === 'jsdom' ? launchInJsdom(options) : launchInChromium(options))
