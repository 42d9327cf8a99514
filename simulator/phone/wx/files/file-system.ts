import { api, Failure, type Family, type Options } from '../calling'
import { disk, diskLimit, userDataPath } from './disk'

/**
 * wx.getFileSystemManager. Directories are only name prefixes here, but `mkdir`/`access`/`readdir` answer as WeChat
 * does, with its reasons: "no such file or directory, open ...", "file already exists ...".
 */
export function fileSystem(): Family {
  const operations: Record<string, (options: Options) => unknown> = {
    access: ({ path }) => void mustExist('access', path),
    readFile: ({ filePath, encoding, position = 0, length }) => ({ data: read(filePath, encoding, position, length) }),
    writeFile: ({ filePath, data, encoding }) => write(filePath, data, encoding),
    appendFile: ({ filePath, data, encoding }) => {
      const before = mustExist('open', filePath).bytes
      write(filePath, joined(before, toBytes(data, encoding)), undefined)
    },
    saveFile: ({ tempFilePath, filePath }) => {
      const { bytes, type } = mustExist('open', tempFilePath)
      const savedFilePath = filePath ?? tempFilePath.replace('wxfile://tmp_', 'wxfile://store_')
      keep(savedFilePath, bytes, type)
      disk.remove(tempFilePath)
      return { savedFilePath }
    },
    copyFile: ({ srcPath, destPath }) => {
      const { bytes, type } = mustExist('open', srcPath)
      keep(destPath, bytes, type)
    },
    rename: ({ oldPath, newPath }) => {
      const { bytes, type } = mustExist('rename', oldPath)
      keep(newPath, bytes, type)
      disk.remove(oldPath)
    },
    unlink: ({ filePath }) => {
      mustExist('unlink', filePath)
      disk.remove(filePath)
    },
    removeSavedFile: ({ filePath }) => {
      mustExist('unlink', filePath)
      disk.remove(filePath)
    },
    getFileInfo: ({ filePath }) => ({ size: mustExist('open', filePath).bytes.byteLength }),
    getSavedFileList: () => ({
      fileList: disk.list('wxfile://store_').map((filePath) => {
        const { bytes, modified } = mustExist('open', filePath)
        return { filePath, size: bytes.byteLength, createTime: Math.floor(modified / 1000) }
      }),
    }),
    mkdir: ({ dirPath }) => {
      if (isDirectory(dirPath)) throw new Failure(`file already exists ${dirPath}`, { errno: 1301005 })
      disk.write(`${trimmed(dirPath)}/`, new Uint8Array(), 'directory')
    },
    rmdir: ({ dirPath, recursive }) => {
      const inside = disk.list(`${trimmed(dirPath)}/`)
      if (!inside.length) throw missing('rmdir', dirPath)
      if (!recursive && inside.length > 1) throw new Failure(`directory not empty, rmdir ${dirPath}`)
      for (const path of inside) disk.remove(path)
    },
    readdir: ({ dirPath }) => {
      if (!isDirectory(dirPath)) throw missing('scandir', dirPath)
      const prefix = `${trimmed(dirPath)}/`
      const names = disk.list(prefix).map((path) => path.slice(prefix.length).split('/')[0])
      return { files: [...new Set(names.filter(Boolean))] }
    },
    stat: ({ path }) => ({ stats: stats(path) }),
  }
  const manager: Family = {}
  for (const [name, run] of Object.entries(operations)) {
    manager[name] = api(name, {}, run)
    manager[`${name}Sync`] = (...args: unknown[]) => synchronously(name, run, args)
  }
  const whole = { getFileSystemManager: () => manager, env: { USER_DATA_PATH: userDataPath } }
  const shortcuts = ['saveFile', 'getFileInfo', 'getSavedFileList', 'removeSavedFile']
  return { ...whole, ...Object.fromEntries(shortcuts.map((name) => [name, manager[name]])) }
}

/** The order of arguments of the Sync forms, and what they answer. */
const positions: Record<string, { args: string[]; answer?: string }> = {
  access: { args: ['path'] },
  readFile: { args: ['filePath', 'encoding', 'position', 'length'], answer: 'data' },
  writeFile: { args: ['filePath', 'data', 'encoding'] },
  appendFile: { args: ['filePath', 'data', 'encoding'] },
  saveFile: { args: ['tempFilePath', 'filePath'], answer: 'savedFilePath' },
  copyFile: { args: ['srcPath', 'destPath'] },
  rename: { args: ['oldPath', 'newPath'] },
  unlink: { args: ['filePath'] },
  mkdir: { args: ['dirPath', 'recursive'] },
  rmdir: { args: ['dirPath', 'recursive'] },
  readdir: { args: ['dirPath'], answer: 'files' },
  stat: { args: ['path', 'recursive'], answer: 'stats' },
}

function synchronously(name: string, run: (options: Options) => unknown, args: unknown[]): unknown {
  const form = positions[name] ?? { args: ['filePath'] }
  try {
    const answer = run(Object.fromEntries(form.args.map((key, at) => [key, args[at]])))
    return form.answer ? (answer as Record<string, unknown>)[form.answer] : answer
  } catch (error) {
    throw new Error(`${name}Sync:fail ${(error as Error).message}`)
  }
}

function read(path: string, encoding: string | undefined, position: number, length?: number) {
  const { bytes } = mustExist('open', path)
  const part = bytes.slice(position, length === undefined ? undefined : position + length)
  if (!encoding) return part.buffer
  if (encoding === 'base64') return btoa(latin1(part))
  if (encoding === 'hex') return [...part].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (encoding === 'binary' || encoding === 'latin1' || encoding === 'ascii') return latin1(part)
  return new TextDecoder(encoding).decode(part)
}

function write(path: string, data: unknown, encoding: string | undefined): void {
  if (!path.startsWith(`${userDataPath}/`)) throw new Failure(`permission denied, open "${path}"`, { errno: 1301003 })
  keep(path, toBytes(data, encoding))
}

function keep(path: string, bytes: Uint8Array<ArrayBuffer>, type?: string): void {
  if (disk.used() + bytes.byteLength > diskLimit)
    throw new Failure('the maximum size of the file storage limit is exceeded', { errno: 1300202 })
  disk.write(path, bytes, type)
}

function toBytes(data: unknown, encoding = 'utf8'): Uint8Array<ArrayBuffer> {
  if (data instanceof ArrayBuffer) return new Uint8Array(data)
  if (data instanceof Uint8Array) return new Uint8Array(data)
  const text = String(data)
  if (encoding === 'base64') return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  if (encoding === 'hex') return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return new TextEncoder().encode(text)
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.byteLength + second.byteLength)
  whole.set(first)
  whole.set(second, first.byteLength)
  return whole
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

function mustExist(operation: string, path: string) {
  const found = disk.read(path)
  if (found) return found
  if (operation === 'access' && isDirectory(path)) return { bytes: new Uint8Array(), type: 'directory', modified: 0 }
  throw missing(operation, path)
}

function stats(path: string) {
  const directory = isDirectory(path)
  const found = directory ? undefined : mustExist('stat', path)
  return {
    mode: directory ? 16877 : 33188,
    size: found?.bytes.byteLength ?? 0,
    lastAccessedTime: Math.floor((found?.modified ?? 0) / 1000),
    lastModifiedTime: Math.floor((found?.modified ?? 0) / 1000),
    isDirectory: () => directory,
    isFile: () => !directory,
  }
}

const trimmed = (path: string) => path.replace(/\/+$/, '')
const isDirectory = (path: string) => trimmed(path) === userDataPath || disk.list(`${trimmed(path)}/`).length > 0
const missing = (operation: string, path: string) =>
  new Failure(`no such file or directory, ${operation} "${path}"`, { errno: 1300002 })
