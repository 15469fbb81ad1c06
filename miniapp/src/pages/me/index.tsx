import type { Me } from '@linyi/shared/contract/people.contract'
import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Page, refreshByPull } from '@/components/page/Page'
import { RowLink } from '@/components/row-link/RowLink'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { DemoClockCard, SeniorSwitch, useMe, useSignOut } from '@/features/people'
import { go } from '@/platform/navigate'
import { ME_TEXT } from './me-page.text'
import './index.scss'

/** 我的: who I am here, my things, large type, leaving. */
export default function MePage() {
  const { data: me, error, refetch } = useMe()
  const signOut = useSignOut()
  usePullDownRefresh(() => void refreshByPull())
  return (
    <Page title={ME_TEXT.title} tab="me">
      <View className="me">
        {me ? <WhoAmI me={me} /> : null}
        {error ? <ErrorState message={error.message} onRetry={() => void refetch()} /> : null}
        {!me && !error ? <Skeleton cards={1} /> : null}
        <Card className="me__rows">
          <RowLink icon="agenda" text={ME_TEXT.mine} onTap={go.mine} />
          <RowLink icon="notice" text={ME_TEXT.wall} onTap={go.wall} />
          {me?.isStaff ? (
            <RowLink icon="desk" text={ME_TEXT.desk} note={ME_TEXT.deskNote} onTap={go.desk} />
          ) : null}
        </Card>
        <Card>
          <SeniorSwitch />
        </Card>
        {me?.isDemo ? (
          <>
            <DemoClockCard />
            <BigButton kind="plain" icon="swap" text={ME_TEXT.swap} onTap={go.signIn} />
          </>
        ) : null}
        <BigButton kind="plain" icon="signout" text={ME_TEXT.signOut} onTap={signOut} />
      </View>
    </Page>
  )
}

function WhoAmI({ me }: { me: Me }) {
  const home = me.homes.map((entry) => entry.text).join('、')
  return (
    <Card className="ly-stack">
      <View className="me-who">
        <View className="me-who__face" aria-hidden="true">
          <Text>{me.name.slice(0, 1)}</Text>
        </View>
        <View className="me-who__words">
          <Text className="me-who__name">{me.name}</Text>
          <Text className="ly-note">{`${me.community.streetName} ${me.community.name}`}</Text>
        </View>
      </View>
      <View className="me-who__part">
        <Text className="ly-note">{ME_TEXT.homes}</Text>
        <Text>{home === '' ? ME_TEXT.noHome : home}</Text>
      </View>
      <View className="me-who__part">
        <Text className="ly-note">{ME_TEXT.roles}</Text>
        {me.roles.length === 0 ? <Text>{ME_TEXT.resident}</Text> : null}
        {me.roles.map((role) => (
          <Text key={`${role.role}-${role.scopeText}`}>{`${role.text}（${role.scopeText}）`}</Text>
        ))}
      </View>
    </Card>
  )
}
