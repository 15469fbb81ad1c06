import type { AgendaEntry } from '@linyi/shared/contract/meetings.contract'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '@/components/icon/Icon'
import type { IconName } from '@/components/icon/icon-names'
import { Tappable } from '@/components/tappable/Tappable'
import { clockText } from '@/platform/shanghai-times'
import { AGENDA_TEXT } from '../agenda-editor.text'
import type { AgendaEditor } from '../use-agenda-editor'
import './agenda-row.scss'

/** One entry in the editor with everything one can do to it; `grip` is what it is carried by. */
export function AgendaRow({
  entry,
  number,
  editor,
  grip = null,
}: {
  entry: AgendaEntry
  number: string
  editor: AgendaEditor
  grip?: ReactNode
}) {
  const { title, minutes, startsAt, item, materials, presenter, parentId } = entry
  const facts = [
    ...(item === null ? [] : [`议题 ${item.number}`]),
    ...(presenter === null ? [] : [`${AGENDA_TEXT.presents}${presenter}`]),
    ...(materials.length === 0 ? [] : [`材料 ${String(materials.length)} 份`]),
  ]
  return (
    <View className="agenda-row">
      <View className="agenda-row__head">
        {grip}
        <View className="agenda-row__words">
          <Text className="agenda-row__title">{`${number} ${title}`}</Text>
          <Text className="ly-note">
            {`${clockText(new Date(startsAt))} · ${String(minutes)} 分钟`}
          </Text>
          {facts.map((fact) => (
            <Text key={fact} className="ly-note">
              {fact}
            </Text>
          ))}
        </View>
      </View>
      <View className="agenda-row__acts">
        <RowAct
          icon="down"
          isUpward
          text={AGENDA_TEXT.up}
          title={title}
          onTap={() => {
            editor.step(entry, -1)
          }}
        />
        <RowAct
          icon="down"
          text={AGENDA_TEXT.down}
          title={title}
          onTap={() => {
            editor.step(entry, 1)
          }}
        />
        <RowAct
          icon="edit"
          text={AGENDA_TEXT.edit}
          title={title}
          onTap={() => {
            editor.edit(entry)
          }}
        />
        {parentId === null ? (
          <RowAct
            icon="plus"
            text={AGENDA_TEXT.addPart}
            title={title}
            onTap={() => {
              editor.add({ parentId: entry.id })
            }}
          />
        ) : null}
        <RowAct
          icon="trash"
          text={AGENDA_TEXT.remove}
          title={title}
          onTap={() => {
            editor.askRemove(entry)
          }}
        />
      </View>
    </View>
  )
}

function RowAct({
  icon,
  text,
  title,
  isUpward = false,
  onTap,
}: {
  icon: IconName
  text: string
  title: string
  isUpward?: boolean
  onTap: () => void
}) {
  return (
    <Tappable className="agenda-row__act" label={`${text}：${title}`} onTap={onTap}>
      <Icon name={icon} className={isUpward ? 'agenda-row__up' : ''} />
      <Text>{text}</Text>
    </Tappable>
  )
}
