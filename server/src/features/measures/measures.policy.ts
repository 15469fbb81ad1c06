import {
  canExportMeasures,
  canReadMeasures,
  canReadStreet,
} from '@linyi/shared/domain/measures/measure'
import type { Actor } from '@linyi/shared/domain/people/actor'

/** Who reads which figures; the same for everybody of a community, and no figure is of a person. */
export const measuresPolicy = {
  read: (actor: Actor, communityId: string, now: Date) =>
    canReadMeasures(actor, actor.communityId === communityId, now),
  street: (actor: Actor, now: Date) => canReadStreet(actor, now),
  details: (actor: Actor, now: Date) => canExportMeasures(actor, now),
  export: (actor: Actor, now: Date) => canExportMeasures(actor, now),
}
