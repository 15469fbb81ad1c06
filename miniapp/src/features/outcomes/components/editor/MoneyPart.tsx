import {
  MONEY_DIRECTION_TEXT,
  MONEY_DIRECTIONS,
  OUTCOME_TEXT_LIMITS as LIMITS,
} from '@linyi/shared/domain/outcomes/outcome'
import { View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { ChipRow } from '@/components/chip-row/ChipRow'
import { TextField } from '@/components/field/TextField'
import { Heading } from '@/components/heading/Heading'
import { EDITOR_TEXT } from '../../editor.text'
import { BLANK_MONEY, type MoneyRow } from '../../editor-form'
import { EditorPart } from './EditorPart'
import { RowHead } from './RowHead'
import { TickRow } from './TickRow'

const DIRECTIONS = MONEY_DIRECTIONS.map((value) => ({ value, text: MONEY_DIRECTION_TEXT[value] }))
const YUAN_LENGTH = 12

/** What came in and went out, line by line, or that nothing did. */
export function MoneyPart({
  money,
  noMoney,
  wrongRows,
  onChange,
}: {
  money: readonly MoneyRow[]
  noMoney: boolean
  wrongRows: readonly number[]
  onChange: (change: { money?: readonly MoneyRow[]; noMoney?: boolean }) => void
}) {
  return (
    <EditorPart part="money">
      <Heading text={EDITOR_TEXT.money} />
      <TickRow
        text={EDITOR_TEXT.noMoney}
        note={EDITOR_TEXT.noMoneyNote}
        isOn={noMoney}
        onChange={(isOn) => {
          onChange({ noMoney: isOn })
        }}
      />
      {noMoney ? null : (
        <>
          {money.map((row, index) => (
            <View key={index} className="ly-stack editor-row">
              <RowHead
                title={EDITOR_TEXT.moneyNo(index + 1)}
                removeLabel={EDITOR_TEXT.moneyRemove(index + 1)}
                onRemove={() => {
                  onChange({ money: money.filter((_row, at) => at !== index) })
                }}
              />
              <OneLine
                row={row}
                isWrong={wrongRows.includes(index)}
                onChange={(change) => {
                  onChange({
                    money: money.map((one, at) => (at === index ? { ...one, ...change } : one)),
                  })
                }}
              />
            </View>
          ))}
          {money.length < LIMITS.money ? (
            <BigButton
              kind="plain"
              icon="plus"
              text={EDITOR_TEXT.moneyAdd}
              onTap={() => {
                onChange({ money: [...money, BLANK_MONEY] })
              }}
            />
          ) : null}
        </>
      )}
    </EditorPart>
  )
}

function OneLine({
  row,
  isWrong,
  onChange,
}: {
  row: MoneyRow
  isWrong: boolean
  onChange: (change: Partial<MoneyRow>) => void
}) {
  return (
    <>
      <ChipRow
        label={EDITOR_TEXT.moneyDirection}
        options={DIRECTIONS}
        value={row.direction}
        onChange={(direction) => {
          onChange({ direction })
        }}
      />
      <TextField
        label={EDITOR_TEXT.moneyLabel}
        limit={LIMITS.label}
        value={row.label}
        onChange={(label) => {
          onChange({ label })
        }}
      />
      <TextField
        label={EDITOR_TEXT.moneyYuan}
        limit={YUAN_LENGTH}
        value={row.yuan}
        onChange={(yuan) => {
          onChange({ yuan })
        }}
        {...(isWrong ? { error: EDITOR_TEXT.moneyWrong } : {})}
      />
    </>
  )
}
