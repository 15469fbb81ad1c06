import type { RequestInput, ResponseOf } from '@linyi/shared/contract/operations'
import type { OutcomeKind } from '@linyi/shared/domain/outcomes/outcome'
import type { ApiClient } from './api-client'

/** What somebody types into a publication. */
export type OutcomeWords = Omit<RequestInput<'outcomes.edit'>, 'outcomeId' | 'version'>

/** What a publication of that kind needs beside what the service fills in. */
const WORDS: Record<OutcomeKind, OutcomeWords> = {
  decision: {
    text: '表决通过，装在东侧空地。',
    steps: [{ who: '铁塔公司', task: '施工', by: '2030-01-01' }],
    notAdopted: '没有不同意见。',
  },
  execution: { text: '已经完成。', noMoney: true, noPhotosReason: '照片见办理记录。' },
  progress: {
    text: '电缆已经到场。',
    steps: [{ who: '铁塔公司', task: '施工', by: '2030-01-01' }],
  },
  commonFund: {
    text: '三季度公共收益。',
    money: [{ label: '车位费', direction: 'in', amount: 1_200_000 }],
  },
  declineReasons: { notAdopted: '这件事由房管部门办理。' },
}
const CONTACT = '社区服务站 0561-3012345'

/** A draft of a publication with everything it needs, in the words given. */
export async function draftPublication(
  secretary: ApiClient,
  itemId: string | null,
  kind: OutcomeKind = 'decision',
  words: OutcomeWords = {},
): Promise<{ outcomeId: string; version: number; missing: readonly string[] }> {
  const about = itemId === null ? {} : { itemId }
  const { id: outcomeId } = await secretary.command('outcomes.draft', { kind, ...about })
  const { version } = await secretary.query('outcomes.editor', { outcomeId })
  const input = { ...WORDS[kind], contact: CONTACT, facesChecked: true, ...words }
  const edited = await secretary.command('outcomes.edit', { outcomeId, version, ...input })
  return { outcomeId, version: edited.version, missing: edited.missing }
}

/** The same, reviewed: it goes out at a word. */
export async function reviewedPublication(
  secretary: ApiClient,
  itemId: string | null,
  kind: OutcomeKind = 'decision',
  words: OutcomeWords = {},
): Promise<string> {
  const { outcomeId, version } = await draftPublication(secretary, itemId, kind, words)
  await secretary.command('outcomes.review', { outcomeId, version })
  return outcomeId
}

/** Publishes: drafted, completed, reviewed and out. */
export async function publish(
  secretary: ApiClient,
  itemId: string | null,
  kind: OutcomeKind = 'decision',
  words: OutcomeWords = {},
): Promise<ResponseOf<'outcomes.publish'>> {
  const outcomeId = await reviewedPublication(secretary, itemId, kind, words)
  return secretary.command('outcomes.publish', { outcomeId })
}
