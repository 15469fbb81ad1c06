import { allCommunities } from '../places/index'

export { loadClockOffset } from './demo-clock.store'
export { seedDemo } from './commands/seed-demo'

/** Whether the demo has been told already. */
export async function hasDemo(): Promise<boolean> {
  return (await allCommunities()).length > 0
}
