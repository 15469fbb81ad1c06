export { demoStory, loadClockOffset, wipeDemo } from './demo-state.store'
export { seedDemo, type DemoTelling } from './commands/seed-demo'
export { HALF_A_YEAR } from './commands/seed-history'
