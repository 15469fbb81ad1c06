import { leastReaching, reaches, type Fraction } from '../rules/fraction'

/** Whether enough members are there, and how many would be enough. */
export interface Quorum {
  /** Members of the council. */
  readonly members: number
  /** Of them, those who stand aside in the matter at hand (回避): on neither side of the fraction. */
  readonly recused: number
  /** Of the others, those who are in the room or represented there. */
  readonly present: number
  readonly needed: number
  readonly isReached: boolean
}

/** What the rule must know of a member. */
export interface MemberHere {
  readonly accountId: string
  readonly isPresent: boolean
  readonly isRecused: boolean
}

/**
 * `3 · present ≥ 2 · (members − recused)` with the fraction of the rules, in integers (A4.2). A council
 * all of whose members stand aside decides nothing: nobody is no quorum.
 */
export function quorumNow(members: readonly MemberHere[], fraction: Fraction): Quorum {
  const entitled = members.filter(({ isRecused }) => !isRecused)
  const present = entitled.filter(({ isPresent }) => isPresent).length
  return {
    members: members.length,
    recused: members.length - entitled.length,
    present,
    needed: Math.max(1, leastReaching(entitled.length, fraction)),
    isReached: present > 0 && reaches(present, entitled.length, fraction),
  }
}

/** The light on everybody's screen in words: `到会 9 人，满 8 人有效`. */
export function quorumText({ present, needed, recused, isReached }: Quorum): string {
  const aside = recused === 0 ? '' : `，回避 ${String(recused)} 人`
  const verdict = isReached ? '达到法定人数' : `还差 ${String(needed - present)} 人`
  return `到会 ${String(present)} 人${aside}，满 ${String(needed)} 人有效，${verdict}`
}
