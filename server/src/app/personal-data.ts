import { actionsData } from '../features/actions/index'
import {
  followedItemsData,
  handlingData,
  raisedItemsData,
  secondedItemsData,
  surveyAnswersData,
} from '../features/agenda/index'
import { votesData } from '../features/ballots/index'
import { mediaData } from '../features/checks/index'
import { checksData } from '../features/checks/index'
import { councilsData } from '../features/councils/index'
import { floorData } from '../features/floor/index'
import { claimsData, invitationsData, rollData } from '../features/households/index'
import { noticesData } from '../features/inbox/index'
import { meetingsData } from '../features/meetings/index'
import { messagesData } from '../features/messages/index'
import { minutesData } from '../features/minutes/index'
import { objectionsData, publicationsData } from '../features/outcomes/index'
import { peopleData } from '../features/people/index'
import { photosData } from '../features/photos/index'
import { takingPartData } from '../features/measures/index'
import { callbacksData } from '../features/ratings/index'
import { dissentsData } from '../features/resolutions/index'
import { statementsData } from '../features/statements/personal-data.queries'
import { voicesData } from '../features/voices/index'
import { feedbackData } from '../features/feedback/index'
import type { FileStore } from '../platform/files/file-store'
import { registerPersonalData } from '../platform/privacy/personal-data'

/** What the features hold of a person, in the order of the file they may take with them. */
export function usePersonalData(files: FileStore): void {
  const parts = [
    ...peopleData,
    claimsData,
    invitationsData,
    rollData,
    councilsData,
    raisedItemsData,
    secondedItemsData,
    followedItemsData,
    surveyAnswersData,
    callbacksData,
    takingPartData,
    handlingData,
    actionsData,
    dissentsData,
    objectionsData,
    publicationsData,
    statementsData,
    checksData,
    votesData,
    meetingsData,
    floorData,
    minutesData,
    noticesData,
    messagesData,
    photosData(files),
    voicesData(files),
    mediaData,
    feedbackData,
  ]
  for (const part of parts) registerPersonalData(part)
}
