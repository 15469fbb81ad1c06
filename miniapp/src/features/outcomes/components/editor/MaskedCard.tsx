import type { OutcomeMaskedPart } from '@linyi/shared/contract/outcomes.contract'
import { MASK_KIND_TEXT } from '@linyi/shared/domain/text/mask-kind'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import { EDITOR_TEXT, maskedPlace } from '../../editor.text'
import './masked-card.scss'

/** What residents will not read, where it stood, and why. */
export function MaskedCard({ masked }: { masked: readonly OutcomeMaskedPart[] }) {
  return (
    <Card className="ly-stack">
      <View className="ly-row">
        <Icon name="shield" />
        <Text className="ly-heading">
          {masked.length === 0 ? EDITOR_TEXT.maskedNone : EDITOR_TEXT.maskedTitle(masked.length)}
        </Text>
      </View>
      {masked.map(({ field, kind, was, shown }, index) => (
        <View key={index} className="masked-card__row">
          <View className="masked-card__words">
            <Text className="masked-card__was">{was}</Text>
            <Icon name="forward" />
            <Text className="masked-card__shown">{shown}</Text>
          </View>
          <Text className="ly-note">{`${MASK_KIND_TEXT[kind]} · 在“${maskedPlace(field)}”里`}</Text>
        </View>
      ))}
      {masked.length === 0 ? null : <Text className="ly-note">{EDITOR_TEXT.maskedWhy}</Text>}
    </Card>
  )
}
