import { MEDIA_TEXT_LIMITS } from '@linyi/shared/domain/checks/media-check'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { TextField } from '@/components/field/TextField'
import { MEDIA_TEXT } from '../media.text'
import type { MediaActs } from '../use-media-acts'

const WORDS = {
  pass: {
    title: MEDIA_TEXT.passTitle,
    sentence: MEDIA_TEXT.passSentence,
    confirmText: MEDIA_TEXT.passConfirm,
  },
  refuse: {
    title: MEDIA_TEXT.refuseTitle,
    sentence: MEDIA_TEXT.refuseSentence,
    confirmText: MEDIA_TEXT.refuseConfirm,
  },
  appeal: {
    title: MEDIA_TEXT.askTitle,
    sentence: MEDIA_TEXT.askSentence,
    confirmText: MEDIA_TEXT.askConfirm,
  },
} as const

/** Asks once more, with the words that the other side will read. */
export function MediaSheet({ acts }: { acts: MediaActs }) {
  const { question } = acts
  if (question === null) return null
  const isRefusal = question.kind === 'refuse'
  return (
    <ConfirmSheet
      {...WORDS[question.kind]}
      busy={acts.isBusy}
      error={acts.error}
      onConfirm={acts.confirm}
      onCancel={() => {
        acts.ask(null)
      }}
    >
      {question.kind === 'pass' ? null : (
        <TextField
          label={isRefusal ? MEDIA_TEXT.refuseReason : MEDIA_TEXT.askReason}
          hint={isRefusal ? MEDIA_TEXT.refuseHint : MEDIA_TEXT.askHint}
          limit={isRefusal ? MEDIA_TEXT_LIMITS.reason : MEDIA_TEXT_LIMITS.appeal}
          lines={3}
          value={acts.words}
          onChange={acts.write}
          {...(acts.problem === null ? {} : { error: acts.problem })}
        />
      )}
    </ConfirmSheet>
  )
}
