import type { BallotInfo, VerdictView } from '@linyi/shared/contract/ballots.contract'
import { ELECTORATE_TEXT, extensionLimit, phaseOf } from '@linyi/shared/domain/ballots/ballot.rules'
import { verdictBars } from '@linyi/shared/domain/ballots/ballot.bars'
import {
  areaText,
  countingText,
  OWNERS_ADVISORY_BANNER,
  verdictText,
} from '@linyi/shared/domain/ballots/ballot.text'
import { answerUntil } from '@linyi/shared/domain/ballots/office.rules'
import { motionFigures, type Verdict } from '@linyi/shared/domain/ballots/verdict'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { ROLE_TEXT } from '@linyi/shared/domain/people/role'
import { toAbility } from '../../platform/http/ability'
import { ballotsPolicy } from './ballots.policy'
import { isShut, type Quorum } from './ballot.rules'
import type { BallotDocument } from './ballot.store'
import type { VoterDocument } from './voter.store'

/** What the presenter needs beside the ballot: the reader, and figures from the roll. */
export interface BallotReader {
  readonly actor: Actor
  readonly voters: readonly VoterDocument[]
  readonly waitsForOthers: boolean
  readonly turnout: number
  readonly turnoutByBuilding: readonly { readonly name: string; readonly figure: number }[]
  readonly rollByBuilding: BallotInfo['electorateByBuilding']
  readonly whereText: string
  readonly quorum: Quorum
  /** Where this reader may knock, and how many papers wait there for a second person. */
  readonly canvassBuildings: readonly { readonly _id: string; readonly name: string }[]
  readonly waitingPapers: number
  /** Votes that are missing while it is open. */
  readonly missing: number
  /** By the household, or by the vote itself where it is no home's. */
  readonly homeTexts: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, { readonly full: string }>
  readonly now: Date
}

/** What an owners' ballot that only asks must say on every page. */
export function bannerOf({
  effect,
  drawn,
}: Pick<BallotDocument, 'effect' | 'drawn'>): string | null {
  return effect === 'advisory' && drawn.unit === 'ownerUnit' ? OWNERS_ADVISORY_BANNER : null
}

/** A ballot for one reader: turnout always, the result only when it is over and counted. */
export function presentBallot(ballot: BallotDocument, reader: BallotReader): BallotInfo {
  const { voters, now, names } = reader
  const isOpen = phaseOf(ballot, now) === 'open' && ballot.status === 'open'
  const verdict = isOpen ? null : ballot.verdict
  const { rules, method, drawn, extension } = ballot
  const abilities = abilitiesOf(ballot, reader)
  return {
    id: ballot._id,
    itemId: ballot.itemId,
    itemNumber: ballot.itemNumber,
    itemTitle: ballot.itemTitle,
    gridId: ballot.gridId,
    whereText: reader.whereText,
    meetingId: ballot.floor?.meetingId ?? null,
    effect: ballot.effect,
    unit: drawn.unit,
    secrecy: ballot.secrecy,
    method: structuredClone(method) as BallotInfo['method'],
    text: ballot.text,
    textHash: ballot.textHash,
    banner: bannerOf(ballot),
    electorateText: ELECTORATE_TEXT[drawn.unit],
    countingText: countingText(rules, method, drawn.unit, ballot.effect),
    basisText: rules.basis,
    ruleSetVersion: ballot.ruleSetVersion,
    challengeDays: rules.challengeDays,
    opensAt: ballot.opensAt.toISOString(),
    closesAt: ballot.closesAt.toISOString(),
    extension:
      extension === null ? null : { from: extension.from.toISOString(), reason: extension.reason },
    extendUntil: abilities.extend.allowed ? extensionLimit(ballot, rules).toISOString() : null,
    status: ballot.status,
    isOpen,
    electorate: ballot.electorate,
    electorateHash: ballot.electorateHash,
    electorateByBuilding: reader.rollByBuilding,
    areaText: rules.countsArea ? areaText(ballot.areaCm2) : null,
    turnout: reader.turnout,
    turnoutByBuilding: [...reader.turnoutByBuilding],
    quorumNeeded: reader.quorum.needed,
    recused: reader.quorum.recused,
    isElector: voters.length > 0,
    hasCast: voters.length > 0 && voters.every((voter) => voter.hasCast),
    units: voters.map((voter) => ({
      unit: voter.unit,
      text: unitText(voter, reader.homeTexts.get(voter.householdId ?? voter.unit) ?? '我的一票'),
      hasCast: voter.hasCast,
      isRecused: voter.isRecused,
    })),
    changeAllowed: rules.changeAllowed,
    verdict: verdict === null ? null : presentVerdict(verdict, ballot),
    root: ballot.root,
    signatures: ballot.signatures.map(({ accountId, role, at }) => ({
      role: ROLE_TEXT[role],
      name: names.get(accountId)?.full ?? '',
      at: at.toISOString(),
    })),
    challengeUntil: ballot.challengeUntil?.toISOString() ?? null,
    challengeAnswerBy: answerUntil(ballot, HOLIDAYS, now).toISOString(),
    origins: ballot.origins === null ? null : [...ballot.origins],
    remindedAt: ballot.remindedAt?.toISOString() ?? null,
    canvassBuildings: reader.canvassBuildings.map(({ _id, name }) => ({ id: _id, name })),
    waitingPapers: reader.waitingPapers,
    challenges: ballot.challenges.map(({ reason, at, answer, answeredAt }) => ({
      reason,
      at: at.toISOString(),
      answer,
      answeredAt: answeredAt?.toISOString() ?? null,
    })),
    voidReason: ballot.voidReason,
    abilities,
  }
}

/** A vote by its home; of an owner, with what else it stands for. */
function unitText({ flats, areaCm2 }: VoterDocument, home: string): string {
  if (areaCm2 === 0) return home
  const several = flats > 1 ? ` 等 ${String(flats)} 套，共` : '，'
  return `${home}${several} ${areaText(areaCm2)}`
}

function abilitiesOf(
  ballot: BallotDocument,
  { actor, voters, waitsForOthers, quorum, canvassBuildings, missing, now }: BallotReader,
): BallotInfo['abilities'] {
  // who may cast several votes is asked about the first that is still missing
  const voter = voters.find((one) => !one.hasCast) ?? voters[0] ?? null
  return {
    cast: toAbility(ballotsPolicy.cast(ballot, voter, { waitsForOthers, now })),
    extend: toAbility(ballotsPolicy.extend(ballot, actor, { hasQuorum: !quorum.lacks, now })),
    remind: toAbility(ballotsPolicy.remind(ballot, actor, { missing, now })),
    canvass: toAbility(ballotsPolicy.canvass(ballot, canvassBuildings.length, now)),
    recuse: toAbility(ballotsPolicy.recuse(ballot, voter, now)),
    certify: toAbility(ballotsPolicy.certify(ballot, actor, now)),
    challenge: toAbility(ballotsPolicy.challenge(ballot, voter, now)),
    recount: toAbility(ballotsPolicy.recount(ballot, actor, now)),
    annul: toAbility(ballotsPolicy.annul(ballot, actor, now)),
  }
}

/** Nothing of how the papers were marked. */
const SHUT = {
  denominator: 0,
  yesNeeded: 0,
  tally: null,
  spoilt: 0,
  placings: null,
}

function presentVerdict(
  verdict: Verdict,
  ballot: Pick<BallotDocument, 'method' | 'rules' | 'effect' | 'drawn' | 'secrecy'>,
): VerdictView {
  const { method, rules, effect, drawn } = ballot
  const common = {
    result: verdict.result,
    electorate: verdict.electorate,
    participants: verdict.participants,
    quorumNeeded: verdict.quorumNeeded,
    quorumReached: verdict.quorumReached,
    bars: [...verdictBars(verdict, rules, drawn.unit)],
    sentence: verdictText(verdict, method, effect, drawn.unit),
  }
  if (isShut(ballot, verdict)) {
    const bars = common.bars.filter(({ key }) => key.startsWith('turnout'))
    return { ...common, ...SHUT, steps: [], bars }
  }
  if (verdict.kind === 'motion') {
    const { spoilt } = verdict.tally
    return { ...common, ...motionFigures(verdict), spoilt, placings: null, steps: [] }
  }
  const texts = new Map(
    method.kind === 'motion' ? [] : method.options.map(({ id, text }) => [id, text]),
  )
  return {
    ...common,
    ...motionFigures(verdict),
    spoilt: verdict.spoilt,
    placings: verdict.placings.map((placing) => ({
      ...placing,
      text: texts.get(placing.option) ?? placing.option,
    })),
    steps: verdict.steps.map((step) => ({ ...step, figures: [...step.figures] })),
  }
}
