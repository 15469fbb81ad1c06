import { BigButton } from '@/components/big-button/BigButton'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Sheet } from '@/components/sheet/Sheet'

/** The sheet that ends or calls off a session, with the words everybody reads. */
export function ReasonSheet({
  title,
  label,
  hint,
  limit,
  send,
  value,
  problem,
  error,
  isBusy,
  onChange,
  onSend,
  onClose,
}: {
  title: string
  label: string
  hint?: string
  limit: number
  send: string
  value: string
  problem?: string
  error: string | null
  isBusy: boolean
  onChange: (value: string) => void
  onSend: () => void
  onClose: () => void
}) {
  return (
    <Sheet title={title} onClose={onClose}>
      <TextField
        label={label}
        limit={limit}
        lines={4}
        value={value}
        onChange={onChange}
        {...(hint === undefined ? {} : { hint })}
        {...(problem === undefined ? {} : { error: problem })}
      />
      {error === null ? null : <Notice tone="oppose" text={error} />}
      <BigButton text={send} busy={isBusy} onTap={onSend} />
    </Sheet>
  )
}
