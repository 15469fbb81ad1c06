import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/Icon'
import { spokenRole } from '../tappable/spoken-role'
import { Tappable } from '../tappable/Tappable'
import './data-table.scss'

/** One column: its title, and what a row says under it. */
export interface DataColumn<Row> {
  title: string
  text: (row: Row) => string
  /** Figures stand to the right. */
  isNumber?: boolean
  /** Whether the column gets what room there is; one of a table should. */
  isWide?: boolean
}

/**
 * Rows that people compare: a table on a desk, and on a phone a card for each row with the first
 * column as its title. A row with somewhere to go is tappable as a whole; with `isTicked` a tap ticks it.
 */
export function DataTable<Row>({
  label,
  columns,
  rows,
  keyOf,
  onRow,
  isTicked,
}: {
  label: string
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row, index: number) => string
  onRow?: (row: Row) => void
  isTicked?: (row: Row) => boolean
}) {
  const cellClass = ({ isNumber = false, isWide = false }: DataColumn<Row>) =>
    `ly-table__cell ${isNumber ? 'ly-table__cell--number' : ''} ${isWide ? 'ly-table__cell--wide' : ''}`
  return (
    <View className="ly-table" aria-label={label} {...spokenRole('group')}>
      <View className="ly-table__head" aria-hidden="true">
        {isTicked === undefined ? null : <View className="ly-table__tick-room" />}
        {columns.map((column) => (
          <Text key={column.title} className={cellClass(column)}>
            {column.title}
          </Text>
        ))}
      </View>
      {rows.map((row, index) => {
        const cells = columns.map((column) => (
          <View key={column.title} className={cellClass(column)}>
            <Text className="ly-table__title">{column.title}</Text>
            <Text>{column.text(row)}</Text>
          </View>
        ))
        const spoken = columns.map((column) => `${column.title} ${column.text(row)}`).join('，')
        const isOn = isTicked?.(row)
        return onRow ? (
          <Tappable
            key={keyOf(row, index)}
            className={`ly-table__row ly-table__row--tappable ${isOn === true ? 'ly-table__row--on' : ''}`}
            {...(isOn === undefined ? { role: 'link' } : { role: 'checkbox', checked: isOn })}
            gist={spoken}
            onTap={() => {
              onRow(row)
            }}
          >
            {isOn === undefined ? null : (
              <View className="ly-table__tick">{isOn ? <Icon name="check" /> : null}</View>
            )}
            {cells}
          </Tappable>
        ) : (
          <View key={keyOf(row, index)} className="ly-table__row" aria-label={spoken}>
            {cells}
          </View>
        )
      })}
    </View>
  )
}
