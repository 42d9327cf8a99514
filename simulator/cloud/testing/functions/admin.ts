interface HttpEvent {
  path: string
  httpMethod: string
  headers: Record<string, string>
  queryStringParameters: Record<string, string>
  body: string
  isBase64Encoded: boolean
}

/** Stands behind `/api/admin` in the tests: answers what it was given, with two cookies. */
export async function main(event: HttpEvent) {
  if (event.path.endsWith('/plain')) return { plain: true }
  if (event.path.endsWith('/picture')) {
    return { statusCode: 200, headers: { 'content-type': 'image/png' }, body: 'iVBORw==', isBase64Encoded: true }
  }
  return {
    statusCode: 201,
    headers: { 'content-type': 'application/json', 'set-cookie': ['a=1; HttpOnly', 'b=2; HttpOnly'] },
    body: JSON.stringify(event),
    isBase64Encoded: false,
  }
}
