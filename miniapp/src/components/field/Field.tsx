import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Phrase } from '../phrase/Phrase'
import './field.scss'

export interface FieldFrameProps {
  label: string
  /** Names the label, so that a browser can tie the field to it. */
  labelId?: string
  /** What to write, in one line. */
  hint?: string
  error?: string
  /** `12/30`. */
  count?: string
  children: ReactNode
}

/** The frame of every input: its name above, help and mistakes below, never inside. */
export function Field({ label, labelId, hint, error, count, children }: FieldFrameProps) {
  return (
    <View className={`ly-field ${error === undefined ? '' : 'ly-field--wrong'}`}>
      <View className="ly-field__head">
        <Text className="ly-field__label" {...(labelId === undefined ? {} : { id: labelId })}>
          {label}
        </Text>
        {count === undefined ? null : <Text className="ly-field__count">{count}</Text>}
      </View>
      {hint === undefined ? null : <Phrase className="ly-field__hint" text={hint} />}
      {children}
      {error === undefined ? null : (
        <Text className="ly-field__error" aria-live="polite">
          {error}
        </Text>
      )}
    </View>
  )
}
