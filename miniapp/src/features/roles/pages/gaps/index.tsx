import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { Page } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { Section } from '@/components/section/Section'
import { useRead, useReadPages } from '@/platform/use-api'
import { CoverageBar } from '../../components/CoverageBar'
import { GapCard } from '../../components/GapCard'
import { ROLES_TEXT } from '../../roles.text'
import './index.scss'

/** 覆盖情况: how far buildings and stair units have their people, and where somebody is missing. */
export default function CoveragePage() {
  const read = useReadPages('roles.coverage', { limit: 20 })
  const assignable = useRead('roles.assignable', {}).data?.roles ?? []
  const fills = assignable.map(({ role }) => role)
  const grids = read.data?.pages[0]?.grids
  const gaps = (
    <PagedList
      read={read}
      isGrid
      empty={{ icon: 'check', title: ROLES_TEXT.noGaps, text: ROLES_TEXT.noGapsText }}
      render={(gap) => <GapCard gap={gap} fills={fills} />}
    />
  )
  return (
    <Page title={ROLES_TEXT.coverageTitle}>
      <Text className="ly-note">{ROLES_TEXT.coverageNote}</Text>
      {/* while nothing is known there is one thing to wait for, or one error */}
      {grids === undefined ? (
        gaps
      ) : (
        <>
          <View className="coverage-grids">
            {grids.map((grid) => (
              <Card key={grid.gridId} className="ly-stack">
                <Heading text={grid.gridName} />
                <CoverageBar
                  label={ROLES_TEXT.leads}
                  part={grid.buildingsLed}
                  whole={grid.buildings}
                />
                <CoverageBar
                  label={ROLES_TEXT.volunteers}
                  part={grid.unitsServed}
                  whole={grid.units}
                />
              </Card>
            ))}
          </View>
          <Section title={ROLES_TEXT.gaps}>{gaps}</Section>
        </>
      )}
    </Page>
  )
}
