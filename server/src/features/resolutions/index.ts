export { followDecision } from './commands/adopt-resolution'
export { annulWithBallot } from './commands/annul-with-ballot'
export { haltWork } from './commands/annul-resolution'
export { followObjection, setNotice } from './commands/follow-objection'
export { settleResolutions } from './commands/settle-resolutions'
export { openResolutions } from './open-resolutions.store'
export { dissentsData } from './personal-data.queries'
export { resolutionsWaitingFor } from './resolutions.queries'
export {
  dissentersPage,
  findResolution,
  listDissents,
  resolutionsDue,
  resolutionsToReview,
  type ResolutionDocument,
} from './resolution.store'
