/** How WeChat names the service account and the mini-program behind it. */
export const account = {
  name: '智慧普子岭',
  subject: '普子岭社区便民服务（演示）',
  introduction: '办事、点单、问社区，都在这里。',
  appId: 'wx0000000000000000',
}
