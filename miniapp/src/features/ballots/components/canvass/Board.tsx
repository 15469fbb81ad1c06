import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import { Tappable } from '@/components/tappable/Tappable'
import { DOOR_STATE_ICON, DOOR_STATE_TEXT, type Door, type Stair } from '../../canvass-board'
import './board.scss'

/** The building drawn: a stair unit each, the top floor at the top, every door a tile. */
export function Board({
  stairs,
  onDoor,
}: {
  stairs: readonly Stair[]
  onDoor: (door: Door) => void
}) {
  return (
    <View className="board">
      {stairs.map((stair) => (
        <Card key={stair.name} className="board__stair">
          <Text className="board__name">{stair.name}</Text>
          {stair.floors.map((floor) => (
            <View key={floor.name} className="board__floor">
              <Text className="board__floor-name">{floor.name}</Text>
              <View className="board__doors">
                {floor.doors.map((door) => (
                  <DoorTile key={door.key} door={door} onDoor={onDoor} />
                ))}
              </View>
            </View>
          ))}
        </Card>
      ))}
    </View>
  )
}

function DoorTile({ door, onDoor }: { door: Door; onDoor: (door: Door) => void }) {
  const { state, votes, name } = door
  const voted = votes.filter((vote) => vote.hasVoted).length
  const word =
    votes.length > 1 ? `${String(voted)}/${String(votes.length)} 已投` : DOOR_STATE_TEXT[state]
  return (
    <Tappable
      className={`board__door board__door--${state}`}
      label={`${door.text}，${word}`}
      onTap={() => {
        onDoor(door)
      }}
    >
      <Text className="board__room">{name}</Text>
      <View className="board__state">
        <Icon name={DOOR_STATE_ICON[state]} />
        <Text>{word}</Text>
      </View>
    </Tappable>
  )
}
