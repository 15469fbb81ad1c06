import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/components/icon/Icon'
import { Tappable } from '@/components/tappable/Tappable'
import { AGENDA_TEXT } from '../agenda.text'
import './item-search.scss'

const LIMIT = 30
const IS_H5 = process.env.TARO_ENV === 'h5'

/** Looking for an item by its number or words of its title; the answer comes on a tap or Enter. */
export function ItemSearch({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const [typed, setTyped] = useState(text)
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
        {text === '' && typed === '' ? null : (
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
        )}
      </View>
      <Tappable className="item-search__go" label={AGENDA_TEXT.search} onTap={search}>
        <Icon name="search" />
      </Tappable>
    </View>
  )
}
