/** An answer of WeChat's server with an errcode. Codes and texts: WeChat's 全局返回码 and each api's own table. */
export class OpenApiError extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(errmsg)
  }
}
