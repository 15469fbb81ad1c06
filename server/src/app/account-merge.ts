import { moveActions } from '../features/actions/index'
import { moveChecks, moveContentReports } from '../features/checks/index'
import { moveTrainings } from '../features/councils/index'
import { moveSpeeches } from '../features/floor/index'
import { dropCodeTries, moveClaims } from '../features/households/index'
import { moveEntries } from '../features/inbox/index'
import { moveAttendances } from '../features/meetings/index'
import { moveConsent, moveMessages } from '../features/messages/index'
import { moveReadings } from '../features/minutes/index'
import { movePersonalRecords } from '../features/people/index'
import { movePhotos } from '../features/photos/index'
import { moveVoices } from '../features/voices/index'
import { takeOverFeedback } from '../features/feedback/index'
import { registerAccountMover } from '../platform/accounts/account-merge'

// What a person who never lived or served here can have; everything else asks for a residency or an
// office, and an account with either is not merged (households/commands/merge-assisted.ts).
registerAccountMover(movePhotos)
registerAccountMover(moveVoices)
registerAccountMover(moveClaims)
registerAccountMover(movePersonalRecords)
registerAccountMover(dropCodeTries)
registerAccountMover(moveTrainings)
registerAccountMover(moveActions)
registerAccountMover(moveAttendances)
registerAccountMover(moveSpeeches)
registerAccountMover(moveReadings)
registerAccountMover(moveChecks)
registerAccountMover(moveContentReports)
registerAccountMover(moveConsent)
registerAccountMover(moveMessages)
registerAccountMover(moveEntries)
registerAccountMover(takeOverFeedback)
