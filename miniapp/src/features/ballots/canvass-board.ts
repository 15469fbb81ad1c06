import type { ResponseOf } from '@linyi/shared/contract/operations'
import type { IconName } from '@/components/icon/icon-names'

/** One vote behind a door, as the service tells it. */
export type DoorVote = ResponseOf<'ballots.canvass'>['doors'][number]

/** What a door looks like on the board: the least done of its votes. */
export const DOOR_STATES = [
  'none',
  'reached',
  'away',
  'refused',
  'waits',
  'recused',
  'voted',
] as const
export type DoorState = (typeof DOOR_STATES)[number]

export const DOOR_STATE_TEXT: Record<DoorState, string> = {
  none: '未联系',
  reached: '已联系',
  away: '没人',
  refused: '不愿',
  waits: '待核对',
  recused: '回避',
  voted: '已投',
}

export const DOOR_STATE_ICON: Record<DoorState, IconName> = {
  none: 'home',
  reached: 'talk',
  away: 'clock',
  refused: 'cross',
  waits: 'wait',
  recused: 'abstain',
  voted: 'check',
}

/** A door with the votes behind it. */
export interface Door {
  readonly key: string
  /** `501`, or the whole address where it is not written like a room. */
  readonly name: string
  readonly text: string
  readonly votes: readonly DoorVote[]
  readonly state: DoorState
}

export interface Floor {
  readonly name: string
  readonly doors: readonly Door[]
}

/** A stair unit with its floors, the top one first, as the building stands. */
export interface Stair {
  readonly name: string
  readonly floors: readonly Floor[]
}

/** How far one vote has come. */
export function stateOf({ hasVoted, isRecused, waitsForSecond, outcome }: DoorVote): DoorState {
  if (hasVoted) return 'voted'
  if (isRecused) return 'recused'
  return waitsForSecond ? 'waits' : (outcome ?? 'none')
}

/** The floor a room is on: `501` is on the fifth, `1203` on the twelfth; 0 where it cannot be told. */
function floorOf(room: string): number {
  const [, floor] = /^(\d{1,2})\d{2}$/.exec(room) ?? []
  return Number(floor ?? 0)
}

const NO_STAIR = 1000

const byNumber = (a: string, b: string): number =>
  Number(a) - Number(b) || (a < b ? -1 : a > b ? 1 : 0)

/** The votes of a building as it stands: stairs from the left, floors from the top, rooms in order. */
export function boardOf(votes: readonly DoorVote[]): readonly Stair[] {
  const stairs = new Map<number, Map<number, Map<string, DoorVote[]>>>()
  for (const vote of votes) {
    const stair = vote.stair ?? NO_STAIR
    const floors = stairs.get(stair) ?? new Map<number, Map<string, DoorVote[]>>()
    const floor = floorOf(vote.door)
    const rooms = floors.get(floor) ?? new Map<string, DoorVote[]>()
    rooms.set(vote.door, [...(rooms.get(vote.door) ?? []), vote])
    floors.set(floor, rooms)
    stairs.set(stair, floors)
  }
  return [...stairs]
    .sort(([a], [b]) => a - b)
    .map(([stair, floors]) => ({
      name: stair === NO_STAIR ? '其他' : `${String(stair)}单元`,
      floors: [...floors]
        .sort(([a], [b]) => b - a)
        .map(([floor, rooms]) => ({
          name: floor === 0 ? '' : `${String(floor)}层`,
          doors: [...rooms].sort(([a], [b]) => byNumber(a, b)).map(doorOf),
        })),
    }))
}

function doorOf([name, votes]: [string, DoorVote[]]): Door {
  const states = votes.map(stateOf)
  const state = DOOR_STATES.find((one) => states.includes(one)) ?? 'none'
  const [first] = votes
  return { key: first?.unit ?? name, name, text: first?.text ?? name, votes, state }
}

interface Slice {
  readonly name: string
  readonly figure: number
}

/**
 * How much is left to do in a building: the votes on its roll less those that are cast. A house in which
 * a figure would give somebody away has none, and one where it is not told how many have voted has its
 * roll alone.
 */
export function leftIn(
  name: string,
  roll: readonly Slice[],
  turnout: readonly Slice[],
): { readonly all: number; readonly left: number | null } | null {
  const all = roll.find((part) => part.name === name)?.figure
  if (all === undefined) return null
  const cast = turnout.find((part) => part.name === name)?.figure
  return { all, left: cast === undefined ? null : Math.max(0, all - cast) }
}

/** How many votes stand where, for the line above the board. */
export function countStates(votes: readonly DoorVote[]): Readonly<Record<DoorState, number>> {
  const counts = { none: 0, reached: 0, away: 0, refused: 0, waits: 0, recused: 0, voted: 0 }
  for (const vote of votes) counts[stateOf(vote)] += 1
  return counts
}
