import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/Icon'
import type { IconName } from '../icon/icon-names'
import { Phrase } from '../phrase/Phrase'
import { Tappable } from '../tappable/Tappable'
import './row-link.scss'

/** A row that leads somewhere; the whole of it is the target. */
export function RowLink({
  icon,
  text,
  note,
  onTap,
}: {
  icon: IconName
  text: string
  note?: string
  onTap: () => void
}) {
  return (
    <Tappable
      className="ly-row-link"
      role="link"
      gist={note === undefined ? text : `${text}，${note}`}
      onTap={onTap}
    >
      <Icon name={icon} />
      <View className="ly-row-link__words">
        <Text>{text}</Text>
        {note === undefined ? null : <Phrase className="ly-note" text={note} />}
      </View>
      <Icon name="forward" />
    </Tappable>
  )
}
