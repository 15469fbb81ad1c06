import { ApiFailure } from './api-failure'
import type { Host } from './host'

const REFUSED = 'privacy permission is not authorized'
const REFUSED_ERRNO = 104
export const CONTRACT_NAME = '《邻议小程序隐私保护指引》'

/** What the page answers: that its sheet is shown, or what the person has decided. */
interface Decision {
  event: 'exposureAuthorization' | 'agree' | 'disagree'
  buttonId?: string
}

type Listener = (resolve: (decision: Decision) => void, info: { referrer: string }) => void

/** APIs that touch what a person must agree to: pictures, files, the microphone, the album, the place. */
export const PRIVATE_APIS = new Set([
  'chooseImage',
  'chooseMedia',
  'chooseVideo',
  'chooseMessageFile',
  'saveImageToPhotosAlbum',
  'getLocation',
  'chooseLocation',
])

/** Buttons of the same kind, by their `open-type`. */
export const PRIVATE_BUTTONS = new Set(['chooseAvatar', 'getPhoneNumber', 'getRealtimePhoneNumber'])

/**
 * Whether the person has agreed to the privacy guide. Until then what is private waits for the answer of
 * the page, or of WeChat's own dialog where the page draws none.
 */
export class Privacy {
  private listener: Listener | null = null
  private readonly touched = new Set<string>()
  private isAgreed: boolean
  private refusedAt = -Infinity

  constructor(private readonly host: Host) {
    this.isAgreed = host.settings.privacy === 'agreed'
  }

  get isNeeded(): boolean {
    return !this.isAgreed
  }

  listen(listener: Listener): void {
    this.listener = listener
  }

  /** A button with `open-type="agreePrivacyAuthorization"` was touched. */
  touch(buttonId: string): void {
    this.touched.add(buttonId)
    this.isAgreed = true
  }

  /** @throws ApiFailure when the person does not agree, or has just refused */
  async pass(referrer: string): Promise<void> {
    if (this.isAgreed) return
    const isPaused = Date.now() - this.refusedAt < this.host.settings.privacyPause
    const { listener } = this
    if (!isPaused) {
      const agrees = listener === null ? await this.ownDialog() : await this.ask(listener, referrer)
      if (agrees) {
        this.isAgreed = true
        return
      }
      this.refusedAt = Date.now()
    }
    throw new ApiFailure(REFUSED, REFUSED_ERRNO)
  }

  private ask(listener: Listener, referrer: string): Promise<boolean> {
    return new Promise((resolve) => {
      const decide = ({ event, buttonId }: Decision): void => {
        if (event === 'exposureAuthorization') return
        // WeChat believes a button that was touched, not a program
        if (event === 'agree' && !this.touched.has(buttonId ?? '')) {
          this.host.fail('privacy', new Error(`no agree button ${String(buttonId)} was touched`))
        }
        resolve(event === 'agree' && this.touched.has(buttonId ?? ''))
      }
      this.host.guard('onNeedPrivacyAuthorization', () => {
        listener(decide, { referrer })
      })
    })
  }

  private async ownDialog(): Promise<boolean> {
    const { confirm } = await this.host.overlay.showModal({
      title: '用户隐私保护提示',
      content: `在使用该服务之前，请阅读${CONTRACT_NAME}。`,
      showCancel: true,
      confirmText: '同意',
      cancelText: '拒绝',
      editable: false,
      answer: null,
    })
    return confirm
  }
}
