/** Whose phone this is: the `as` of `/phone/?as=<openid>`. */
export const openid = (): string => new URLSearchParams(globalThis.location?.search ?? '').get('as') ?? 'nobody'
