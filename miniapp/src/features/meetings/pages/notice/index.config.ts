export default definePageConfig({ navigationBarTitleText: '发出通知' })
