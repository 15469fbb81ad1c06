import { PRIVACY_VERSION } from './consent'

/** One heading of the privacy notice with what stands below it. */
export interface NoticeSection {
  readonly title: string
  readonly text: string
}

/** The privacy notice as people read it before anything of theirs is processed. */
export interface PrivacyNotice {
  readonly version: string
  readonly title: string
  readonly sections: readonly NoticeSection[]
}

/**
 * What is kept, what for, who sees it and what a person may do about it, in plain words (personal
 * information law, art. 7, 14, 17). A change of this text is a new `PRIVACY_VERSION`.
 */
export const PRIVACY_NOTICE: PrivacyNotice = {
  version: PRIVACY_VERSION,
  title: '隐私说明',
  sections: [
    {
      title: '我们记什么',
      text: '姓名、出生年份，您认证的住处（楼栋、单元、门牌），手机号（可以不填）。用微信登录时，还有微信给的用户编号；您愿意的话，还有昵称和头像。登录的设备只记到哪一个小时用过。不要身份证号，不记健康、收入和行踪。',
    },
    {
      title: '用来做什么',
      text: '确认您是哪一户的居民，让您能提议题、附议、表决，让工作人员能联系到您。不作别的用途，也不提供给别人。只有您要公开的文字、图片和录音，发布前会交给微信做安全核查。',
    },
    {
      title: '别人看到什么',
      text: '别的居民只看到您的姓，例如“王**”，看不到手机号和门牌；您填了昵称和头像，在议题下说话时就显示它们。担任职务的人，在履行职务时会显示姓名和职务。',
    },
    {
      title: '谁能看到全部',
      text: '只有负责您那一片的工作人员，为了办事才能打开。每打开一次都会记下：谁、什么时候、为什么。您在“我的”里随时能查。',
    },
    {
      title: '怎么保管',
      text: '姓名、手机号、门牌和微信用户编号加密保存，数据库里没有明文。投票选了什么不与您的名字放在一起。',
    },
    {
      title: '您可以做什么',
      text: '在“我的”—“隐私”里，可以导出自己的全部信息，也可以注销账号：姓名、手机号、昵称、头像和微信绑定立即删除，已投的票和议题仍然计数，显示为“已注销”。',
    },
    {
      title: '年龄',
      text: '年满 14 周岁可以使用，年满 18 周岁可以表决。未满 14 周岁请由家人代为反映。',
    },
    {
      title: '不同意会怎样',
      text: '不同意就不会保存您的任何信息。您仍可以到社区服务站当面办理，或者看公示栏。',
    },
  ],
}
