import type { ItemTask, MeetingTask, Task } from '@linyi/shared/contract/inbox.contract'
import { go } from '@/platform/navigate'
import { useRead } from '@/platform/use-api'

/** What waits for me, the most urgent first. */
export function useTasks() {
  const read = useRead('inbox.tasks', {})
  return {
    tasks: read.data?.items ?? [],
    isLoading: read.isPending,
    error: read.error,
    retry: () => void read.refetch(),
  }
}

/** Tells the tasks of a list apart. */
export function taskKey(task: Task): string {
  if ('meetingId' in task) return `${task.kind}-${task.meetingId ?? task.placeName}`
  if ('papers' in task) return `${task.kind}-${task.ballotId}`
  if ('outcomeId' in task) return `${task.kind}-${task.objectionId ?? task.outcomeId}`
  return 'itemId' in task ? `${task.kind}-${task.actionId ?? task.itemId}` : task.kind
}

/** Tasks that have a short form of their own. */
const FORM_OF: Partial<Record<Task['kind'], string>> = {
  answerMerge: 'answerMerge',
  check: 'check',
  claimDone: 'claimDone',
  inspect: 'inspect',
  signFourSteps: 'signFourSteps',
  decideWithdrawal: 'decideWithdrawal',
}

/** Work that is done piece by piece has pages of its own; false where the task is about no piece. */
function openPiece({ kind, actionId, resolutionId }: ItemTask): boolean {
  if (resolutionId !== null) go.resolution(resolutionId)
  else if (actionId === null) return false
  else if (kind === 'inspect') go.actionAct(actionId, 'verify')
  else if (kind === 'decideAssignment') go.actionAct(actionId, 'decide')
  else go.action(actionId, 'mine')
  return true
}

const AT_MINUTES: readonly MeetingTask['kind'][] = [
  'draftMinutes',
  'readMinutes',
  'answerCorrection',
  'signMinutes',
]

function openMeetingTask({ kind, meetingId, gridId }: MeetingTask): void {
  if (meetingId === null) go.planMeetingOf(gridId)
  else if (AT_MINUTES.includes(kind)) go.minutes(meetingId)
  else go.meeting(meetingId)
}

/** Opens the page where a task is done. */
export function openTask(task: Task): void {
  if ('meetingId' in task) {
    openMeetingTask(task)
    return
  }
  if ('actionId' in task && openPiece(task)) return
  switch (task.kind) {
    case 'certifyBallot':
    case 'answerChallenge':
      go.ballotOffice(task.ballotId)
      return
    case 'confirmPapers':
      go.ballotPapers(task.ballotId)
      return
    case 'answerObjection':
      if (task.objectionId === null) go.outcome(task.outcomeId)
      else go.answerObjection(task.outcomeId, task.objectionId)
      return
    case 'fixOutcome':
      go.editOutcome(task.outcomeId)
      return
    case 'vote':
      if (task.ballotId === null) go.item(task.itemId)
      else go.ballot(task.ballotId)
      return
    case 'survey':
      go.rate(task.itemId)
      return
    case 'screen':
      go.screen(task.itemId)
      return
    case 'review':
      go.review(task.itemId)
      return
    case 'implement':
      go.assignAction(task.itemId)
      return
    case 'openBallot':
      go.openBallot(task.itemId)
      return
    case 'publish':
      go.publish(task.itemId)
      return
    case 'verify':
      go.claims()
      return
    case 'candidates':
      go.candidates()
      return
    case 'contentChecks':
      go.contentQueue()
      return
    case 'statements':
      go.statementQueue()
      return
    case 'feedback':
      go.feedbackQueue()
      return
    default: {
      const form = FORM_OF[task.kind]
      if (form === undefined) go.item(task.itemId)
      else go.act(task.itemId, form)
    }
  }
}
