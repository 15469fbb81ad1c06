import { followItemStep } from '../features/actions/index'
import { registerStepFollower } from '../features/agenda/index'
import { registerAnnulmentFollower } from '../features/ballots/index'
import { annulWithBallot, followDecision } from '../features/resolutions/index'

// The resolution first: an action names the resolution that it carries out.
registerStepFollower(followDecision)
registerStepFollower(followItemStep)
registerAnnulmentFollower(annulWithBallot)
