import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/components/icon/Icon'
import { Tappable } from '@/components/tappable/Tappable'
import { AGENDA_TEXT } from '../agenda.text'
import './item-search.scss'

const LIMIT = 30
const IS_H5 = process.env.TARO_ENV === 'h5'

/**
 * Looking for an item by its number or words of its title; the answer comes on a tap or Enter. The one
 * button beside the field narrows the list while nothing is typed, for a search takes no filter along.
 */
export function ItemSearch({
  text,
  onSearch,
  onFilter,
}: {
  text: string
  onSearch: (text: string) => void
  onFilter: () => void
}) {
  const [typed, setTyped] = useState(text)
  const isSearching = text !== '' || typed !== ''
  const search = () => {
    onSearch(typed.trim())
  }
  return (
    <View className="item-search">
      <View className="item-search__box">
        <Icon name="search" />
        <Input
          className="item-search__input"
          value={typed}
          maxlength={LIMIT}
          confirmType="search"
          placeholder={AGENDA_TEXT.searchHint}
          placeholderClass="ly-field__placeholder"
          aria-label={AGENDA_TEXT.search}
          {...(IS_H5 ? { nativeProps: { 'aria-label': AGENDA_TEXT.search } } : {})}
          onInput={(event) => {
            setTyped(event.detail.value)
          }}
          onConfirm={search}
        />
        {isSearching ? (
          <Tappable
            className="item-search__clear"
            label={AGENDA_TEXT.clearSearch}
            onTap={() => {
              setTyped('')
              onSearch('')
            }}
          >
            <Icon name="cross" />
          </Tappable>
        ) : null}
      </View>
      <Tappable
        className="item-search__go"
        label={isSearching ? AGENDA_TEXT.search : AGENDA_TEXT.filterItems}
        onTap={isSearching ? search : onFilter}
      >
        {isSearching ? null : <Icon name="filter" />}
        <Text>{isSearching ? AGENDA_TEXT.searchGo : AGENDA_TEXT.filter}</Text>
      </Tappable>
    </View>
  )
}
