import type { ActionSheet, Modal, Toast } from '../protocol'
import type { Host } from './host'

export interface ModalResult {
  confirm: boolean
  cancel: boolean
  content: string | null
}

interface OpenModal {
  modal: Modal
  resolve: (result: ModalResult) => void
}

interface OpenSheet {
  sheet: ActionSheet
  resolve: (index: number | null) => void
}

const child = (parent: HTMLElement, className: string, text?: string): HTMLElement => {
  const made = document.createElement('div')
  made.className = className
  if (text !== undefined) made.textContent = text
  parent.appendChild(made)
  return made
}

/** What WeChat shows over the page: dialogs, action sheets, toasts. Kept for the test, drawn for pictures. */
export class Overlay {
  readonly toasts: Toast[] = []
  readonly modals: Modal[] = []
  readonly sheets: ActionSheet[] = []
  loading: string | null = null
  readonly layer: HTMLElement
  private readonly toastBox: HTMLElement
  private openModals: OpenModal[] = []
  private openSheet: OpenSheet | null = null
  private isTouched = false
  private toastTimer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly host: Host) {
    this.layer = child(document.body, 'host-overlay')
    this.toastBox = child(document.body, 'host-toast')
    this.ignoreOldFingers()
  }

  get isOpen(): boolean {
    return this.openModals.length > 0 || this.openSheet !== null
  }

  showToast(title: string, icon: string, duration: number): void {
    this.hideToast()
    this.loading = null
    this.toasts.push({ title, icon, open: true })
    this.drawToast()
    this.toastTimer = setTimeout(() => {
      this.hideToast()
    }, duration)
  }

  hideToast(): void {
    clearTimeout(this.toastTimer)
    for (const toast of this.toasts) toast.open = false
    this.drawToast()
  }

  /** WeChat has one box for toasts and loading: showing one takes the other away. */
  showLoading(title: string): void {
    this.hideToast()
    this.loading = title
    this.drawToast()
  }

  hideLoading(): void {
    this.hideToast()
    this.loading = null
    this.drawToast()
  }

  showModal(modal: Modal): Promise<ModalResult> {
    return new Promise((resolve) => {
      this.modals.push(modal)
      this.openModals.push({ modal, resolve })
      this.draw()
    })
  }

  answerModal(confirm: boolean, content?: string): void {
    const open = this.openModals[0]
    if (!open) throw new Error('no modal is open')
    if (!confirm && !open.modal.showCancel) throw new Error('this modal has no cancel button')
    const field = this.layer.querySelector<HTMLTextAreaElement>('.host-dialog-field')
    const typed = content ?? field?.value ?? ''
    this.openModals.shift()
    open.modal.answer = confirm ? 'confirm' : 'cancel'
    this.draw()
    const text = open.modal.editable && confirm ? typed : null
    open.resolve({ confirm, cancel: !confirm, content: text })
  }

  showActionSheet(items: string[]): Promise<number | null> {
    return new Promise((resolve) => {
      const sheet: ActionSheet = { items, answer: null }
      this.sheets.push(sheet)
      this.openSheet = { sheet, resolve }
      this.draw()
    })
  }

  answerActionSheet(item: number | string): void {
    const open = this.openSheet
    if (!open) throw new Error('no action sheet is open')
    const index = typeof item === 'number' ? item : open.sheet.items.indexOf(item)
    if (index >= open.sheet.items.length || (typeof item === 'string' && index < 0)) {
      throw new Error(
        `the action sheet has no item ${String(item)}: ${open.sheet.items.join(', ')}`,
      )
    }
    this.openSheet = null
    open.sheet.answer = index
    this.draw()
    open.resolve(index < 0 ? null : index)
  }

  /** The click that a browser makes of the touch which opened a dialog is not meant for the dialog. */
  private ignoreOldFingers(): void {
    this.layer.addEventListener('touchstart', () => (this.isTouched = true), { passive: true })
    const ignore = (event: Event): void => {
      if (event.isTrusted && !this.isTouched) event.stopImmediatePropagation()
    }
    this.layer.addEventListener('click', ignore, { capture: true })
  }

  private draw(): void {
    this.isTouched = false
    this.layer.textContent = ''
    this.layer.style.display = this.isOpen ? 'block' : 'none'
    if (!this.isOpen) return
    child(this.layer, 'host-mask')
    const modal = this.openModals[0]?.modal
    if (modal) this.drawModal(modal)
    else if (this.openSheet) this.drawSheet(this.openSheet.sheet)
  }

  private drawModal(modal: Modal): void {
    const dialog = child(this.layer, 'host-dialog')
    dialog.setAttribute('role', 'dialog')
    if (modal.title !== '') child(dialog, 'host-dialog-title', modal.title)
    if (modal.editable) {
      const field = document.createElement('textarea')
      field.className = 'host-dialog-field'
      field.value = modal.content
      dialog.appendChild(field)
    } else child(dialog, 'host-dialog-content', modal.content)
    const buttons = child(dialog, 'host-dialog-buttons')
    const button = (text: string, confirm: boolean): void => {
      const made = child(buttons, `host-button${confirm ? ' host-confirm' : ''}`, text)
      made.setAttribute('role', 'button')
      made.addEventListener('click', () => {
        this.answerModal(confirm)
      })
    }
    if (modal.showCancel) button(modal.cancelText, false)
    button(modal.confirmText, true)
  }

  private drawSheet(sheet: ActionSheet): void {
    const box = child(this.layer, 'host-sheet')
    const add = (text: string, index: number): void => {
      const item = child(box, 'host-sheet-item', text)
      item.setAttribute('role', 'button')
      item.addEventListener('click', () => {
        this.answerActionSheet(index)
      })
    }
    sheet.items.forEach(add)
    add('取消', -1)
  }

  private drawToast(): void {
    const text = this.loading ?? this.toasts.find((toast) => toast.open)?.title
    this.toastBox.style.display = text === undefined ? 'none' : 'block'
    this.toastBox.textContent = text ?? ''
    this.host.frame.refresh()
  }
}
