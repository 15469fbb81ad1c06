import { insertAction, type ActionDocument } from '@linyi/server/features/actions/action.store'
import {
  insertResolution,
  type ResolutionDocument,
} from '@linyi/server/features/resolutions/resolution.store'
import { newId } from '@linyi/server/platform/ids'

const DAY_MS = 86_400_000

/** Where a piece of work belongs. */
export interface WorkPlace {
  readonly communityId: string
  readonly gridId: string
  readonly itemId: string
}

const ahead = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY_MS)

/** An action of a body outside as it is just assigned; a test changes what it is about. */
export async function addAction(
  { communityId, gridId, itemId }: WorkPlace,
  now: Date,
  change: Partial<ActionDocument> = {},
): Promise<ActionDocument> {
  return insertAction({
    _id: newId(now),
    communityId,
    itemId,
    itemNumber: 'YS-2026-11-0001',
    itemTitle: '装公共充电桩',
    category: 'charging',
    gridId,
    gridName: '8号网格',
    place: '东侧空地',
    resolutionId: null,
    task: '安装 20 个充电桩',
    kind: 'outsideBody',
    leadId: null,
    lead: '铁塔公司',
    contact: '',
    status: 'assigned',
    assignedBy: null,
    assignedAt: now,
    objectUntil: ahead(now, 1),
    objection: null,
    dueAt: ahead(now, 7),
    extensions: [],
    budget: null,
    parts: [],
    claimedAt: null,
    chairSignedBy: null,
    supervisorSignedBy: null,
    reworks: 0,
    defects: null,
    infeasible: null,
    link: null,
    entries: 0,
    version: 1,
    ...change,
  })
}

/** A resolution whose notice runs; a test changes what it is about. */
export async function addResolution(
  { communityId, gridId, itemId }: WorkPlace,
  now: Date,
  change: Partial<ResolutionDocument> = {},
): Promise<string> {
  const _id = newId(now)
  await insertResolution({
    _id,
    communityId,
    itemId,
    decisionKey: _id,
    itemNumber: 'YS-2026-11-0001',
    title: '装公共充电桩',
    category: 'charging',
    gridId,
    gridName: '8号网格',
    way: 'consensus',
    result: 'passed',
    text: '同意安装。',
    effect: null,
    figures: null,
    legalBasis: '议事会议事规则',
    ruleSetVersion: 1,
    executor: 'committee',
    entrustedBy: null,
    report: null,
    reply: null,
    reviewAt: null,
    challengeUntil: null,
    noticeEndsAt: ahead(now, 7),
    status: 'published',
    adoptedAt: now,
    dissents: 0,
    unexplained: 0,
    explainDueAt: ahead(now, 7),
    ending: null,
    version: 1,
    ...change,
  })
  return _id
}
