export { demoStory, loadClockOffset, wipeDemo } from './demo-state.store'
export { seedDemo } from './commands/seed-demo'
