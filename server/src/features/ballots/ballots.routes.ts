import type { FeatureRoutes } from '../../platform/http/handler'
import { areasIn } from './area.queries'
import { canvassBoard, waitingPapers } from './canvass.queries'
import { confirmPaper } from './commands/confirm-paper'
import { enterPaper } from './commands/enter-paper'
import { visitDoor } from './commands/visit-door'
import { castTogether } from './commands/cast-together'
import { ballotsInfo, sheetCode } from './ballot-info.queries'
import { ballotsBox, ballotsReceipt, previewBallot } from './ballots.queries'
import { ownVotes } from './own-votes.queries'
import { annulBallot } from './commands/annul-ballot'
import { castVote } from './commands/cast-vote'
import { certifyBallot } from './commands/certify-ballot'
import { challengeBallot } from './commands/challenge-ballot'
import { extendBallot } from './commands/extend-ballot'
import { openBallot } from './commands/open-ballot'
import { remindVoters } from './commands/remind-voters'
import { recountBallot } from './commands/recount-ballot'
import { setAreas } from './commands/set-areas'
import { recuseMember } from './commands/recuse-voter'

/** Commands that are committed together when they arrive together. */
export const ballotsGroups = { 'ballots.cast': castTogether }

/** `ownersDecide`: the operator's platform is the official one for owners' votes (A2.4). */
export const ballotsRoutes = (ownersDecide: boolean) =>
  ({
    'ballots.preview': (wish, { actor, now }) => previewBallot(wish, actor, now, ownersDecide),
    'ballots.open': (input, call) => openBallot(input, call, ownersDecide),
    'ballots.info': ({ ballotId }, { actor, now }) => ballotsInfo(ballotId, actor, now),
    'ballots.sheetCode': (input, { actor }) => sheetCode(input, actor),
    'ballots.cast': castVote,
    'ballots.receipt': ({ ballotId }, { actor, now }) => ballotsReceipt(ballotId, actor, now),
    'ballots.mine': (input, { actor }) => ownVotes(input, actor),
    'ballots.box': ({ ballotId }, { actor }) => ballotsBox(ballotId, actor),
    'ballots.extend': extendBallot,
    'ballots.remind': remindVoters,
    'ballots.recuse': recuseMember,
    'ballots.certify': certifyBallot,
    'ballots.challenge': challengeBallot,
    'ballots.recount': recountBallot,
    'ballots.annul': annulBallot,
    'ballots.setAreas': setAreas,
    'ballots.areas': ({ buildingId }, { actor, now }) => areasIn(buildingId, actor, now),
    'ballots.waitingPapers': ({ ballotId }, { actor, now }) => waitingPapers(ballotId, actor, now),
    'ballots.canvass': ({ ballotId, buildingId }, { actor, now }) =>
      canvassBoard(ballotId, buildingId, actor, now),
    'ballots.visit': visitDoor,
    'ballots.enterPaper': enterPaper,
    'ballots.confirmPaper': confirmPaper,
  }) satisfies FeatureRoutes
