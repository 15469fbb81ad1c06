export default definePageConfig({ navigationBarTitleText: '意见小结' })
