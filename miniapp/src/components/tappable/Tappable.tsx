import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spokenRole } from './spoken-role'

/** What a tappable thing is, in the words both WeChat and browsers use. */
export type TapRole = 'button' | 'link' | 'radio' | 'checkbox' | 'switch' | 'tab'

export interface TappableProps {
  children: ReactNode
  onTap: () => void
  /** Read aloud instead of the content; needed when the content alone does not say what happens. */
  label?: string
  /** The content in one sentence, for WeChat, which would read part by part; a browser reads the content. */
  gist?: string
  role?: TapRole
  checked?: boolean
  disabled?: boolean
  className?: string
  id?: string
  /** Of a link: whether its page is the one in view. */
  isHere?: boolean
}

/** Anything a finger, a key or a screen reader can press. All tapping goes through here. */
export function Tappable({
  children,
  onTap,
  label,
  gist,
  role = 'button',
  checked,
  disabled = false,
  className = '',
  id,
  isHere = false,
}: TappableProps) {
  const press = () => {
    if (!disabled) onTap()
  }
  const spoken = {
    ...spokenRole(role),
    ...spokenName(label, gist),
    ...(disabled ? { 'aria-disabled': 'true' } : {}),
    ...(isHere ? { 'aria-current': 'page' } : {}),
    ...(id === undefined ? {} : { id }),
    ...(checked === undefined
      ? {}
      : { [role === 'tab' ? 'aria-selected' : 'aria-checked']: String(checked) }),
  }
  return (
    <View
      className={className}
      hoverClass={disabled ? 'none' : 'ly-pressed'}
      hoverStayTime={80}
      onClick={press}
      {...spoken}
      {...keyboard(press)}
    >
      {children}
    </View>
  )
}

const spokenName = (label?: string, gist?: string): Record<string, string> => {
  const name = label ?? (process.env.TARO_ENV === 'h5' ? undefined : gist)
  return name === undefined ? {} : { 'aria-label': name }
}

/** In a browser a tappable thing is reached by Tab and pressed by Enter or the space bar. */
function keyboard(press: () => void): Record<string, unknown> {
  if (process.env.TARO_ENV !== 'h5') return {}
  return {
    tabIndex: 0,
    onKeyDown: (event: { key: string; preventDefault: () => void }) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      press()
    },
  }
}
