import type { FourStepsView } from '@linyi/shared/contract/agenda-steps.contract'
import { nextFourStep } from '@linyi/shared/domain/agenda/four-steps.machine'
import { ROLE_TEXT } from '@linyi/shared/domain/people/role'
import type { PublicName } from '../people/index'
import { presentPhotos } from './item-files.presenter'
import type { ItemView } from './item.store'

/** 四议两公开 on the page of its matter; who signed did so in office and stands there in full. */
export function presentFourSteps(
  item: ItemView,
  names: ReadonlyMap<string, PublicName>,
  now: Date,
): FourStepsView | null {
  const { fourSteps } = item
  if (fourSteps === null) return null
  const { status, steps, signature } = fourSteps
  return {
    status,
    next: nextFourStep(status),
    steps: steps.map(({ at: _at, photos, ...step }) => ({
      ...step,
      photos: presentPhotos(item, photos, now),
    })),
    signature:
      signature === null
        ? null
        : {
            who: {
              name: names.get(signature.byId)?.full ?? '',
              role: ROLE_TEXT.supervisor,
            },
            at: signature.at.toISOString(),
            text: signature.text,
          },
  }
}
