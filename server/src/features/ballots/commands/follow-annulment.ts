import type { SessionCall } from '../../../platform/http/handler'
import type { BallotDocument } from '../ballot.store'

/** What another feature takes back when a ballot is annulled, in the same transaction. */
export type AnnulmentFollower = (
  ballot: BallotDocument,
  reason: string,
  call: Pick<SessionCall, 'actor' | 'now'>,
) => Promise<void>

const followers: AnnulmentFollower[] = []

/** Lets a feature that stands on ballots take part: the ballot does not know of resolutions. */
export function registerAnnulmentFollower(follower: AnnulmentFollower): void {
  followers.push(follower)
}

/** Takes back what stands on an annulled ballot. */
export async function followAnnulment(
  ballot: BallotDocument,
  reason: string,
  call: Pick<SessionCall, 'actor' | 'now'>,
): Promise<void> {
  for (const follower of followers) await follower(ballot, reason, call)
}
