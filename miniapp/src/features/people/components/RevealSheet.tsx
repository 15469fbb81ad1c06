import type { ResponseOf } from '@linyi/shared/contract/operations'
import { REVEAL_PURPOSES, REVEAL_PURPOSE_TEXT } from '@linyi/shared/domain/people/reveal'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { ChoiceField } from '@/components/field/ChoiceField'
import { Notice } from '@/components/notice/Notice'
import { Sheet } from '@/components/sheet/Sheet'
import { callPhone } from '@/platform/call-phone'
import { FIND_TEXT } from '../find.text'
import type { useReveal } from '../use-reveal'
import './reveal-sheet.scss'

const OPTIONS = REVEAL_PURPOSES.map((value) => ({ value, text: REVEAL_PURPOSE_TEXT[value] }))

/** Asks why, then shows what; every look is recorded and told to the person. */
export function RevealSheet({ reveal }: { reveal: ReturnType<typeof useReveal> }) {
  const { person, purpose, data, isBusy, error } = reveal
  if (person === null) return null
  if (data !== null) return <Revealed data={data} onClose={reveal.close} />
  return (
    <Sheet title={`${person.name}：${FIND_TEXT.open}`} onClose={reveal.close}>
      <ChoiceField
        label={FIND_TEXT.sheetTitle}
        hint={FIND_TEXT.sheetNote}
        options={OPTIONS}
        value={purpose}
        onChange={reveal.choose}
      />
      {error === null ? null : <Notice tone="oppose" text={error} />}
      <BigButton text={FIND_TEXT.confirm} busy={isBusy} onTap={reveal.confirm} />
    </Sheet>
  )
}

function Revealed({ data, onClose }: { data: ResponseOf<'people.reveal'>; onClose: () => void }) {
  const { name, phone, homes, birthYear } = data
  const rows = [
    [FIND_TEXT.name, name],
    [FIND_TEXT.phone, phone ?? FIND_TEXT.noPhone],
    [FIND_TEXT.homes, homes.length === 0 ? FIND_TEXT.guest : homes.join('、')],
    [FIND_TEXT.birthYear, birthYear === null ? FIND_TEXT.noPhone : String(birthYear)],
  ] as const
  return (
    <Sheet title={name} onClose={onClose}>
      {rows.map(([label, value]) => (
        <View key={label} className="ly-revealed">
          <Text className="ly-note">{label}</Text>
          <Text className="ly-revealed__value">{value}</Text>
        </View>
      ))}
      {phone === null ? null : (
        <BigButton
          icon="talk"
          text={FIND_TEXT.call}
          onTap={() => {
            callPhone(phone)
          }}
        />
      )}
      <BigButton kind="plain" text={FIND_TEXT.close} onTap={onClose} />
    </Sheet>
  )
}
