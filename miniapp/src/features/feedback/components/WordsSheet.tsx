import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { TextField } from '@/components/field/TextField'
import type { Reply } from '../use-reply'

/** One text and the act that it goes with. */
export function WordsSheet({
  reply,
  title,
  sentence,
  label,
  hint,
  limit,
  confirmText,
}: {
  reply: Reply
  title: string
  sentence: string
  label: string
  hint?: string
  limit: number
  confirmText: string
}) {
  const { words, write, problem, isBusy, error, confirm, open } = reply
  return (
    <ConfirmSheet
      title={title}
      sentence={sentence}
      confirmText={confirmText}
      busy={isBusy}
      error={error}
      onConfirm={confirm}
      onCancel={() => {
        open(null)
      }}
    >
      <TextField
        label={label}
        limit={limit}
        lines={4}
        value={words}
        onChange={write}
        {...(hint === undefined ? {} : { hint })}
        {...(problem === null ? {} : { error: problem })}
      />
    </ConfirmSheet>
  )
}
