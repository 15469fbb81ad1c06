import { mediaWork } from '../features/checks/index'
import { messageSweep, messaging, useMessagePushes } from '../features/messages/index'
import { sealing } from '../platform/events/sealer'
import type { FileStore } from '../platform/files/file-store'
import { registerJob } from '../platform/jobs/jobs'
import { pushWork } from '../platform/wechat/push-work'
import { dueWork } from './due-work'
import { fileSweep } from './file-sweep'
import { inboxSweep, noticing, reminding } from './inbox-work'
import { measuring, residentCount } from './measure-work'

/** All that happens apart from requests. What the one makes the next takes up: the order is kept. */
export function registerJobs(
  files: FileStore,
  origin: string,
  watched: () => ReadonlySet<string>,
): void {
  useMessagePushes()
  registerJob(pushWork)
  registerJob(dueWork(watched))
  registerJob(reminding)
  registerJob(sealing)
  registerJob(noticing)
  registerJob(messaging)
  registerJob(measuring)
  registerJob(residentCount)
  registerJob(inboxSweep)
  registerJob(messageSweep)
  registerJob(fileSweep(files))
  registerJob(mediaWork({ files, origin }))
}
