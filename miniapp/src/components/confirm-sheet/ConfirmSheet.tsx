import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { BigButton } from '../big-button/BigButton'
import { Sheet } from '../sheet/Sheet'
import './confirm-sheet.scss'

export interface ConfirmSheetProps {
  title: string
  /** What will happen, in one sentence that can be read aloud. */
  sentence: string
  /** Names the act. */
  confirmText: string
  cancelText?: string
  onConfirm: () => void
  onCancel: () => void
  busy?: boolean
  /** What went wrong the last time, and that nothing is lost. */
  error?: string | null
  children?: ReactNode
}

/** Asks once more before something that cannot be taken back, repeating what it is. */
export function ConfirmSheet({
  title,
  sentence,
  confirmText,
  cancelText = '再想想',
  onConfirm,
  onCancel,
  busy = false,
  error = null,
  children,
}: ConfirmSheetProps) {
  return (
    <Sheet title={title} onClose={onCancel}>
      {children}
      <Text className="ly-confirm__sentence">{sentence}</Text>
      {error === null ? null : (
        <Text className="ly-confirm__error" aria-live="assertive">
          {error}
        </Text>
      )}
      <View className="ly-confirm__acts">
        <BigButton text={confirmText} onTap={onConfirm} busy={busy} />
        <BigButton text={cancelText} onTap={onCancel} kind="plain" disabled={busy} />
      </View>
    </Sheet>
  )
}
