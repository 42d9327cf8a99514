/** What the terminal says when everything runs. */
export const portalWords = (url: string): string => `
  智慧普子岭已就绪（Ready）

  门户 Portal      ${url}/
  居民手机         ${url}/phone/?as=resident-0001
  网格员手机       ${url}/phone/?as=worker-07
  志愿者手机       ${url}/phone/?as=volunteer-01
  管理台           ${url}/admin/        账号 clerk     密码 puziling-demo
  大屏             ${url}/admin/#/screen
  所有人物和账号   ${url}/sim/people

  按 Ctrl-C 停止，数据会保留；npm start -- --fresh 从头开始。
`
