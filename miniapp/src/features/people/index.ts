/** What other parts may use of people: who is signed in, and becoming somebody else in the demo. */
export { useMe } from './use-me'
export { useSignOut } from './use-sign-out'
export { useDemoClock } from './use-demo-clock'
export { DemoClockCard } from './components/DemoClockCard'
export { SeniorSwitch } from './components/SeniorSwitch'
