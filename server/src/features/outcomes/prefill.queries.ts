import type { ItemRecordDocument } from '../agenda/index'
import { LIVE_STATUSES, type PhotoStage } from '@linyi/shared/domain/actions/action'
import { DECLINE_REASON_TEXT } from '@linyi/shared/domain/agenda/triage'
import { verdictText } from '@linyi/shared/domain/ballots/ballot.text'
import { motionFigures } from '@linyi/shared/domain/ballots/verdict'
import { dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import { OUTCOME_TEXT_LIMITS, type OutcomeKind } from '@linyi/shared/domain/outcomes/outcome'
import type { OutcomeFigures, OutcomeStep } from '@linyi/shared/domain/outcomes/outcome-content'
import { eventsOf } from '../../platform/events/event.store'
import { actionsOfItem, type ActionDocument } from '../actions/index'
import { recordsOfStage, type ItemDocument } from '../agenda/index'
import { findBallot } from '../ballots/index'
import { councilMemberIds } from '../councils/index'
import type { PhotoReference } from '../photos/index'
import { findResolution, listDissents } from '../resolutions/index'
import { lastContact, type OutcomeBallot, type OutcomeWords } from './outcome.store'

const { photos: PHOTOS_MAX, steps: STEPS_MAX, money: MONEY_MAX } = OUTCOME_TEXT_LIMITS

/** What a draft begins with. */
export type Prefilled = OutcomeWords & { readonly ballot: OutcomeBallot | null }

const BLANK: Omit<OutcomeWords, 'contact'> = {
  proposal: '',
  text: '',
  figures: null,
  steps: [],
  money: [],
  noMoney: false,
  notAdopted: '',
  photos: [],
  beforePhotos: [],
  afterPhotos: [],
  noPhotosReason: '',
}

const cut = (text: string, limit: number): string => text.slice(0, limit)

/** The figures of the ballot as they are published; they stand on their own. */
async function ballotOf({ communityId, ballot, decision }: ItemDocument) {
  if (ballot === null || decision?.way !== 'ballot') return null
  const counted = await findBallot(communityId, ballot.id)
  const verdict = counted?.verdict ?? null
  if (counted === null || verdict === null) return null
  return {
    id: counted._id,
    effect: counted.effect,
    text: counted.text,
    electorate: verdict.electorate,
    participants: verdict.participants,
    ...motionFigures(verdict),
    sentence: verdictText(verdict, counted.method, counted.effect, counted.drawn.unit),
  }
}

const isCount = (value: unknown): value is number => typeof value === 'number'

/** What was counted by hands in the meeting; the secretary adds who was there from the minutes. */
async function handsOf(item: ItemDocument, now: Date): Promise<OutcomeFigures | null> {
  const { communityId, _id, gridId, decision } = item
  if (decision?.way !== 'hands') return null
  const [events, members] = await Promise.all([
    eventsOf(communityId, { kind: 'item', id: _id }),
    councilMemberIds(communityId, gridId, now),
  ])
  const counted = events.findLast(({ type }) => type === 'agenda.votedByHands')
  const { yes, no, abstain } = (counted?.data['tally'] ?? {}) as Record<string, unknown>
  if (!isCount(yes) || !isCount(no) || !isCount(abstain)) return null
  const participants = yes + no + abstain
  return { electorate: Math.max(members.length, participants), participants, yes, no, abstain }
}

const figuresOf = ({ electorate, participants, tally }: OutcomeBallot): OutcomeFigures => ({
  electorate,
  participants,
  yes: tally.yes,
  no: tally.no,
  abstain: tally.abstain,
})

/** What was answered to those who were against it is what was not adopted, and why. */
async function explained(communityId: string, resolutionId: string): Promise<string> {
  const page = { after: undefined, limit: STEPS_MAX }
  const dissents = await listDissents(communityId, resolutionId, page)
  if (dissents.length === 0) return '没有不同意见。'
  const answers = [...new Set(dissents.flatMap(({ explanation }) => explanation?.text ?? []))]
  return cut(answers.join('\n'), OUTCOME_TEXT_LIMITS.notAdopted)
}

async function decisionWords(item: ItemDocument, now: Date): Promise<Partial<Prefilled>> {
  const { communityId, decision, resolution } = item
  const [ballot, hands, adopted] = await Promise.all([
    ballotOf(item),
    handsOf(item, now),
    resolution === null ? null : findResolution(communityId, resolution.id),
  ])
  const motion = adopted?.text ?? decision?.text ?? ''
  const sentence = ballot?.sentence ?? ''
  return {
    text: cut(sentence === '' || sentence === motion ? motion : `${motion}\n${sentence}`, 2000),
    ballot,
    figures: ballot === null ? hands : figuresOf(ballot),
    notAdopted: resolution === null ? '' : await explained(communityId, resolution.id),
    photos: item.photos.slice(0, PHOTOS_MAX),
  }
}

const stepOf = ({ lead, task, claimedAt, dueAt }: ActionDocument): OutcomeStep => ({
  who: cut(lead, OUTCOME_TEXT_LIMITS.who),
  task: cut(task, OUTCOME_TEXT_LIMITS.task),
  // the day ends at 24:00, so a date that is due belongs to the day before its instant
  by: dayOf(claimedAt ?? new Date(dueAt.getTime() - 1)),
})

const picturesIn = (records: readonly ItemRecordDocument[]): PhotoReference[] =>
  records.flatMap(({ photos }) => photos)

async function stageOf(
  actions: readonly ActionDocument[],
  stage: PhotoStage,
): Promise<PhotoReference[]> {
  const records = await Promise.all(
    actions.map(({ communityId, _id }) => recordsOfStage(communityId, _id, stage)),
  )
  return picturesIn(records.flat()).slice(0, PHOTOS_MAX)
}

/** What counts of the work of an item. */
async function liveActions({ communityId, _id }: ItemDocument): Promise<ActionDocument[]> {
  return (await actionsOfItem(communityId, _id)).filter(({ status }) =>
    LIVE_STATUSES.includes(status),
  )
}

async function executionWords(item: ItemDocument): Promise<Partial<Prefilled>> {
  const actions = await liveActions(item)
  const [before, after] = await Promise.all([stageOf(actions, 'before'), stageOf(actions, 'after')])
  return {
    text: cut(actions.map(({ lead, task }) => `${lead}：${task}，已完成。`).join('\n'), 2000),
    steps: actions.slice(0, STEPS_MAX).map(stepOf),
    money: actions.slice(0, MONEY_MAX).flatMap(({ task, budget }) =>
      budget === null || budget === 0
        ? []
        : [
            {
              // what was really spent, the secretary knows
              label: cut(`${task}（按预算）`, OUTCOME_TEXT_LIMITS.label),
              direction: 'out' as const,
              amount: budget,
            },
          ],
    ),
    beforePhotos: before.length > 0 ? before : item.photos.slice(0, PHOTOS_MAX),
    afterPhotos: after,
  }
}

async function progressWords(item: ItemDocument): Promise<Partial<Prefilled>> {
  const actions = await liveActions(item)
  return {
    steps: actions.slice(0, STEPS_MAX).map(stepOf),
    photos: await stageOf(actions, 'during'),
  }
}

function reasonsWords({ decline, reply }: ItemDocument): Partial<Prefilled> {
  const reason = decline?.reason ?? null
  return {
    text: reason === null ? '' : DECLINE_REASON_TEXT[reason],
    notAdopted: cut(reply?.text ?? '', OUTCOME_TEXT_LIMITS.notAdopted),
  }
}

async function wordsFor(kind: OutcomeKind, item: ItemDocument, now: Date) {
  switch (kind) {
    case 'decision':
      return decisionWords(item, now)
    case 'execution':
      return executionWords(item)
    case 'progress':
      return progressWords(item)
    case 'declineReasons':
      return reasonsWords(item)
    case 'commonFund':
      return {}
  }
}

/** What the service knows already of a publication: the secretary completes it and does not copy. */
export async function prefilled(
  communityId: string,
  kind: OutcomeKind,
  item: ItemDocument | null,
  now: Date,
): Promise<Prefilled> {
  const [words, contact] = await Promise.all([
    item === null ? {} : wordsFor(kind, item, now),
    lastContact(communityId),
  ])
  return { ...BLANK, ballot: null, proposal: item?.proposal ?? '', contact, ...words }
}

/** Pictures that a publication may show beside those its editor sends: of the item and its work. */
export async function offeredPhotos(item: ItemDocument | null): Promise<PhotoReference[]> {
  if (item === null) return []
  const actions = await liveActions(item)
  const stages = await Promise.all(
    (['before', 'during', 'after'] as const).map((stage) => stageOf(actions, stage)),
  )
  return [...item.photos, ...stages.flat()]
}
