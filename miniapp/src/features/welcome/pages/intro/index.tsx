import { Page } from '@/components/page/Page'
import { go } from '@/platform/navigate'
import { Intro } from '../../components/Intro'
import { INTRO_TEXT } from '../../intro.text'
import { useIntroduction } from '../../use-introduction'

/** The introduction once more, for whoever asks for it. */
export default function IntroPage() {
  const end = useIntroduction((introduction) => introduction.end)
  return (
    <Page title={INTRO_TEXT.title} isPublic>
      <Intro
        onEnd={() => {
          end()
          go.back()
        }}
      />
    </Page>
  )
}
