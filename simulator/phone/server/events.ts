/** Server-sent events to every open phone. */
export class PhoneEvents {
  private readonly open = new Set<ReadableStreamDefaultController<Uint8Array>>()
  private readonly encoder = new TextEncoder()

  connect(): Response {
    let mine: ReadableStreamDefaultController<Uint8Array>
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        mine = controller
        this.open.add(controller)
        controller.enqueue(this.encoder.encode(': open\n\n'))
      },
      cancel: () => void this.open.delete(mine),
    })
    return new Response(stream, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } })
  }

  send(event: string) {
    for (const controller of [...this.open]) {
      try {
        controller.enqueue(this.encoder.encode(`event: ${event}\ndata: {}\n\n`))
      } catch {
        this.open.delete(controller) // the browser has gone
      }
    }
  }

  close() {
    for (const controller of this.open) {
      try {
        controller.close()
      } catch {
        // already gone
      }
    }
    this.open.clear()
  }
}
