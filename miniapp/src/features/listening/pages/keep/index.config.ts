export default definePageConfig({ navigationBarTitleText: '记录现场意见' })
