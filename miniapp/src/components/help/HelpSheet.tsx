import { helpText, type HelpTopic } from '@linyi/shared/domain/help/help'
import { COUNCIL_DEFAULT } from '@linyi/shared/domain/rules/council-default'
import { Text } from '@tarojs/components'
import { go } from '@/platform/navigate'
import { BigButton } from '../big-button/BigButton'
import { RowLink } from '../row-link/RowLink'
import { Sheet } from '../sheet/Sheet'
import { HELP_UI_TEXT as UI } from './help.text'

/** One answer over the page that raised the question. */
export function HelpSheet({
  topic,
  own,
  onClose,
}: {
  topic: HelpTopic
  own?: string
  onClose: () => void
}) {
  const { question, answer } = helpText(topic, COUNCIL_DEFAULT)
  return (
    <Sheet title={question} onClose={onClose}>
      {own === undefined ? null : (
        <>
          <Text className="ly-help__own">{own}</Text>
          <Text className="ly-note">{UI.general}</Text>
        </>
      )}
      {answer.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      <Text className="ly-note">{UI.note}</Text>
      <RowLink
        icon="info"
        text={UI.whole}
        onTap={() => {
          onClose()
          go.help()
        }}
      />
      <BigButton text={UI.close} onTap={onClose} />
    </Sheet>
  )
}
