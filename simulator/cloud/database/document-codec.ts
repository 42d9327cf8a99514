import { Binary, Decimal128, Long, ObjectId } from 'bson'
import { addExtension, Packr } from 'msgpackr'
import type { Document } from './document'
import type { View, Writer } from './storage'

// BSON values that msgpack does not know. The numbers are part of the file format: never reuse one.
addExtension({
  Class: ObjectId as unknown as new () => ObjectId,
  type: 0x21,
  pack: (value: ObjectId) => Buffer.from(value.toHexString(), 'hex'),
  unpack: (bytes: Uint8Array) => ObjectId.createFromHexString(Buffer.from(bytes).toString('hex')),
})
addExtension({
  Class: Decimal128 as unknown as new () => Decimal128,
  type: 0x22,
  pack: (value: Decimal128) => Buffer.from(value.toString()),
  unpack: (bytes: Uint8Array) => Decimal128.fromString(Buffer.from(bytes).toString()),
})
addExtension({
  Class: Long as unknown as new () => Long,
  type: 0x23,
  pack: (value: Long) => Buffer.from(value.toString()),
  unpack: (bytes: Uint8Array) => Long.fromString(Buffer.from(bytes).toString()),
})
addExtension({
  Class: Binary as unknown as new () => Binary,
  type: 0x24,
  pack: (value: Binary) => Buffer.concat([Buffer.of(value.sub_type), Buffer.from(value.buffer)]),
  unpack: (bytes: Uint8Array) => new Binary(Buffer.from(bytes.subarray(1)), bytes[0]),
})
addExtension({
  Class: RegExp,
  type: 0x25,
  pack: (value: RegExp) => Buffer.from(JSON.stringify([value.source, value.flags])),
  unpack: (bytes: Uint8Array) => {
    const [source, flags] = JSON.parse(Buffer.from(bytes).toString()) as [string, string]
    return new RegExp(source, flags)
  },
})

export interface DocumentCodec {
  unpack(bytes: Uint8Array): Document
  /** may save a new table of field names through the writer */
  pack(document: Document, writer: Writer): Buffer
}

/**
 * One per collection: field names are stored once per collection (msgpackr "structures", under `key` in `meta`),
 * a document stores only values.
 */
export function documentCodec(key: Buffer, view: View): DocumentCodec {
  const plain = new Packr({ useRecords: false })
  let writing: Writer | undefined
  const packr = new Packr({
    structures: [],
    maxSharedStructures: 256,
    getStructures: () => {
      const packed = view.get('meta', key)
      return packed ? plain.unpack(packed) : []
    },
    saveStructures: (structures: unknown) => writing!.put('meta', key, Buffer.from(plain.pack(structures))),
  } as ConstructorParameters<typeof Packr>[0])
  return {
    unpack: (bytes) => packr.unpack(bytes) as Document,
    pack: (document, writer) => {
      writing = writer
      return Buffer.from(packr.pack(document))
    },
  }
}
