import type { BallotResult, Tally } from '../ballots/ballot'
import type { FloorRules } from './floor.rules'
import type { Motion, PointOfOrder, Ruling, Speech, Stance, VoteWay } from './motion'

/** What is on the floor of a meeting and what was: motions, speeches and points of order. */
export interface Floor {
  readonly motions: readonly Motion[]
  readonly speeches: readonly Speech[]
  readonly points: readonly PointOfOrder[]
}

export const EMPTY_FLOOR: Floor = { motions: [], speeches: [], points: [] }

/** One person in the room, or who could be. */
export interface Seat {
  readonly accountId: string
  readonly isPresent: boolean
  /** Whether somebody in the room speaks for them, where the charter allows it. */
  readonly isRepresented: boolean
  /** Whether the person has a vote in this meeting. */
  readonly isMember: boolean
  /** Stepped aside from the entry that is open (回避). */
  readonly isRecused: boolean
  /** Whether the person may speak: a proposer and an invited party have a voice and no vote. */
  readonly hasVoice: boolean
  readonly isChair: boolean
  readonly isRecorder: boolean
}

/** What the rules of order must know of the meeting. */
export interface FloorFacts {
  readonly isInSession: boolean
  readonly hasQuorum: boolean
  /** Where the agenda stands. */
  readonly entryId: string | null
  readonly rules: FloorRules
  readonly seats: ReadonlyMap<string, Seat>
}

/** A show of hands: for, then against; abstentions are not asked for (南塘). */
export interface Hands {
  readonly yes: number
  readonly no: number
}

/** What somebody does on the floor. `id` is new and names what comes into being. */
export type FloorEvent =
  | {
      readonly type: 'move'
      readonly id: string
      readonly entryId: string
      readonly itemId: string | null
      readonly text: string
    }
  | {
      readonly type: 'amend'
      readonly id: string
      readonly motionId: string
      readonly text: string
    }
  | { readonly type: 'takeOver'; readonly motionId: string }
  | { readonly type: 'second'; readonly motionId: string }
  | { readonly type: 'state'; readonly motionId: string }
  | { readonly type: 'lapse'; readonly motionId: string }
  | { readonly type: 'withdraw'; readonly motionId: string }
  | { readonly type: 'requestSpeech'; readonly id: string; readonly stance: Stance }
  | { readonly type: 'withdrawSpeech' }
  | { readonly type: 'giveFloor'; readonly speechId: string }
  | { readonly type: 'endSpeech'; readonly speechId: string }
  | { readonly type: 'raisePoint'; readonly id: string; readonly text: string }
  | {
      readonly type: 'rulePoint'
      readonly pointId: string
      readonly ruling: Ruling
      readonly answer: string
    }
  | { readonly type: 'handOver'; readonly to: string }
  | { readonly type: 'closeDebate'; readonly motionId: string }
  | {
      readonly type: 'put'
      readonly motionId: string
      readonly way: VoteWay
      readonly ballotId: string | null
      readonly closesAt: Date | null
    }
  | { readonly type: 'askAgain'; readonly motionId: string }
  | { readonly type: 'object'; readonly motionId: string }
  | { readonly type: 'declareConsensus'; readonly motionId: string }
  | { readonly type: 'postpone'; readonly motionId: string; readonly hands: Hands }
  | { readonly type: 'refer'; readonly motionId: string; readonly hands: Hands }
  | {
      readonly type: 'decide'
      readonly motionId: string
      readonly result: BallotResult
      /** Null where the figures of a secret vote stay shut. */
      readonly tally: Tally | null
      readonly sentence: string
    }

/** Why the rules of order refuse. */
export type FloorReason =
  | 'floor.not_in_session'
  | 'floor.not_present'
  | 'floor.not_member'
  | 'floor.recused'
  | 'floor.no_voice'
  | 'floor.not_chair'
  | 'floor.not_recorder'
  | 'floor.chair_neutral'
  | 'floor.wrong_entry'
  | 'floor.motion_vague'
  | 'floor.too_many_motions'
  | 'floor.motion_not_found'
  | 'floor.wrong_status'
  | 'floor.own_motion'
  | 'floor.not_mover'
  | 'floor.floor_taken'
  | 'floor.nothing_on_floor'
  | 'floor.entry_decided'
  | 'floor.amendment_nested'
  | 'floor.amendment_open'
  | 'floor.too_many_amendments'
  | 'floor.already_waiting'
  | 'floor.turns_used'
  | 'floor.recused_facts_only'
  | 'floor.not_waiting'
  | 'floor.not_next'
  | 'floor.somebody_speaks'
  | 'floor.nobody_speaks'
  | 'floor.not_speaker'
  | 'floor.speakers_waiting'
  | 'floor.point_pending'
  | 'floor.no_point'
  | 'floor.points_used'
  | 'floor.handed_over'
  | 'floor.acting_unfit'
  | 'floor.no_quorum'
  | 'floor.way_unfit'
  | 'floor.asked_too_soon'
  | 'floor.not_asked_twice'
  | 'floor.count_wrong'
  | 'floor.no_majority'
  | 'floor.dissent_late'
  | 'floor.already_dissented'
