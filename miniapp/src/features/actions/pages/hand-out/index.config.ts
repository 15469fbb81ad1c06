export default definePageConfig({ navigationBarTitleText: '办理链接' })
