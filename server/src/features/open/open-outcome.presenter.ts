import type { OpenOutcome, OpenPicture } from '@linyi/shared/contract/open.contract'
import { FOUR_STEP_TEXT, FOUR_STEPS_STATUS_TEXT } from '@linyi/shared/domain/agenda/four-steps'
import { BALLOT_RESULT_TEXT, LEGAL_EFFECT_TEXT } from '@linyi/shared/domain/ballots/ballot'
import {
  OUTCOME_KIND_TEXT,
  OUTCOME_PHASE_TEXT,
  OUTCOME_STATUS_TEXT,
} from '@linyi/shared/domain/outcomes/outcome'
import { outcomePhase } from '@linyi/shared/domain/outcomes/outcome.rules'
import { maskText } from '@linyi/shared/domain/text/mask-text'
import type { ItemFourSteps } from '../agenda/index'
import type { OutcomeVersionDocument, PublicOutcome } from '../outcomes/index'
import { presentPhoto, type PhotoReference } from '../photos/index'
import { openAddress } from './open-rows.presenter'

/** Where the pages are read: the address of the service, and what is known of the matter. */
export interface OpenFrame {
  readonly site: string
  readonly fourSteps: ItemFourSteps | undefined
  readonly now: Date
}

/** Words are stored masked; the patterns run once more, for nobody is asked again on these pages. */
const fit = (text: string): string => maskText(text).text

function pictureOf(photo: PhotoReference, site: string): OpenPicture {
  const { url, thumbUrl, width, height } = presentPhoto(photo)
  return { url: `${site}${url}`, thumbUrl: `${site}${thumbUrl}`, width, height }
}

/** Who sat and who signed is not named; how many came and what they said is. */
function presentSteps(fourSteps: ItemFourSteps | undefined): OpenOutcome['fourSteps'] {
  if (fourSteps === undefined) return null
  const { status, steps, signature } = fourSteps
  return {
    status,
    statusText: FOUR_STEPS_STATUS_TEXT[status],
    steps: steps.map(({ step, heldOn, isPassed, expected, present, yes, no, abstain }) => ({
      step,
      stepText: FOUR_STEP_TEXT[step],
      heldOn,
      isPassed,
      expected,
      present,
      yes,
      no,
      abstain,
    })),
    signedAt: signature?.at.toISOString() ?? null,
  }
}

/** The figures as they were counted here, or as the secretary wrote them down from the paper. */
function voteOf({ figures, ballot }: PublicOutcome): OpenOutcome['vote'] {
  if (figures !== null) return figures
  if (ballot === null) return null
  const { electorate, participants, tally } = ballot
  return { electorate, participants, yes: tally.yes, no: tally.no, abstain: tally.abstain }
}

const NOTHING = {
  proposal: '',
  text: '',
  vote: null,
  voteSentence: null,
  steps: [],
  next: '',
  money: [],
  noMoney: false,
  notAdopted: '',
  contact: '',
  photos: [],
  beforePhotos: [],
  afterPhotos: [],
  noPhotosReason: '',
  fourSteps: null,
} as const

/** What a publication says; of one that was withdrawn nothing but the reason. */
function wordsOf(
  outcome: PublicOutcome,
  { site, fourSteps }: OpenFrame,
): Pick<OpenOutcome, keyof typeof NOTHING> {
  if (outcome.status === 'withdrawn') {
    return { ...NOTHING, steps: [], money: [], photos: [], beforePhotos: [], afterPhotos: [] }
  }
  const pictures = (photos: readonly PhotoReference[]): OpenPicture[] =>
    photos.map((photo) => pictureOf(photo, site))
  return {
    proposal: fit(outcome.proposal),
    text: fit(outcome.text),
    vote: voteOf(outcome),
    voteSentence: outcome.ballot?.sentence ?? null,
    steps: outcome.steps.map(({ who, task, by }) => ({ who: fit(who), task: fit(task), by })),
    next: fit(outcome.next),
    money: outcome.money.map(({ label, direction, amount }) => ({
      label: fit(label),
      direction,
      amount,
    })),
    noMoney: outcome.noMoney,
    notAdopted: fit(outcome.notAdopted),
    contact: maskText(outcome.contact, [], { isContact: true }).text,
    photos: pictures(outcome.photos),
    beforePhotos: pictures(outcome.beforePhotos),
    afterPhotos: pictures(outcome.afterPhotos),
    noPhotosReason: fit(outcome.noPhotosReason),
    fourSteps: presentSteps(fourSteps),
  }
}

const reasonOf = (given: PublicOutcome['correction']): OpenOutcome['correction'] =>
  given === null ? null : { reason: fit(given.reason), at: given.at.toISOString() }

/** A publication as everybody may read it, use it and pass it on. */
export function presentOpenOutcome(outcome: PublicOutcome, frame: OpenFrame): OpenOutcome {
  const { _id, communityId, kind, status, result } = outcome
  const effect = outcome.ballot?.effect ?? null
  const phase = outcomePhase(outcome, frame.now)
  return {
    id: _id,
    url: openAddress(frame.site, communityId, `outcomes/${_id}`),
    kind,
    kindText: OUTCOME_KIND_TEXT[kind],
    status,
    statusText: OUTCOME_STATUS_TEXT[status],
    itemNumber: outcome.itemNumber,
    title: fit(outcome.title),
    grid: outcome.gridName,
    publishedAt: outcome.publishedAt.toISOString(),
    publicityEndsAt: outcome.publicityEndsAt.toISOString(),
    phase,
    phaseText: OUTCOME_PHASE_TEXT[phase],
    result,
    resultText: result === null ? null : BALLOT_RESULT_TEXT[result],
    effect,
    effectText: effect === null ? null : LEGAL_EFFECT_TEXT[effect],
    ...wordsOf(outcome, frame),
    objections: {
      all: outcome.objections,
      open: outcome.openObjections,
      upheld: outcome.upheldObjections,
    },
    isHalted: outcome.upheldObjections > 0,
    versionNo: outcome.versionNo,
    correction: reasonOf(outcome.correction),
    withdrawal: reasonOf(outcome.withdrawal),
  }
}

/** What a publication said before it was corrected, and why it says something else now. */
export interface OpenVersion {
  readonly said: OpenOutcome
  readonly versionNo: number
  readonly replacedAt: string
  readonly reason: string
}

/** A picture that a correction took away stays away: faces and car plates are a person's judgement. */
function stillShown(
  then: readonly PhotoReference[],
  now: readonly PhotoReference[],
): readonly PhotoReference[] {
  return then.filter(({ id }) => now.some((photo) => photo.id === id))
}

/** An earlier version as everybody could read it then. */
export function presentOpenVersion(
  outcome: PublicOutcome,
  version: OutcomeVersionDocument,
  frame: OpenFrame,
): OpenVersion {
  const { _id, communityId: _communityId, outcomeId: _outcomeId, ...then } = version
  const { versionNo, replacedAt, reason, ...words } = then
  const said = {
    ...outcome,
    ...words,
    photos: stillShown(words.photos, outcome.photos),
    beforePhotos: stillShown(words.beforePhotos, outcome.beforePhotos),
    afterPhotos: stillShown(words.afterPhotos, outcome.afterPhotos),
  }
  return {
    said: presentOpenOutcome(said, frame),
    versionNo,
    replacedAt: replacedAt.toISOString(),
    reason: fit(reason),
  }
}
