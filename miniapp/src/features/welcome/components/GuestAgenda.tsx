import { ITEM_GROUP_TEXT, ITEM_GROUPS, type ItemGroup } from '@linyi/shared/domain/agenda/item'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { PagedList } from '@/components/paged-list/PagedList'
import { Tabs } from '@/components/tabs/Tabs'
import { useReadPages } from '@/platform/use-api'
import { GUEST_TEXT } from '../guest.text'
import { CommunityPart } from './CommunityPart'
import { ItemRow } from './GuestCards'
import { SignInButton } from './SignInButton'

const ALL = 'all'
const TABS: readonly { value: ItemGroup | typeof ALL; text: string }[] = [
  { value: ALL, text: GUEST_TEXT.allGroups },
  ...ITEM_GROUPS.map((value) => ({ value, text: ITEM_GROUP_TEXT[value] })),
]
const PAGE_SIZE = 20

/** 议题 for somebody without an account: how far each matter is, without a word of residents. */
export function GuestAgenda() {
  return <CommunityPart>{({ id, name }) => <Items communityId={id} name={name} />}</CommunityPart>
}

function Items({ communityId, name }: { communityId: string; name: string }) {
  const [group, setGroup] = useState<ItemGroup | typeof ALL>(ALL)
  const asked = { communityId, limit: PAGE_SIZE }
  const read = useReadPages('open.items', group === ALL ? asked : { ...asked, group }, {
    isPublic: true,
  })
  return (
    <>
      <Tabs label={GUEST_TEXT.groups} options={TABS} value={group} onChange={setGroup} />
      <Text className="ly-note">{GUEST_TEXT.itemsNote(name)}</Text>
      <SignInButton />
      <PagedList
        read={read}
        isGrid
        empty={{
          icon: 'agenda',
          title: GUEST_TEXT.noItemsTitle,
          text: GUEST_TEXT.noItemsText,
        }}
        render={(item) => <ItemRow item={item} />}
      />
    </>
  )
}
