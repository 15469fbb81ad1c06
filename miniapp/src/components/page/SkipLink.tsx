import { Text, View } from '@tarojs/components'
import { Tappable } from '../tappable/Tappable'
import { PAGE_TEXT as TEXT } from './page.text'
import './skip-link.scss'

const SHORTCUTS = { role: 'navigation', 'aria-label': TEXT.shortcuts }

/** The first stop of the Tab key: past the navigation to the page. Seen only while it has the focus. */
export function SkipLink({ mainId }: { mainId: string }) {
  return (
    <View {...SHORTCUTS}>
      <Tappable
        className="ly-skip"
        role="link"
        onTap={() => {
          document.getElementById(mainId)?.focus()
        }}
      >
        <Text>{TEXT.skip}</Text>
      </Tappable>
    </View>
  )
}
