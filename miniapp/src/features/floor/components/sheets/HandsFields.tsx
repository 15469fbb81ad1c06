import { View } from '@tarojs/components'
import { TextField } from '@/components/field/TextField'
import './hands-fields.scss'

const DIGITS = 3
const IS_COUNT = /^\d{1,3}$/

/** Two counts as they are typed; a count that is none yet stays a text. */
export interface HandsDraft {
  readonly yes: string
  readonly no: string
}

export const NO_HANDS: HandsDraft = { yes: '', no: '' }

/** The two numbers once both are there; null until then. */
export function handsOf({ yes, no }: HandsDraft): { yes: number; no: number } | null {
  if (!IS_COUNT.test(yes) || !IS_COUNT.test(no)) return null
  return { yes: Number(yes), no: Number(no) }
}

/** Hands as they were counted in the room, for and against beside each other. */
export function HandsFields({
  labels,
  draft,
  onChange,
}: {
  labels: readonly [string, string]
  draft: HandsDraft
  onChange: (draft: HandsDraft) => void
}) {
  return (
    <View className="hands-fields">
      <View className="hands-fields__one">
        <TextField
          label={labels[0]}
          kind="number"
          limit={DIGITS}
          value={draft.yes}
          onChange={(yes) => {
            onChange({ ...draft, yes })
          }}
        />
      </View>
      <View className="hands-fields__one">
        <TextField
          label={labels[1]}
          kind="number"
          limit={DIGITS}
          value={draft.no}
          onChange={(no) => {
            onChange({ ...draft, no })
          }}
        />
      </View>
    </View>
  )
}
