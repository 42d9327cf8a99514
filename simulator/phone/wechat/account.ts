/** How WeChat names the service account and the mini-program behind it. */
export const account = {
  name: '演示服务号',
  subject: '样例社区便民服务（演示）',
  introduction: '办事、点单、问社区，都在这里。',
  appId: 'wx0000000000000000',
}
