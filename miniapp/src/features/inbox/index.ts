/** What waits for the person who is signed in. */
export { taskKey, useTasks } from './use-tasks'
export { TaskCard } from './components/TaskCard'
export { INBOX_TEXT } from './inbox.text'
