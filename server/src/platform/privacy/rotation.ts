import { allSealedRows } from './sealed-rows'

const PAGE = 500

/** How far the sealing of a collection has come, for all communities so far. */
export interface RotationProgress {
  readonly collection: string
  readonly seen: number
  readonly changed: number
  /** Rows still under an older key: changed meanwhile, or equal to another row under the new one. */
  readonly left: number
}

/**
 * Seals everything anew under the first key of the ring and computes its hashes again. It may be
 * broken off and begun again, and it may run beside the service.
 */
export async function rotateKeys(
  communityIds: readonly string[],
  report: (progress: RotationProgress) => void = () => undefined,
): Promise<RotationProgress[]> {
  const done: RotationProgress[] = []
  for (const rows of allSealedRows()) {
    const total = { collection: rows.collection, seen: 0, changed: 0, left: 0 }
    for (const communityId of communityIds) {
      let after: string | null = null
      do {
        const page = await rows.reseal(communityId, after, PAGE)
        total.seen += page.seen
        total.changed += page.changed
        total.left += page.left
        after = page.last
        report({ ...total })
      } while (after !== null)
    }
    done.push(total)
  }
  return done
}
