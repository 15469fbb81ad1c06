import { ITEM_TEXT_LIMITS } from '@linyi/shared/domain/agenda/item'
import { Text, View } from '@tarojs/components'
import { Suggestions } from '@/components/chip-row/Suggestions'
import { TextField } from '@/components/field/TextField'
import { Icon } from '@/components/icon/Icon'
import type { DraftProblems, RaiseDraft } from '../../raise-draft'
import { RAISE_TEXT } from '../../raise.text'
import './raise.scss'

const PLACE_LIMIT = 60

/** How it should be: one concrete sentence of what should be done, and where. */
export function RaiseHow({
  draft,
  problems,
  placeNames,
  onChange,
}: {
  draft: RaiseDraft
  problems: DraftProblems
  placeNames: readonly string[]
  onChange: (part: Partial<RaiseDraft>) => void
}) {
  return (
    <>
      <TextField
        label={RAISE_TEXT.proposal}
        hint={RAISE_TEXT.proposalHint}
        limit={ITEM_TEXT_LIMITS.proposal}
        lines={3}
        value={draft.proposal}
        onChange={(proposal) => {
          onChange({ proposal })
        }}
        {...(problems.proposal === undefined ? {} : { error: problems.proposal })}
      />
      <View className="raise-examples">
        <View className="raise-examples__line raise-examples__line--good">
          <Icon name="check" />
          <Text>{RAISE_TEXT.proposalGood}</Text>
        </View>
        <View className="raise-examples__line raise-examples__line--bad">
          <Icon name="cross" />
          <Text>{RAISE_TEXT.proposalBad}</Text>
        </View>
      </View>
      <TextField
        label={RAISE_TEXT.place}
        hint={RAISE_TEXT.placeHint}
        limit={PLACE_LIMIT}
        value={draft.place}
        onChange={(place) => {
          onChange({ place })
        }}
        {...(problems.place === undefined ? {} : { error: problems.place })}
      />
      {placeNames.length > 0 ? (
        <View className="ly-stack">
          <Text className="ly-note">{RAISE_TEXT.placePick}</Text>
          <Suggestions
            words={placeNames}
            chosen={draft.place}
            onTake={(place) => {
              onChange({ place })
            }}
          />
        </View>
      ) : null}
    </>
  )
}
