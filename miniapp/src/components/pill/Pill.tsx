import { Text } from '@tarojs/components'
import { Icon } from '../icon/Icon'
import type { IconName } from '../icon/icon-names'
import { Tappable, type TapRole } from '../tappable/Tappable'
import './pill.scss'

/** A short word to press that stands among others: a choice, a suggestion, a switch. */
export function Pill({
  text,
  onTap,
  icon,
  iconAfter,
  isOn = false,
  role,
  label,
  checked,
  disabled = false,
}: {
  text: string
  onTap: () => void
  icon?: IconName
  iconAfter?: IconName
  /** Chosen: it stands out, and an icon says so beside the colour. */
  isOn?: boolean
  role?: TapRole
  label?: string
  checked?: boolean
  disabled?: boolean
}) {
  return (
    <Tappable
      className={`ly-pill ${isOn ? 'ly-pill--on' : ''}`}
      onTap={onTap}
      disabled={disabled}
      {...(role === undefined ? {} : { role })}
      {...(label === undefined ? {} : { label })}
      {...(checked === undefined ? {} : { checked })}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <Text>{text}</Text>
      {iconAfter === undefined ? null : <Icon name={iconAfter} />}
    </Tappable>
  )
}
