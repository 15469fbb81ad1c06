import { followForeground } from './foreground'
import { heedMemory } from './memory'
import { mendReads } from './mend'
import { followNetwork } from './network-events'
import { followPrivacy } from './privacy'
import { readAheadOfPages } from './read-ahead'
import { followFontSize } from './senior'
import { followUpdates } from './update'

/** Everything that the app listens to for as long as it runs; called once, before the first page. */
export function startPlatform(): void {
  followForeground()
  followNetwork()
  mendReads()
  readAheadOfPages()
  followFontSize()
  followUpdates()
  followPrivacy()
  heedMemory()
}
