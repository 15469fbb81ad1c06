import { joinTrace, takeStirred } from '../../platform/content/media-check.store'
import { DueRounds } from '../../platform/due/due-rounds'
import type { FileStore } from '../../platform/files/file-store'
import type { Job } from '../../platform/jobs/jobs'
import { wechat } from '../../platform/wechat/current'
import { onPush, type WechatPush } from '../../platform/wechat/push'
import { allCommunities } from '../places/index'
import { verdictOf, workOnMedia } from './commands/ask-media-checks'
import { ruleOnMedia } from './commands/rule-on-media'

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
const asText = (value: unknown): string => (typeof value === 'string' ? value : '')
const asNumber = (value: unknown): number => (typeof value === 'number' ? value : 0)

/**
 * The result of a check, pushed up to three times, within half an hour or never. What cannot be read as a
 * verdict is none, and a person looks.
 */
async function hearVerdict({ at, body }: WechatPush): Promise<void> {
  const traceId = asText(body['trace_id']) || asText(body['traceId'])
  if (traceId === '') return
  const result = asRecord(body['result'])
  const trace = await joinTrace(
    traceId,
    {
      suggest: asText(result['suggest']),
      label: asNumber(result['label']),
      errcode: asNumber(body['errcode']),
    },
    at,
  )
  const { communityId, mediaId } = trace
  const verdict = verdictOf(trace)
  // the number that this belongs to is not known yet: whoever asked finds the result beside it
  if (communityId === undefined || mediaId === undefined || verdict === null) return
  await ruleOnMedia({ communityId, mediaId }, verdict, at)
}

onPush('wxa_media_check', hearVerdict)

/** What the work on pictures and recordings needs. */
export interface MediaJob {
  readonly files: FileStore
  /** Where WeChat fetches what it checks: `https://linyi.example.cn`. */
  readonly origin: string
}

const PERIOD_MS = 1_000

/**
 * Does what is due about pictures and recordings, at once where something was handed in here and twice a
 * minute elsewhere. Without WeChat nothing is asked, and what was taken down for good still goes.
 */
export function mediaWork({ files, origin }: MediaJob): Job {
  const rounds = new DueRounds()
  return {
    name: 'mediaChecks',
    everyMs: PERIOD_MS,
    run: async (clock) => {
      const gateway = wechat()
      const ids = (await allCommunities()).map(({ _id }) => _id)
      for (const id of rounds.next(ids, takeStirred(), clock.now())) {
        await workOnMedia(id, clock.now(), { gateway, files, origin })
      }
    },
  }
}
