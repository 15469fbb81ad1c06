export default definePageConfig({ navigationBarTitleText: '昵称和头像' })
