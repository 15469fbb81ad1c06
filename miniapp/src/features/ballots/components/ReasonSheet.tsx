import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { TextField } from '@/components/field/TextField'
import type { ReasonAct } from '../use-reason-act'

/** Asks for the reason of an act that is not taken back, and says once more what the act does. */
export function ReasonSheet({ act }: { act: ReasonAct }) {
  const { asked } = act
  if (asked === null) return null
  return (
    <ConfirmSheet
      title={asked.title}
      sentence={asked.sentence}
      confirmText={asked.confirmText}
      busy={act.isBusy}
      error={act.error}
      onConfirm={act.confirm}
      onCancel={act.close}
    >
      {asked.label === null ? null : (
        <TextField
          label={asked.label}
          hint={asked.hint}
          limit={asked.limit}
          lines={3}
          value={act.reason}
          onChange={act.setReason}
          {...(act.problem === undefined ? {} : { error: act.problem })}
        />
      )}
    </ConfirmSheet>
  )
}
