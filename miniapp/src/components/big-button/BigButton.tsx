import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/Icon'
import type { IconName } from '../icon/icon-names'
import { Phrase } from '../phrase/Phrase'
import { Tappable } from '../tappable/Tappable'
import './big-button.scss'

export interface BigButtonProps {
  /** Names the act: 「确认投赞成票」, never 「确定」. */
  text: string
  onTap: () => void
  icon?: IconName
  kind?: 'primary' | 'plain' | 'danger'
  busy?: boolean
  disabled?: boolean
  /** Why it is disabled, or what will happen; stands below the button. */
  note?: string
}

/** One act. A disabled one says why below it. */
export function BigButton({
  text,
  onTap,
  icon,
  kind = 'primary',
  busy = false,
  disabled = false,
  note,
}: BigButtonProps) {
  const off = disabled || busy
  const shown = busy ? '正在提交…' : text
  return (
    <View className="ly-big">
      <Tappable
        className={`ly-big__button ly-big__button--${kind} ${disabled ? 'ly-big__button--off' : ''}`}
        onTap={onTap}
        disabled={off}
        label={note === undefined ? shown : `${shown}，${note}`}
      >
        {icon === undefined ? null : <Icon name={icon} />}
        <Text>{shown}</Text>
      </Tappable>
      {note === undefined ? null : <Phrase className="ly-big__note" text={note} />}
    </View>
  )
}
