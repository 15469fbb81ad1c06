export default definePageConfig({ navigationBarTitleText: '筹备会议' })
