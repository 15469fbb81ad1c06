import type { OptionMethod } from '@linyi/shared/domain/ballots/method'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { spokenRole } from '@/components/tappable/spoken-role'
import { Tappable } from '@/components/tappable/Tappable'
import { BALLOTS_TEXT, askText } from '../ballots.text'
import { canPickMore, givePoints, movePick, touchOption, type MarkDraft } from '../mark-draft'
import './option-pad.scss'

interface PadProps<Method extends OptionMethod> {
  method: Method
  draft: MarkDraft
  onChange: (draft: MarkDraft) => void
}

/** Options to choose from: ticked, ranked or given points. Nothing is dragged; a tap is enough. */
export function OptionPad({ method, draft, onChange }: PadProps<OptionMethod>) {
  return (
    <View className="ly-stack" aria-label={askText(method)} {...spokenRole('group')}>
      <Text className="option-pad__ask">{askText(method)}</Text>
      {method.kind === 'score' ? (
        <Scores method={method} draft={draft} onChange={onChange} />
      ) : (
        <Picks method={method} draft={draft} onChange={onChange} />
      )}
    </View>
  )
}

function Picks({ method, draft, onChange }: PadProps<OptionMethod>) {
  const isRanked = method.kind === 'ranked'
  const isFull = !canPickMore(method, draft)
  return (
    <View className="option-pad">
      {method.options.map(({ id, text }) => {
        const place = draft.picks.indexOf(id)
        const isOn = place >= 0
        const isOff = isFull && !isOn
        return (
          <Tappable
            key={id}
            role={method.kind === 'chooseOne' ? 'radio' : 'checkbox'}
            checked={isOn}
            disabled={isOff}
            className={`option-pad__one ${isOn ? 'option-pad__one--on' : ''} ${isOff ? 'option-pad__one--off' : ''}`}
            label={isRanked && isOn ? `${text}，第 ${String(place + 1)}` : text}
            onTap={() => {
              onChange(touchOption(method, draft, id))
            }}
          >
            <View className="option-pad__mark">
              {isOn ? isRanked ? <Text>{String(place + 1)}</Text> : <Icon name="check" /> : null}
            </View>
            <Text className="ly-grow">{text}</Text>
          </Tappable>
        )
      })}
      {isFull ? <Text className="ly-note">{BALLOTS_TEXT.padFull}</Text> : null}
      {isRanked && draft.picks.length > 1 ? (
        <Order method={method} draft={draft} onChange={onChange} />
      ) : null}
    </View>
  )
}

/** The order so far, with buttons that move one up. */
function Order({ method, draft, onChange }: PadProps<OptionMethod>) {
  const nameOf = (id: string) => method.options.find((one) => one.id === id)?.text ?? id
  return (
    <View className="option-order">
      <Text className="ly-note">{BALLOTS_TEXT.order}</Text>
      {draft.picks.map((id, index) => (
        <View key={id} className="option-order__row">
          <Text className="option-order__place">{String(index + 1)}</Text>
          <Text className="ly-grow">{nameOf(id)}</Text>
          {index === 0 ? null : (
            <Tappable
              className="option-order__up"
              label={`把${nameOf(id)}往前移一位`}
              onTap={() => {
                onChange(movePick(draft, id, -1))
              }}
            >
              <Text>{BALLOTS_TEXT.moveUp}</Text>
            </Tappable>
          )}
        </View>
      ))}
    </View>
  )
}

function Scores({ method, draft, onChange }: PadProps<Extract<OptionMethod, { kind: 'score' }>>) {
  const scale = Array.from({ length: method.max + 1 }, (_, points) => points)
  return (
    <View className="option-pad">
      {method.options.map(({ id, text }) => (
        <View key={id} className="option-score" aria-label={text} {...spokenRole('radiogroup')}>
          <Text className="option-score__name">{text}</Text>
          <View className="option-score__scale">
            {scale.map((points) => {
              const isOn = draft.points[id] === points
              return (
                <Tappable
                  key={points}
                  role="radio"
                  checked={isOn}
                  className={`option-score__point ${isOn ? 'option-score__point--on' : ''}`}
                  label={`${text} ${String(points)} 分`}
                  onTap={() => {
                    onChange(givePoints(draft, id, points))
                  }}
                >
                  <Text>{String(points)}</Text>
                </Tappable>
              )
            })}
          </View>
        </View>
      ))}
    </View>
  )
}
