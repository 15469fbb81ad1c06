export { launchWeapp } from './jsdom-driver'
export type { LaunchOptions, WeappDriver } from './driver'
export type * from './protocol'
