/** What waits for the person who is signed in. */
export { taskKey, useTasks } from './use-tasks'
export { TaskCard } from './components/TaskCard'
export { NoticeBell } from './components/NoticeBell'
export { NOTICES_TEXT } from './notices.text'
export { useUnread } from './use-notices'
export { INBOX_TEXT } from './inbox.text'
