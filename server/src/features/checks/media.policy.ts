import {
  canAppealMedia,
  canDecideMedia,
  canTakeDown,
  type CheckedMedia,
} from '@linyi/shared/domain/checks/media-check.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import type { MediaCheckDocument } from '../../platform/content/media-check.store'

/** What the rules must know of a picture or recording. */
const factsOf = (check: MediaCheckDocument): CheckedMedia => ({
  ...check,
  isAppealed: check.appeal !== null,
})

/** Who may do what with a picture or recording that is checked. */
export const mediaPolicy = {
  pass: (actor: Actor, check: MediaCheckDocument, now: Date) =>
    canDecideMedia(actor, factsOf(check), 'pass', now),
  refuse: (actor: Actor, check: MediaCheckDocument, now: Date) =>
    canDecideMedia(actor, factsOf(check), 'refuse', now),
  takeDown: (actor: Actor, check: MediaCheckDocument, gridId: string, now: Date) =>
    canTakeDown(actor, factsOf(check), gridId, now),
  appeal: (check: MediaCheckDocument, now: Date) => canAppealMedia(factsOf(check), now),
}
