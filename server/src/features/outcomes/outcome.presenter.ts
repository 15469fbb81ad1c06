import type {
  OutcomeCard,
  OutcomeContentView,
  OutcomeDraftCard,
  OutcomeEditor,
  OutcomeInfo,
  OutcomeVersion,
} from '@linyi/shared/contract/outcomes.contract'
import { ERRORS, type ErrorCode } from '@linyi/shared/contract/errors'
import { requiredFields } from '@linyi/shared/domain/outcomes/outcome-content'
import { outcomePhase } from '@linyi/shared/domain/outcomes/outcome.rules'
import { deny } from '@linyi/shared/domain/decision'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { ROLE_TEXT } from '@linyi/shared/domain/people/role'
import { maskText } from '@linyi/shared/domain/text/mask-text'
import { toAbility } from '../../platform/http/ability'
import { presentPhoto, thumbUrl } from '../photos/index'
import { presentObjection } from './objection.presenter'
import type { ObjectionDocument } from './objection.store'
import { matterOf, missingOf, outcomesPolicy } from './outcomes.policy'
import type {
  OutcomeDocument,
  OutcomeVersionDocument,
  OutcomeWords,
  PublicOutcome,
} from './outcome.store'

/** Nothing of a paper that was taken down is shown but its heading and the reason. */
const TAKEN_DOWN: OutcomeContentView = {
  proposal: '',
  text: '',
  figures: null,
  steps: [],
  money: [],
  noMoney: false,
  notAdopted: '',
  contact: '',
  photos: [],
  beforePhotos: [],
  afterPhotos: [],
  noPhotosReason: '',
}

/** The picture that stands for a publication on the wall: of the work done where there is one. */
function coverOf({ status, afterPhotos, photos, beforePhotos }: OutcomeDocument): string | null {
  const [photo] = status === 'withdrawn' ? [] : [...afterPhotos, ...photos, ...beforePhotos]
  return photo === undefined ? null : thumbUrl(photo.id)
}

/** A publication as it stands on the wall. */
export function presentOutcomeCard(outcome: PublicOutcome, now: Date): OutcomeCard {
  return {
    id: outcome._id,
    kind: outcome.kind,
    status: outcome.status,
    itemId: outcome.itemId,
    itemNumber: outcome.itemNumber,
    title: outcome.title,
    gridId: outcome.gridId,
    gridName: outcome.gridName,
    effect: outcome.ballot?.effect ?? null,
    result: outcome.result,
    publishedAt: outcome.publishedAt.toISOString(),
    publicityEndsAt: outcome.publicityEndsAt.toISOString(),
    phase: outcomePhase(outcome, now),
    isHalted: outcome.upheldObjections > 0,
    thumbUrl: coverOf(outcome),
  }
}

/** What it says, with its pictures as addresses. */
function presentContent(words: OutcomeWords): OutcomeContentView {
  return {
    proposal: words.proposal,
    text: words.text,
    figures: words.figures,
    steps: words.steps.map((step) => ({ ...step })),
    money: words.money.map((line) => ({ ...line })),
    noMoney: words.noMoney,
    notAdopted: words.notAdopted,
    contact: words.contact,
    photos: words.photos.map(presentPhoto),
    beforePhotos: words.beforePhotos.map(presentPhoto),
    afterPhotos: words.afterPhotos.map(presentPhoto),
    noPhotosReason: words.noPhotosReason,
  }
}

const given = (why: OutcomeDocument['correction']) =>
  why === null ? null : { reason: why.reason, at: why.at.toISOString() }

/** Who reads a publication, and what they said to it. */
export interface OutcomeReader {
  readonly actor: Actor
  readonly publisherName: string
  readonly objection: ObjectionDocument | null
  readonly now: Date
}

/** A publication in full, with what this reader may do. */
export function presentOutcome(
  outcome: PublicOutcome,
  { actor, publisherName, objection, now }: OutcomeReader,
): OutcomeInfo {
  const { objections, openObjections, upheldObjections } = outcome
  const isTakenDown = outcome.status === 'withdrawn'
  const hasObjected = objection !== null
  return {
    ...presentOutcomeCard(outcome, now),
    ...(isTakenDown ? TAKEN_DOWN : presentContent(outcome)),
    next: isTakenDown ? '' : outcome.next,
    publisher: { name: publisherName, role: ROLE_TEXT.communitySecretary },
    ballot: isTakenDown ? null : outcome.ballot,
    resolutionId: outcome.resolutionId,
    versionNo: outcome.versionNo,
    version: outcome.version,
    correction: given(outcome.correction),
    withdrawal: given(outcome.withdrawal),
    objections: { all: objections, open: openObjections, upheld: upheldObjections },
    myObjection: objection === null ? null : presentObjection(objection, new Map(), actor, now),
    objectionAnswerBy: null,
    abilities: {
      object: toAbility(outcomesPolicy.object(actor, outcome, hasObjected, now)),
      correct: toAbility(outcomesPolicy.correct(actor, outcome, now)),
      withdraw: toAbility(outcomesPolicy.withdraw(actor, outcome, now)),
    },
  }
}

/**
 * The same for somebody without an account: neither the officer nor an objection is named, and every
 * act waits for signing in. The words are stored masked, and as on the public pages the patterns run
 * once more, for nobody is asked again here.
 */
export function presentForGuest(outcome: PublicOutcome, community: string, now: Date): OutcomeInfo {
  const isTakenDown = outcome.status === 'withdrawn'
  const fit = (text: string): string => maskText(text).text
  const words = isTakenDown ? TAKEN_DOWN : presentContent(outcome)
  const closed = toAbility(deny('session.required'))
  return {
    ...presentOutcomeCard(outcome, now),
    title: fit(outcome.title),
    ...words,
    proposal: fit(words.proposal),
    text: fit(words.text),
    steps: words.steps.map(({ who, task, by }) => ({ who: fit(who), task: fit(task), by })),
    money: words.money.map((line) => ({ ...line, label: fit(line.label) })),
    notAdopted: fit(words.notAdopted),
    contact: maskText(words.contact, [], { isContact: true }).text,
    noPhotosReason: fit(words.noPhotosReason),
    next: isTakenDown ? '' : fit(outcome.next),
    publisher: { name: community },
    ballot: isTakenDown ? null : outcome.ballot,
    resolutionId: null,
    versionNo: outcome.versionNo,
    version: outcome.version,
    correction: fitReason(given(outcome.correction)),
    withdrawal: fitReason(given(outcome.withdrawal)),
    objections: {
      all: outcome.objections,
      open: outcome.openObjections,
      upheld: outcome.upheldObjections,
    },
    myObjection: null,
    objectionAnswerBy: null,
    abilities: { object: closed, correct: closed, withdraw: closed },
  }
}

const fitReason = (why: OutcomeInfo['correction']): OutcomeInfo['correction'] =>
  why === null ? null : { ...why, reason: maskText(why.reason).text }

/** What it said before it was corrected. */
export function presentVersion(version: OutcomeVersionDocument): OutcomeVersion {
  return {
    ...presentContent(version),
    versionNo: version.versionNo,
    replacedAt: version.replacedAt.toISOString(),
    reason: version.reason,
  }
}

/** A publication that is not out yet, in the secretary's list. */
export function presentDraftCard(outcome: OutcomeDocument): OutcomeDraftCard {
  const { problem, publishAt } = outcome
  return {
    id: outcome._id,
    kind: outcome.kind,
    status: outcome.status,
    itemId: outcome.itemId,
    itemNumber: outcome.itemNumber,
    title: outcome.title,
    gridName: outcome.gridName,
    publishAt: publishAt?.toISOString() ?? null,
    problem:
      problem === null
        ? null
        : {
            code: problem.code,
            message: ERRORS[problem.code as ErrorCode].message,
            at: problem.at.toISOString(),
            missing: [...problem.missing],
          },
    editedAt: (outcome.editedAt ?? outcome.publishedAt ?? new Date(0)).toISOString(),
  }
}

/** Everything the editor shows: the words as they were typed, and what is missing. */
export function presentEditor(outcome: OutcomeDocument, actor: Actor, now: Date): OutcomeEditor {
  return {
    ...presentDraftCard(outcome),
    ...presentContent(outcome),
    ballot: outcome.ballot,
    version: outcome.version,
    facesChecked: outcome.facesChecked,
    required: requiredFields(outcome.kind, matterOf(outcome)),
    missing: missingOf(outcome),
    abilities: {
      edit: toAbility(outcomesPolicy.edit(actor, outcome, now)),
      review: toAbility(outcomesPolicy.review(actor, outcome, now)),
      publish: toAbility(outcomesPolicy.publish(actor, outcome, now)),
    },
  }
}
