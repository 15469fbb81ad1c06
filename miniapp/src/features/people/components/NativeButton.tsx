import { Button, type ButtonProps } from '@tarojs/components'
import './native-button.scss'

/**
 * A button that WeChat itself answers: it opens the choice of a picture, gives the number, sends a
 * form. We dress it like our own.
 */
export function NativeButton({
  text,
  kind = 'primary',
  disabled = false,
  ...button
}: ButtonProps & { text: string; kind?: 'primary' | 'plain' }) {
  const dress = `ly-big__button ly-big__button--${kind} ${disabled ? 'ly-big__button--off' : ''}`
  return (
    <Button {...button} {...(disabled ? { disabled } : {})} className={`${dress} ly-native`}>
      {text}
    </Button>
  )
}
