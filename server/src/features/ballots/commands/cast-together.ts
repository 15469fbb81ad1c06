import type { RequestOf } from '@linyi/shared/contract/operations'
import { readMark, type Mark } from '@linyi/shared/domain/ballots/method'
import type { GroupMember } from '../../../platform/http/handler'
import { tellLive } from '../../../platform/live/tell-live'
import { findOpenBallot, type OpenBallot } from '../ballot.store'
import { paperNameOf } from '../paper-names.rules'
import { putPapers, type NewPaper } from '../paper.store'
import { firstVotersAmong, takeFirstVotes, type VoterDocument } from '../voter.store'

/** A vote of the group that nothing stands against so far. */
interface Vote {
  readonly member: GroupMember
  readonly open: OpenBallot
  readonly mark: Mark
  readonly unit: string | undefined
}

/**
 * Takes the first votes that arrive at the same time into their boxes together, in the running
 * transaction: three statements for all of them instead of two for each. Only what is certain is
 * done here; a change, a doubt and every refusal is left to `castVote`, which says why.
 */
export async function castTogether(members: readonly GroupMember[]): Promise<readonly boolean[]> {
  const votes = new Map<GroupMember, Vote>()
  for (const member of members) {
    const vote = await readVote(member)
    if (vote !== null) votes.set(member, vote)
  }
  const done = new Set<GroupMember>()
  for (const open of new Set([...votes.values()].map((vote) => vote.open))) {
    const own = [...votes.values()].filter((vote) => vote.open === open)
    for (const vote of await castInto(open, own)) done.add(vote.member)
  }
  return members.map((member) => done.has(member))
}

async function readVote(member: GroupMember): Promise<Vote | null> {
  const { ballotId, choice, unit } = member.input as RequestOf<'ballots.cast'>
  const { actor, now } = member.call
  const open = await findOpenBallot(actor.communityId, ballotId)
  if (open === null || open.rules.chairLast || now < open.opensAt) return null
  const reading = readMark(open.method, choice)
  return reading.allowed ? { member, open, mark: reading.mark, unit } : null
}

async function castInto(open: OpenBallot, votes: readonly Vote[]): Promise<readonly Vote[]> {
  const rows = await firstVotersAmong(
    open,
    votes.map((vote) => vote.member.call.actor.accountId),
  )
  const byCaster = new Map<string, VoterDocument[]>()
  for (const row of rows) {
    for (const caster of row.casters) {
      byCaster.set(caster, [...(byCaster.get(caster) ?? []), row])
    }
  }
  const taken = new Map<string, VoterDocument>()
  const papers: NewPaper[] = []
  const cast = votes.filter(({ member, mark, unit }) => {
    const { actor, now } = member.call
    const own = byCaster.get(actor.accountId) ?? []
    const row = own.find((one) => (unit === undefined ? !one.isOneOfSeveral : one.unit === unit))
    if (row === undefined || now >= row.closesAt || taken.has(row.unit)) return false
    taken.set(row.unit, row)
    const name = paperNameOf(open.secrecy, open.key, row.unit)
    papers.push({ name, mark, origin: 'online', areaCm2: row.areaCm2 })
    return true
  })
  if (cast.length === 0) return []
  await takeFirstVotes(open, [...taken.values()], 'online')
  // by name, so that the order of the box says nothing about the order of arrival
  papers.sort((a, b) => (a.name < b.name ? -1 : 1))
  await putPapers(open, papers)
  tellLive(open.communityId, 'ballot', open._id)
  return cast
}
