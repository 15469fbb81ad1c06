import type { Notice } from '@linyi/shared/contract/inbox.contract'
import type { InboxEntryDocument } from './inbox.store'

export function presentEntry({
  _id,
  kind,
  importance,
  title,
  text,
  at,
  dueAt,
  page,
  isRead,
}: InboxEntryDocument): Notice {
  return {
    id: _id,
    kind,
    isUrgent: importance === 1,
    title,
    text,
    at: at.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    page: { name: page.name, id: page.id },
    isRead,
  }
}
