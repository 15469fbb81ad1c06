/** Components that put a value into a form. */
export const FORM_TAGS = [
  'input',
  'textarea',
  'switch',
  'slider',
  'picker',
  'checkbox-group',
  'radio-group',
]

/** Components that a label may stand for. */
export const CHOICE_TAGS = ['checkbox', 'radio', 'switch']
