import { BigButton } from '@/components/big-button/BigButton'
import { Notice } from '@/components/notice/Notice'
import { Sheet } from '@/components/sheet/Sheet'
import { go } from '@/platform/navigate'
import { siteOrigin } from '@/platform/print'
import { useRead } from '@/platform/use-api'
import { OpenElsewhere, typedAddress } from './OpenElsewhere'

/** What is typed at the computer of the hall; the same for every meeting, so it can be learnt. */
const SHORT = '/p'

export const wallAddress = (): string => typedAddress(`${siteOrigin()}${SHORT}`)

/** How the computer of the hall is brought to show the wall of a meeting. */
export function WallSheet({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const site = siteOrigin()
  const { data, error } = useRead('meetings.projector', { meetingId, site })
  return (
    <Sheet title="会场大屏" onClose={onClose}>
      <OpenElsewhere
        address={data?.address ?? `${site}${SHORT}`}
        page={data?.page ?? `${site}${SHORT}`}
        qr={data?.qr ?? null}
        hint="在接投影的电脑上打开浏览器，输入下面的网址；登录后会显示正在开的会议。"
      />
      {error === null ? null : <Notice tone="oppose" text={error.message} />}
      <BigButton
        icon="desk"
        text="就用这台设备显示"
        onTap={() => {
          onClose()
          go.projector(meetingId)
        }}
      />
    </Sheet>
  )
}
