import { OUTCOME_FIELD_TEXT, type OutcomeField } from '@linyi/shared/domain/outcomes/outcome'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import { Tappable } from '@/components/tappable/Tappable'
import { toPart } from '@/platform/navigate'
import { EDITOR_TEXT } from '../../editor.text'
import { partOf } from '../../editor-form'
import { partId } from './EditorPart'
import './checklist.scss'

/** What it must tell: what is missing leads to its place, what is there is one line. */
export function Checklist({
  required,
  missing,
}: {
  required: readonly OutcomeField[]
  missing: readonly OutcomeField[]
}) {
  const told = required.filter((field) => !missing.includes(field))
  return (
    <Card tone={missing.length === 0 ? 'done' : 'ask'} className="ly-stack">
      <Text className="ly-heading">
        {missing.length === 0 ? EDITOR_TEXT.checkAll : EDITOR_TEXT.checkLeft(missing.length)}
      </Text>
      {missing.length === 0 ? null : (
        <View>
          {missing.map((field) => (
            <Missing key={field} field={field} />
          ))}
        </View>
      )}
      {told.length === 0 ? null : (
        <View className="checklist__told">
          <Icon name="check" />
          <Text className="ly-grow">
            {`${EDITOR_TEXT.filled}：${told.map((field) => OUTCOME_FIELD_TEXT[field]).join('、')}`}
          </Text>
        </View>
      )}
      <Text className="ly-note">{EDITOR_TEXT.autosave}</Text>
    </Card>
  )
}

function Missing({ field }: { field: OutcomeField }) {
  const part = partOf(field)
  const name = OUTCOME_FIELD_TEXT[field]
  if (part === null) return <Text>{name}</Text>
  return (
    <Tappable
      className="checklist__missing"
      role="link"
      gist={`${EDITOR_TEXT.goFill}：${name}`}
      onTap={() => {
        toPart(partId(part))
      }}
    >
      <Icon name="warn" />
      <Text className="ly-grow">{name}</Text>
      <Text className="checklist__go">{EDITOR_TEXT.goFill}</Text>
      <Icon name="down" />
    </Tappable>
  )
}
