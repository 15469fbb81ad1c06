import { Text } from '@tarojs/components'
import { useLine } from '@/platform/line'
import { useUnsettled } from '@/platform/unsettled'
import { useLasting } from '@/platform/use-lasting'
import { BigButton } from '../big-button/BigButton'
import { Sheet } from '../sheet/Sheet'
import { UNSETTLED_TEXT } from './page.text'

/** What a look at the service settles at once is not shown. */
const SILENT_MS = 1_500

/**
 * Asks the person about an act that got no answer: it may have happened, so it is neither repeated
 * without them nor called failed.
 */
export function UnsettledSheet() {
  const entry = useUnsettled(({ entries }) => entries[0])
  const isOnline = useLine((line) => line.isOnline)
  const lasting = useLasting(entry?.id ?? null, SILENT_MS)
  if (entry === undefined || (lasting === null && isOnline)) return null
  const text = UNSETTLED_TEXT[entry.state === 'missing' ? 'missing' : 'unknown']
  const isAsking = entry.state === 'asking'
  return (
    <Sheet title={text.title} onClose={entry.leave}>
      <Text aria-live="assertive">{text.sentence}</Text>
      <BigButton text={text.repeat} onTap={entry.repeat} busy={isAsking} />
      <BigButton text={text.leave} kind="plain" onTap={entry.leave} disabled={isAsking} />
    </Sheet>
  )
}
