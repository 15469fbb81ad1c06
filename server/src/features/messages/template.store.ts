import type { MessageTemplate } from '@linyi/shared/domain/messages/message-template'
import type { AppliedTemplate } from '@linyi/shared/domain/messages/templates'

let applied: ReadonlyMap<MessageTemplate, AppliedTemplate> = new Map()

/** Sets the templates that the operator has applied for; what is not among them is never sent. */
export function useMessageTemplates(templates: readonly AppliedTemplate[]): void {
  applied = new Map(templates.map((one) => [one.template, one]))
}

/** The operator's templates by kind. */
export function appliedTemplates(): ReadonlyMap<MessageTemplate, AppliedTemplate> {
  return applied
}

/** The kind that a template of the console is. */
export function templateById(id: string): AppliedTemplate | undefined {
  return [...applied.values()].find((one) => one.id === id)
}
