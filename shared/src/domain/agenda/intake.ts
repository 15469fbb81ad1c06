/** Where a matter came in (一厅受理, several channels). */
export const INTAKE_CHANNELS = ['app', 'hotline', 'counter', 'visit', 'meeting'] as const
export type IntakeChannel = (typeof INTAKE_CHANNELS)[number]

export const INTAKE_CHANNEL_TEXT: Record<IntakeChannel, string> = {
  app: '小程序',
  hotline: '热线电话',
  counter: '窗口',
  visit: '上门走访',
  meeting: '会议收集',
}

/** How a resident agreed that somebody files a matter for them. */
export const CONSENT_FORMS = ['oral', 'paper'] as const
export type ConsentForm = (typeof CONSENT_FORMS)[number]

export const CONSENT_FORM_TEXT: Record<ConsentForm, string> = {
  oral: '口头同意',
  paper: '书面同意',
}

/** How the raiser was contacted for the first time. */
export const CONTACT_WAYS = ['phone', 'visit', 'inPerson', 'message'] as const
export type ContactWay = (typeof CONTACT_WAYS)[number]

export const CONTACT_WAY_TEXT: Record<ContactWay, string> = {
  phone: '电话联系',
  visit: '上门联系',
  inPerson: '当面沟通',
  message: '消息联系',
}
