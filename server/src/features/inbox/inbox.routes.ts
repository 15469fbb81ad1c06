import type { FeatureRoutes } from '../../platform/http/handler'
import { readAllNotices, readNotice } from './commands/read-notices'
import { inboxTasks } from './inbox.queries'
import { inboxList, inboxUnread } from './notices.queries'

export const inboxRoutes = {
  'inbox.tasks': (_input, { actor, now }) => inboxTasks(actor, now),
  'inbox.list': (input, { actor, now }) => inboxList(input, actor, now),
  'inbox.unread': (_input, { actor }) => inboxUnread(actor),
  'inbox.read': (input, call) => readNotice(input, call),
  'inbox.readAll': (input, call) => readAllNotices(input, call),
} satisfies FeatureRoutes
