import { isInForce, type Actor } from '@linyi/shared/domain/people/actor'
import { findItem } from '../agenda/index'
import { findBallot } from '../ballots/index'
import { findMeeting } from '../meetings/index'
import { findResolution } from '../resolutions/index'

type Input = Readonly<Record<string, unknown>>
type Found = { readonly gridId: string | null } | null

/** How the matter is found that a request names; the first that it names is taken. */
const FINDERS: Readonly<Record<string, (communityId: string, id: string) => Promise<Found>>> = {
  itemId: findItem,
  meetingId: findMeeting,
  ballotId: findBallot,
  resolutionId: findResolution,
}

/** The grid of whoever asks for nothing that has one: of the home, else of the office. */
function ownGrid({ residencies, roles }: Actor, now: Date): string | null {
  const [home] = residencies
  if (home !== undefined) return home.gridId
  const office = roles.find((held) => held.scope.kind === 'grid' && isInForce(held, now))?.scope
  return office !== undefined && 'gridId' in office ? office.gridId : null
}

/** The grid whose offices look at a text: of the matter it is about, else of its author. */
export async function gridOfCommand(
  communityId: string,
  input: Input,
  actor: Actor | null,
  now: Date,
): Promise<string | null> {
  if (typeof input['gridId'] === 'string') return input['gridId']
  for (const [field, find] of Object.entries(FINDERS)) {
    const id = input[field]
    if (typeof id === 'string') return (await find(communityId, id))?.gridId ?? null
  }
  return actor === null ? null : ownGrid(actor, now)
}
