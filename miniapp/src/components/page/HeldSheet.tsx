import { Text } from '@tarojs/components'
import { closeHeld, useHeld } from '@/platform/held'
import { go } from '@/platform/navigate'
import { BigButton } from '../big-button/BigButton'
import { Sheet } from '../sheet/Sheet'
import { HELD_TEXT } from './page.text'

/** Says what happens to words that a person looks at first, and where to see how far they are. */
export function HeldSheet() {
  const words = useHeld((held) => held.words)
  if (words === null) return null
  return (
    <Sheet title={HELD_TEXT.title} onClose={closeHeld}>
      <Text aria-live="assertive">{words.sentence}</Text>
      {words.until === null ? null : <Text>{words.until}</Text>}
      <BigButton
        text={HELD_TEXT.look}
        onTap={() => {
          closeHeld()
          go.myChecks()
        }}
      />
      <BigButton text={HELD_TEXT.close} kind="plain" onTap={closeHeld} />
    </Sheet>
  )
}
